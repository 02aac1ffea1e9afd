import type { RichText } from "#shared/richText/richText.ts";

/** What a printed sheet says, as plain data for a worker: layout, page breaks, tags and bookmarks follow from it. */
export interface SheetModel {
  /** The document's title: shown by the reader's window and read out first. */
  title: string;
  author?: string;
  subject?: string;
  /** BCP 47 language of the words, for example "en" or "es-MX". */
  language: string;
  /** The moment the content stands for (ISO 8601); the same sheet with the same moment gives the same bytes. */
  createdAt: string;
  paper: Paper;
  /** "reading": a portfolio, serif, wide margins. "letter": words to one person. "working": schedules, forms; dense. */
  look: SheetLook;
  /** Set somewhat smaller when that keeps the sheet from running over this many pages. */
  fitPages?: number;
  /** The school's color as #rrggbb; darkened as far as white paper needs. */
  accent: string;
  /** Small lines above the text of every page but the first and covers. */
  runningHead?: { start?: string; end?: string };
  /** A small line at the foot of every page but covers, opposite the page number. */
  runningFoot?: string;
  blocks: readonly Block[];
  words?: SheetWords;
}

export type Paper = "letter" | "a4";
export type SheetLook = "reading" | "letter" | "working";

/** The few sentences the furniture says by itself; `{{…}}` are filled in. English when left out. */
export interface SheetWords {
  /** {{page}} and {{pages}} */
  pageOf: string;
  /** {{name}} of the picture */
  damagedPicture: string;
}

/** Words in a line: a string, or pieces with emphasis. A line feed breaks the line. */
export type InlineText = string | readonly InlineSpan[];
export interface InlineSpan {
  text: string;
  isBold?: boolean;
  isItalic?: boolean;
  isMuted?: boolean;
  isAccent?: boolean;
  /** An http, https or mailto address the words lead to. */
  href?: string;
}

/** Where the bytes of a picture are: a file the rendering process can read, or the bytes themselves. */
export type PictureSource = { path: string } | { bytes: Uint8Array };
export interface Picture {
  source: PictureSource;
  /** What the picture shows, for those who do not see it; null when it only decorates. */
  alt: string | null;
  caption?: InlineText;
  /** What to call it when it cannot be opened. */
  name?: string;
}

/** A page of its own: the school, what this is, whose it is. Tagged as the first heading. */
export interface CoverBlock {
  kind: "cover";
  title: string;
  /** A short line above the title, for example what kind of sheet it is. */
  eyebrow?: string;
  person?: string;
  /** Further lines: grade, homeroom, class of. */
  lines?: readonly string[];
  school?: string;
  date?: string;
  mark?: Picture;
  photo?: Picture;
}
/** The head of a sheet without a cover. Tagged as the first heading. */
export interface TitleBlock {
  kind: "title";
  title: string;
  eyebrow?: string;
  subtitle?: InlineText;
  /** Short lines opposite the title: how to reach somebody. */
  aside?: readonly InlineText[];
  mark?: Picture;
}
export interface HeadingBlock {
  kind: "heading";
  level: 1 | 2 | 3 | 4;
  text: string;
  eyebrow?: string;
  /** A short word at the end of the same line: a date, a count. */
  aside?: string;
  /** A line below, for example where and when. */
  subtitle?: InlineText;
  startsPage?: boolean;
  /** What a contents block calls it by. */
  anchor?: string;
  /** Bookmarks are the headings; false leaves one out. */
  isBookmarked?: boolean;
}
export interface ParagraphBlock {
  kind: "paragraph";
  text: InlineText;
  tone?: "body" | "lead" | "small" | "muted";
  align?: "start" | "center" | "end";
}
export interface RichTextBlock {
  kind: "richText";
  doc: RichText;
  tone?: "body" | "lead" | "small";
}
export interface ListBlock {
  kind: "list";
  marker?: "bullet" | "number" | "box";
  items: readonly InlineText[];
}
/** What is where: headings by their anchor, each with the page it stands on. */
export interface ContentsBlock {
  kind: "contents";
  entries: readonly { anchor: string; text: string; level: 1 | 2 }[];
}
/** Labels in the margin: "line" draws a line through times, a dot at each; "parts" are headings with a rule above. */
export interface EntriesBlock {
  kind: "entries";
  look: "line" | "parts";
  /** Of the headings in "parts". */
  level?: HeadingBlock["level"];
  items: readonly { label: string; blocks: readonly Block[] }[];
}
/** Labels and values. "rows" stand one below the other, "grid" side by side, "figures" as large numerals. */
export interface FactsBlock {
  kind: "facts";
  look?: "rows" | "grid" | "figures";
  items: readonly { label: string; value: InlineText }[];
  /** How many side by side, for "grid" and "figures". */
  perRow?: 2 | 3 | 4;
}
export interface FigureBlock extends Picture {
  kind: "figure";
  size?: "wide" | "text" | "small";
}
/** Pictures in rows, in their order, each whole. */
export interface GalleryBlock {
  kind: "gallery";
  pictures: readonly Picture[];
}
export interface TableColumn {
  label: string;
  align?: "start" | "center" | "end";
  /** The part of the width, relative to the others; measured from the content when left out. */
  share?: number;
  /** The cells name their row. */
  isRowHeader?: boolean;
}
export interface TableRow {
  cells: readonly InlineText[];
  isStrong?: boolean;
  /** A thin space above: a new group begins. */
  startsGroup?: boolean;
}
export interface TableBlock {
  kind: "table";
  caption?: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}
export interface CalloutBlock {
  kind: "callout";
  /** "comment" is somebody's voice, "note" is the sheet's own, "warning" must not be missed. */
  tone: "note" | "comment" | "warning";
  title?: InlineText;
  byline?: string;
  blocks: readonly Block[];
}
/** A level on a scale, drawn as dots and said in words. */
export interface ScaleBlock {
  kind: "scale";
  label: InlineText;
  /** How many levels there are. */
  steps: number;
  /** The level reached, 1 to `steps`; parts allowed for a mean; null when there is none. */
  value: number | null;
  /** Single ratings, shown as small ticks under the dots. */
  marks?: readonly number[];
  /** Another level to compare with, shown as a ring (a student's self-assessment). */
  compared?: number | null;
  /** The same in words, for example "3 of 4, Proficient": always printed. */
  text: string;
  /** What the drawing shows, for those who do not see it. */
  alt: string;
  note?: InlineText;
}
export interface SignaturesBlock {
  kind: "signatures";
  lines: readonly { label: string; name?: string; dateLabel?: string }[];
}
/** Ruled lines to write on by hand. */
export interface WritingSpaceBlock {
  kind: "writingSpace";
  label?: string;
  lines: number;
}
/** Two columns side by side that stay together, for the head of a resume. */
export interface ColumnsBlock {
  kind: "columns";
  start: readonly Block[];
  end: readonly Block[];
  /** The start column's part of the width, 0.2 to 0.8. */
  startShare?: number;
}
/** Blocks that are not separated by a page break as long as they fit on one page. */
export interface KeepBlock {
  kind: "keep";
  blocks: readonly Block[];
}
export interface RuleBlock {
  kind: "rule";
}
export interface SpacerBlock {
  kind: "spacer";
  points: number;
}
export interface PageBreakBlock {
  kind: "pageBreak";
}

export type Block =
  | CoverBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | RichTextBlock
  | ListBlock
  | ContentsBlock
  | EntriesBlock
  | FactsBlock
  | FigureBlock
  | GalleryBlock
  | TableBlock
  | CalloutBlock
  | ScaleBlock
  | SignaturesBlock
  | WritingSpaceBlock
  | ColumnsBlock
  | KeepBlock
  | RuleBlock
  | SpacerBlock
  | PageBreakBlock;
