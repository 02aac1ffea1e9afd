import type { Block, SheetLook, SheetModel } from "#server/pdf/sheetModel.ts";
import { happenedOn } from "#shared/artifacts/artifactDays.ts";
import type { ReadableArtifact } from "#shared/attachments/attachments.ts";
import { sayPartialDate } from "#shared/portfolios/pieceWords.ts";
import type { PortfolioDocument, PortfolioTemplate } from "#shared/portfolios/portfolios.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import {
  type PieceLook,
  pictureOf,
  picturesOf,
  pieceAnchor,
  pieceBlocks,
  pieceTitle,
} from "./pieceBlocks.ts";
import { type PrintSetting, sheetFor } from "./printSetting.ts";

type Section = PortfolioDocument["sections"][number];

/** What of a portfolio is printed: the live one, or an attempt as it was handed in. */
export type PrintedStand = { kind: "live" } | { kind: "submission"; number: number; submittedAt: Date };

/** The twin, on paper, of each template on screen. */
interface PortfolioLook {
  look: SheetLook;
  hasCover: boolean;
  /** The first picture of the portfolio is on the cover. */
  hasPhoto: boolean;
  sectionsStartPages: boolean;
  section: (section: Section, setting: PrintSetting) => Block[];
}

const eachPiece = (look: PieceLook) => (section: Section, setting: PrintSetting) =>
  section.artifacts.flatMap((artifact) => pieceBlocks(artifact, setting, look));

const looks: Record<PortfolioTemplate, PortfolioLook> = {
  letter: {
    look: "reading",
    hasCover: true,
    hasPhoto: false,
    sectionsStartPages: true,
    section: eachPiece({ facts: "rows", picture: "text", picturesFirst: false, startsPage: false }),
  },
  gallery: {
    look: "reading",
    hasCover: true,
    hasPhoto: true,
    sectionsStartPages: true,
    section: galleryPieces,
  },
  timeline: {
    look: "reading",
    hasCover: true,
    hasPhoto: false,
    sectionsStartPages: true,
    section: timelinePieces,
  },
  plain: {
    look: "working",
    hasCover: false,
    hasPhoto: false,
    sectionsStartPages: false,
    section: eachPiece({ facts: "rows", picture: "small", picturesFirst: false, startsPage: false }),
  },
};

/** Pictures lead; whoever has some begins a page, but for the first, which stands below its section's title. */
function galleryPieces(section: Section, setting: PrintSetting): Block[] {
  return section.artifacts.flatMap((artifact, index) => {
    const startsPage = index > 0 && picturesOf(artifact).length > 0;
    const look: PieceLook = { facts: "grid", picture: "wide", picturesFirst: true, startsPage };
    return pieceBlocks(artifact, setting, look);
  });
}

/** "March 2027" of a whole date: a line through the years has no room for days. */
function monthOf(artifact: ReadableArtifact, { locale }: PrintSetting): string {
  return sayPartialDate(happenedOn(artifact.content).slice(0, 7), locale);
}

/** Dated pieces hang on a line; what has no date, a resume for instance, stands between. */
function timelinePieces(section: Section, setting: PrintSetting): Block[] {
  const look: PieceLook = { facts: "grid", picture: "text", picturesFirst: false, startsPage: false };
  const blocks: Block[] = [];
  let line: { label: string; blocks: Block[] }[] = [];
  for (const artifact of section.artifacts) {
    const label = monthOf(artifact, setting);
    const piece = pieceBlocks(artifact, setting, look);
    if (label === "") {
      blocks.push(...piece);
      line = [];
    } else {
      if (line.length === 0) blocks.push({ kind: "entries", look: "line", items: line });
      line.push({ label, blocks: piece });
    }
  }
  return blocks;
}

const sectionAnchor = (section: Section) => `section-${section.id}`;

function aboutLines({ student, schoolYear }: PortfolioDocument, { words }: PrintSetting): string[] {
  const { grade, homeroomName, mentorNames } = student;
  return [
    [
      grade === null ? "" : words.say("grade", { grade }),
      homeroomName ? words.say("homeroom", { name: homeroomName }) : "",
    ],
    [
      mentorNames.length > 0
        ? words.say("mentor", { count: mentorNames.length, names: mentorNames.join(", ") })
        : "",
    ],
    [schoolYear],
  ]
    .map((parts) => parts.filter(Boolean).join(", "))
    .filter(Boolean);
}

function standOf(document: PortfolioDocument, stand: PrintedStand, { words }: PrintSetting): string {
  if (stand.kind === "live") return words.tell("asOf", { date: words.date(new Date(document.asOf)) });
  const date = words.date(stand.submittedAt);
  return stand.number === 1
    ? words.tell("handedIn", { date })
    : words.tell("handedInAgain", { date, number: stand.number });
}

function opening(
  document: PortfolioDocument,
  stand: PrintedStand,
  setting: PrintSetting,
  look: PortfolioLook,
): Block[] {
  const { student, title } = document;
  const lines = aboutLines(document, setting);
  const date = standOf(document, stand, setting);
  if (!look.hasCover) {
    const about = [student.schoolName, ...lines].filter(Boolean).join(" · ");
    return [
      { kind: "title", eyebrow: student.displayName, title, subtitle: about },
      { kind: "paragraph", tone: "muted", text: date },
    ];
  }
  const first = document.sections
    .flatMap((section) => section.artifacts)
    .flatMap(picturesOf)
    .at(0);
  return [
    {
      kind: "cover",
      eyebrow: setting.words.tell("portfolio"),
      title,
      person: student.displayName,
      lines,
      school: student.schoolName,
      date,
      ...(look.hasPhoto && first ? { photo: pictureOf(first, setting) } : {}),
    },
  ];
}

/** What the student says to readers before anything else; in a letter it is signed. */
export function introductionBlocks(document: PortfolioDocument): Block[] {
  const { introduction, template, student } = document;
  if (isBlankRichText(introduction)) return [];
  const signed: Block = { kind: "paragraph", text: [{ text: student.displayName, isItalic: true }] };
  return [{ kind: "richText", doc: introduction, tone: "lead" }, ...(template === "letter" ? [signed] : [])];
}

/** What is in the portfolio and where; nothing when one section is all there is. */
function contents(document: PortfolioDocument, setting: PrintSetting): Block[] {
  if (document.sections.length < 2) return [];
  const entries = document.sections.flatMap((section) => [
    { anchor: sectionAnchor(section), text: section.title, level: 1 as const },
    ...section.artifacts.map((artifact) => ({
      anchor: pieceAnchor(artifact),
      text: pieceTitle(artifact, setting),
      level: 2 as const,
    })),
  ]);
  return [
    { kind: "rule" },
    { kind: "heading", level: 3, text: setting.words.say("contents"), isBookmarked: false },
    { kind: "contents", entries },
  ];
}

/** A portfolio on paper, in the look its student chose. */
export function portfolioSheet(
  document: PortfolioDocument,
  stand: PrintedStand,
  setting: PrintSetting,
): SheetModel {
  const { words } = setting;
  const { student, title, sections } = document;
  const look = looks[document.template];
  const nothing: Block[] =
    sections.length === 0 ? [{ kind: "paragraph", tone: "muted", text: words.say("nothingYet") }] : [];
  return sheetFor(setting, look.look, {
    title: `${title} – ${student.displayName}`,
    author: student.displayName,
    accent: document.accentColor,
    runningHead: { start: student.displayName, end: title },
    runningFoot: [student.schoolName, document.schoolYear].filter(Boolean).join(" · "),
    blocks: [
      ...opening(document, stand, setting, look),
      ...introductionBlocks(document),
      ...contents(document, setting),
      ...nothing,
      ...sections.flatMap((section, index): Block[] => [
        {
          kind: "heading",
          level: 1,
          text: section.title,
          anchor: sectionAnchor(section),
          ...(look.sectionsStartPages && sections.length + index > 1 ? { startsPage: true } : {}),
        },
        ...look.section(section, setting),
      ]),
    ],
  });
}
