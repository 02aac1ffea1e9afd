import type { Block, SheetModel } from "#server/pdf/sheetModel.ts";
import type { OutcomeDocument, OutcomeFeedback } from "#shared/outcomes/outcomes.ts";
import { type PrintSetting, sheetFor } from "./printSetting.ts";
import type { PrintWords } from "./printWords.ts";

/** What a results letter says and who signs it. */
export interface LetterFacts {
  outcome: OutcomeDocument;
  /** How the letter addresses the student. */
  givenName: string;
  releasedAt: Date;
  /** Who released the outcomes; undefined when nobody is known. */
  releasedBy: string | undefined;
}

/** The panel's means in the words of the rubric: what was seen, and what the next level looks like. */
function criteriaTable({ criteria }: OutcomeDocument, { tell }: PrintWords): Block {
  return {
    kind: "table",
    columns: [
      { label: tell("criterion"), isRowHeader: true, share: 1 },
      { label: tell("whatTheySaw"), share: 1.35 },
      { label: tell("whatComesNext"), share: 1.35 },
    ],
    rows: criteria.map(({ title, words, next }) => ({
      cells: [[{ text: title, isBold: true }], words, [{ text: next ?? tell("highest"), isMuted: true }]],
    })),
  };
}

const boxes = ["whatWorked", "thinkAbout", "nextStep"] as const satisfies readonly (keyof OutcomeFeedback)[];

/** The feedback box by box, so that the panel speaks with one voice and nobody's hand is told from another's. */
function feedbackBlocks({ feedback }: OutcomeDocument, { tell }: PrintWords): Block[] {
  const said = boxes
    .map((box) => ({ box, texts: feedback.map((one) => one[box].trim()).filter(Boolean) }))
    .filter(({ texts }) => texts.length > 0);
  if (said.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: tell("fromYourPanel") },
    { kind: "facts", items: said.map(({ box, texts }) => ({ label: tell(box), value: texts.join("\n") })) },
  ];
}

/** The letter a student gets once outcomes are released. */
export function resultsLetter(facts: LetterFacts, setting: PrintSetting): SheetModel {
  const { words } = setting;
  const { tell } = words;
  const { outcome, releasedBy } = facts;
  const count = outcome.raters;
  const date = words.day(new Date(outcome.interviewedAt));
  const feedback = feedbackBlocks(outcome, words);
  const body = [
    tell(outcome.hasPassed ? "passedBody" : "againBody", { date, count }),
    ...(feedback.length > 0 ? [tell("takeAlong")] : []),
    tell(outcome.hasPassed ? "passedNext" : "againNext"),
  ];
  return sheetFor(setting, "letter", {
    title: tell("letterFile", { name: outcome.student.displayName }),
    author: outcome.schoolName,
    fitPages: 2,
    runningHead: { start: outcome.student.displayName, end: tell("results") },
    blocks: [
      {
        kind: "title",
        eyebrow: outcome.schoolName,
        title: tell("results"),
        subtitle: outcome.eventTitle,
        aside: [words.date(facts.releasedAt)],
      },
      { kind: "paragraph", text: tell("dear", { name: facts.givenName }) },
      { kind: "paragraph", tone: "lead", text: tell(outcome.hasPassed ? "passedLead" : "againLead") },
      { kind: "paragraph", text: body.join(" ") },
      ...feedback,
      {
        kind: "keep",
        blocks: [
          { kind: "paragraph", text: tell(outcome.hasPassed ? "passedClosing" : "againClosing") },
          { kind: "paragraph", text: tell("sincerely") },
          {
            kind: "signatures",
            lines: [
              {
                label: tell("coordinator"),
                dateLabel: tell("date"),
                ...(releasedBy ? { name: releasedBy } : {}),
              },
            ],
          },
        ],
      },
      { kind: "heading", level: 1, text: tell("howYouWereSeen"), startsPage: true },
      { kind: "paragraph", text: tell("howToRead") },
      criteriaTable(outcome, words),
    ],
  });
}
