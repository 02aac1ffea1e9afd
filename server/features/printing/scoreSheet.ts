import type { Block, FactsBlock, SheetModel } from "#server/pdf/sheetModel.ts";
import { highestLevel, type RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { ScorecardContent, ScorecardMark } from "#shared/scorecards/scorecards.ts";
import type { Flag, PanelResult } from "#shared/scorecards/scoring.ts";
import { type PrintSetting, sheetFor } from "./printSetting.ts";
import type { PrintWords } from "./printWords.ts";

/** A revealed scorecard. */
export interface RevealedCard {
  panelist: string;
  submittedAt: Date;
  totalHundredths: number;
  content: ScorecardContent;
}

/** An interview whose cards are open to who prints it. */
export interface ScoreSheetFacts {
  candidate: string;
  schoolName: string;
  eventTitle: string;
  startsAt: Date;
  endsAt: Date;
  panelName: string;
  roomName: string | null;
  passTotal: number;
  criterionFloorTenths: number;
  criteria: readonly RubricCriterion[];
  cards: readonly RevealedCard[];
  /** The names of excused panelists. */
  excused: readonly string[];
  result: PanelResult;
}

function markOf(card: RevealedCard, criterionId: string): ScorecardMark | undefined {
  return card.content.marks.find((mark) => mark.criterionId === criterionId);
}

function figures(
  { result, cards, passTotal, criterionFloorTenths }: ScoreSheetFacts,
  words: PrintWords,
): Block {
  const { tell } = words;
  const totals = cards.map((card) => card.totalHundredths);
  const rule = [
    tell("passRule", { mark: passTotal }),
    tell("floorRule", { floor: words.decimal(criterionFloorTenths / 10) }),
  ];
  const items: FactsBlock["items"] = [
    { label: tell("outcome"), value: tell(result.hasPassed ? "passed" : "again") },
    { label: tell("meanTotal"), value: words.hundredths(result.totalHundredths) },
    { label: tell("spread"), value: words.hundredths(Math.max(...totals) - Math.min(...totals)) },
    { label: tell("raters"), value: String(result.raters) },
  ];
  return {
    kind: "keep",
    blocks: [
      { kind: "facts", look: "figures", perRow: 4, items },
      { kind: "paragraph", tone: "muted", text: rule.join(" ") },
    ],
  };
}

function flagText(
  flag: Flag,
  { criteria, passTotal }: ScoreSheetFacts,
  { tell, hundredths }: PrintWords,
): string {
  switch (flag.kind) {
    case "levelsApart": {
      const title = criteria.find(({ id }) => id === flag.criterionId)?.title ?? "";
      const { lowest, highest } = flag;
      return tell("levelsApart", { title, lowest, highest, apart: highest - lowest });
    }
    case "totalsApart":
      return tell("totalsApart", {
        lowest: hundredths(flag.lowest),
        highest: hundredths(flag.highest),
        apart: hundredths(flag.highest - flag.lowest),
      });
    case "bothSidesOfTheMark":
      return tell("bothSidesOfTheMark", { mark: passTotal });
    case "twoRaters":
      return tell("twoRaters", { count: flag.raters });
  }
}

function flagBlocks(facts: ScoreSheetFacts, words: PrintWords): Block[] {
  const { tell } = words;
  const said = facts.result.flags.map((flag) => flagText(flag, facts, words));
  if (facts.excused.length > 0) said.push(tell("excused", { names: facts.excused.join(", ") }));
  if (said.length === 0) return [{ kind: "paragraph", text: tell("noFlags") }];
  return [
    {
      kind: "callout",
      tone: "warning",
      title: tell("flags"),
      blocks: said.map((text) => ({ kind: "paragraph", text })),
    },
  ];
}

function levelTable({ criteria, cards, result }: ScoreSheetFacts, words: PrintWords): Block {
  const { tell } = words;
  const totals = cards.map((card) => card.totalHundredths);
  return {
    kind: "table",
    caption: tell("levelsCaption"),
    columns: [
      { label: tell("criterion"), isRowHeader: true, share: 2.6 },
      ...cards.map(({ panelist }) => ({ label: panelist, align: "end" as const, share: 1 })),
      { label: tell("mean"), align: "end", share: 0.75 },
      { label: tell("apart"), align: "end", share: 0.75 },
    ],
    rows: [
      ...criteria.map(({ id, title, weight }) => {
        const own = result.criteria.find(({ criterionId }) => criterionId === id);
        return {
          cells: [
            [{ text: title }, { text: `  ${tell("weight", { weight })}`, isMuted: true }],
            ...cards.map((card) => String(markOf(card, id)?.level ?? "")),
            own ? words.decimal(own.mean) : "",
            own ? String(own.highest - own.lowest) : "",
          ],
        };
      }),
      {
        isStrong: true,
        startsGroup: true,
        cells: [
          tell("total"),
          ...totals.map((total) => words.hundredths(total)),
          words.hundredths(result.totalHundredths),
          words.hundredths(Math.max(...totals) - Math.min(...totals)),
        ],
      },
    ],
  };
}

/** What each panelist saw for a criterion, under the panel's mean. */
function evidenceBlocks(facts: ScoreSheetFacts, words: PrintWords): Block[] {
  const { tell } = words;
  return facts.criteria.map(({ id, title }): Block => {
    const mean = facts.result.criteria.find(({ criterionId }) => criterionId === id)?.mean ?? null;
    const ratings = facts.cards.flatMap((card) => markOf(card, id)?.level ?? []);
    const said = mean === null ? "" : words.decimal(mean);
    return {
      kind: "keep",
      blocks: [
        { kind: "heading", level: 2, text: title, isBookmarked: false },
        {
          kind: "scale",
          label: tell("meanOfPanel"),
          steps: highestLevel,
          value: mean,
          marks: ratings,
          text: tell("meanOf", { mean: said, steps: highestLevel }),
          alt: tell("scaleAlt", { mean: said, steps: highestLevel, ratings: ratings.join(", ") }),
        },
        {
          kind: "facts",
          items: facts.cards.map((card) => {
            const mark = markOf(card, id);
            const evidence = mark?.evidence.trim() ?? "";
            return {
              label: card.panelist,
              value: [
                { text: mark?.level ? `${words.level(mark.level)}\n` : "", isBold: true },
                evidence ? { text: evidence } : { text: tell("noEvidence"), isMuted: true },
              ],
            };
          }),
        },
      ],
    };
  });
}

/** The feedback and notes of each panelist, by name: this sheet is for the panel and the coordinator. */
function wordBlocks({ cards }: ScoreSheetFacts, words: PrintWords): Block[] {
  const { tell } = words;
  return cards.map(({ panelist, content, submittedAt, totalHundredths }): Block => {
    const items = [
      { label: tell("whatWorked"), value: content.whatWorked.trim() },
      { label: tell("thinkAbout"), value: content.thinkAbout.trim() },
      { label: tell("nextStep"), value: content.nextStep.trim() },
      { label: tell("ownNotes"), value: content.notes.trim() },
    ].filter(({ value }) => value !== "");
    const blocks: Block[] = [
      {
        kind: "heading",
        level: 2,
        text: panelist,
        aside: tell("outOf", { value: words.hundredths(totalHundredths) }),
        subtitle: tell("submittedOn", { date: `${words.date(submittedAt)}, ${words.time(submittedAt)}` }),
        isBookmarked: false,
      },
      items.length > 0
        ? { kind: "facts", items }
        : { kind: "paragraph", tone: "muted", text: tell("wroteNothing") },
    ];
    return { kind: "keep", blocks };
  });
}

/** Every card of an interview side by side, for the panel and the coordinator, once revealed. */
export function scoreSheet(facts: ScoreSheetFacts, setting: PrintSetting): SheetModel {
  const { words } = setting;
  const { tell } = words;
  const { candidate, schoolName, eventTitle, startsAt, endsAt } = facts;
  const place = tell("panelAndRoom", { panel: facts.panelName, room: facts.roomName ?? tell("noRoom") });
  const when = `${words.day(startsAt)}, ${words.timeSpan(startsAt, endsAt)}`;
  return sheetFor(setting, "working", {
    title: tell("scoreSheetFile", { name: candidate }),
    author: schoolName,
    runningHead: { start: candidate, end: tell("scoreSheet") },
    runningFoot: `${schoolName} · ${eventTitle}`,
    blocks: [
      { kind: "title", eyebrow: tell("scoreSheet"), title: candidate, subtitle: `${when}\n${place}` },
      figures(facts, words),
      ...flagBlocks(facts, words),
      { kind: "heading", level: 1, text: tell("levels") },
      levelTable(facts, words),
      { kind: "heading", level: 1, text: tell("evidence") },
      ...evidenceBlocks(facts, words),
      { kind: "heading", level: 1, text: tell("words") },
      ...wordBlocks(facts, words),
      {
        kind: "signatures",
        lines: facts.cards.map(({ panelist }) => ({
          label: tell("panelist"),
          name: panelist,
          dateLabel: tell("date"),
        })),
      },
    ],
  });
}
