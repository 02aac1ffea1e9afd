import type { Block, SheetModel } from "#server/pdf/sheetModel.ts";
import type { PortfolioDocument } from "#shared/portfolios/portfolios.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import { type PlannedPart, planInterview } from "#shared/scorecards/interviewPlan.ts";
import { type PieceLook, pieceBlocks, pieceTitle, resumeInside } from "./pieceBlocks.ts";
import { type PrintSetting, sheetFor } from "./printSetting.ts";
import type { PrintWords } from "./printWords.ts";
import { rubricTable } from "./rubricTable.ts";

/** What a panel is to know before an interview. */
export interface PacketFacts {
  candidate: string;
  schoolName: string;
  eventTitle: string;
  startsAt: Date;
  endsAt: Date;
  panelName: string;
  roomName: string | null;
  members: readonly { name: string; schoolName: string | null }[];
  criteria: readonly RubricCriterion[];
  /** The accepted portfolio the panel reads; undefined while there is none. */
  reading: { document: PortfolioDocument; submittedAt: Date } | undefined;
}

const pieceLook: PieceLook = { facts: "rows", picture: "text", picturesFirst: false, startsPage: false };

function placeOf({ panelName, roomName }: PacketFacts, { tell }: PrintWords): string {
  return tell("panelAndRoom", { panel: panelName, room: roomName ?? tell("noRoom") });
}

function cover(facts: PacketFacts, { words }: PrintSetting): Block {
  const { startsAt, endsAt, members, reading } = facts;
  return {
    kind: "cover",
    eyebrow: words.tell("packet"),
    title: facts.candidate,
    person: words.day(startsAt),
    lines: [
      words.timeSpan(startsAt, endsAt),
      placeOf(facts, words),
      facts.eventTitle,
      "",
      ...members.map(({ name, schoolName }) =>
        schoolName ? words.tell("member", { name, school: schoolName }) : name,
      ),
    ],
    school: facts.schoolName,
    date: reading
      ? words.tell("packetReads", { date: words.date(reading.submittedAt) })
      : words.tell("packetReadsNothing"),
  };
}

const coreQuestions = ["core1", "core2", "core3", "core4"] as const;
const bankQuestions = ["bank1", "bank2", "bank3", "bank4", "bank5"] as const;

/** "10" minutes, or "3:20" to the second. */
function lengthOf({ startsAt, endsAt }: PlannedPart, isToSecond: boolean): string {
  const seconds = endsAt - startsAt;
  const minutes = String(Math.floor(seconds / 60));
  return isToSecond ? `${minutes}:${String(seconds % 60).padStart(2, "0")}` : minutes;
}

/** The page a panel keeps open: what happens when, and what is asked. */
function interviewPage({ startsAt, endsAt }: PacketFacts, { words }: PrintSetting): Block[] {
  const { tell } = words;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const plan = planInterview(minutes);
  // A slot that is not a quarter of an hour has parts of odd seconds, which the clock on screen counts too.
  const isToSecond = plan.some((part) => part.endsAt % 60 !== 0);
  return [
    { kind: "heading", level: 1, text: tell("theInterview"), startsPage: true },
    { kind: "paragraph", text: tell("interviewLead") },
    { kind: "heading", level: 2, text: tell("timetable", { minutes }) },
    {
      kind: "table",
      columns: [
        { label: tell("from"), share: 1 },
        { label: tell("part"), isRowHeader: true, share: 1.3 },
        { label: tell("whatHappens"), share: 4.2 },
        { label: tell(isToSecond ? "secondsColumn" : "minutesColumn"), align: "end", share: 0.8 },
      ],
      rows: plan.map((part) => ({
        cells: [
          words[isToSecond ? "timeToSecond" : "time"](new Date(startsAt.getTime() + part.startsAt * 1000)),
          tell(`part_${part.part}`),
          tell(`does_${part.part}`),
          lengthOf(part, isToSecond),
        ],
      })),
    },
    {
      kind: "columns",
      startShare: 0.55,
      start: [
        { kind: "heading", level: 2, text: tell("coreQuestions") },
        { kind: "list", marker: "number", items: coreQuestions.map((key) => tell(key)) },
      ],
      end: [
        { kind: "heading", level: 2, text: tell("bankQuestions") },
        { kind: "list", items: bankQuestions.map((key) => tell(key)) },
      ],
    },
  ];
}

function rubricPage({ criteria }: PacketFacts, { words }: PrintSetting): Block[] {
  const { tell } = words;
  return [
    { kind: "heading", level: 1, text: tell("rubric"), startsPage: true },
    { kind: "paragraph", text: tell("rubricLead") },
    rubricTable(criteria, words),
    {
      kind: "callout",
      tone: "note",
      title: tell("notScoredTitle"),
      blocks: [{ kind: "paragraph", text: tell("notScored") }],
    },
  ];
}

/** The resume first, whatever section it stands in; then the rest as the candidate arranged it. */
function readingPages(document: PortfolioDocument, setting: PrintSetting): Block[] {
  const { tell } = setting.words;
  const resumes = document.sections
    .flatMap((section) => section.artifacts)
    .filter((artifact) => artifact.kind === "resume");
  const sections = document.sections
    .map((section) => ({
      ...section,
      artifacts: section.artifacts.filter((artifact) => artifact.kind !== "resume"),
    }))
    .filter((section) => section.artifacts.length > 0);
  const introduction: Block[] = isBlankRichText(document.introduction)
    ? []
    : [
        { kind: "heading", level: 1, text: document.title, startsPage: true },
        { kind: "richText", doc: document.introduction, tone: "lead" },
      ];
  return [
    { kind: "heading", level: 1, text: tell("resume"), startsPage: true },
    ...(resumes.length === 0
      ? [{ kind: "paragraph", tone: "muted", text: tell("resumeMissing") } satisfies Block]
      : resumes.flatMap((resume): Block[] => [
          { kind: "heading", level: 2, text: pieceTitle(resume, setting) },
          ...resumeInside(resume, setting),
        ])),
    ...introduction,
    ...sections.flatMap((section, index): Block[] => [
      {
        kind: "heading",
        level: 1,
        text: section.title,
        ...(index > 0 || introduction.length === 0 ? { startsPage: true } : {}),
      },
      ...section.artifacts.flatMap((artifact) => pieceBlocks(artifact, setting, pieceLook)),
    ]),
  ];
}

function nothingToRead({ words: { tell } }: PrintSetting): Block[] {
  const sentence: Block = { kind: "paragraph", text: tell("noPortfolio") };
  return [{ kind: "callout", tone: "warning", title: tell("noPortfolioTitle"), blocks: [sentence] }];
}

/** Everything a panel needs on paper for one interview. */
export function packetSheet(facts: PacketFacts, setting: PrintSetting): SheetModel {
  const { words } = setting;
  const { candidate, reading } = facts;
  return sheetFor(setting, "reading", {
    title: words.tell("packetFile", { name: candidate }),
    author: facts.schoolName,
    runningHead: { start: candidate, end: words.tell("packet") },
    runningFoot: `${placeOf(facts, words)} · ${words.shortDay(facts.startsAt)}, ${words.time(facts.startsAt)}`,
    blocks: [
      cover(facts, setting),
      ...interviewPage(facts, setting),
      ...rubricPage(facts, setting),
      ...(reading ? readingPages(reading.document, setting) : nothingToRead(setting)),
      { kind: "heading", level: 1, text: words.tell("notes"), startsPage: true },
      { kind: "writingSpace", lines: 19 },
    ],
  });
}
