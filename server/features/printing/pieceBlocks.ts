import type { Block, FactsBlock, FigureBlock, Picture } from "#server/pdf/sheetModel.ts";
import type { ReadableArtifact, ReadableAttachment } from "#shared/attachments/attachments.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { pieceAnswers, pieceFacts } from "#shared/portfolios/pieceWords.ts";
import type { PrintSetting } from "./printSetting.ts";
import { contactOf, resumeParts } from "./resumeBlocks.ts";

/** How a piece is laid out; each look of a portfolio has its own way. */
export interface PieceLook {
  facts: NonNullable<FactsBlock["look"]>;
  /** Pictures lead, before the title. */
  picturesFirst: boolean;
  /** The size of a picture that is the only one. */
  picture: NonNullable<FigureBlock["size"]>;
  /** Each piece begins a page. */
  startsPage: boolean;
}

/** Pieces with no more answers than this are not parted by a page end. */
const fewAnswers = 2;

const isPicture = (attachment: ReadableAttachment) => attachment.mediaType !== "application/pdf";

/** A picture somebody attached. Decoration has no description; one that should have but lacks it goes by its caption. */
export function pictureOf(attachment: ReadableAttachment, setting: PrintSetting): Picture {
  const { altText, caption, name, isDecorative, fileHash } = attachment;
  return {
    source: { path: setting.pathOf(fileHash) },
    alt: isDecorative ? null : altText || caption || name,
    name: caption || name,
    ...(caption ? { caption } : {}),
  };
}

/** The pictures of a piece, in its student's order. */
export function picturesOf(artifact: ReadableArtifact): ReadableAttachment[] {
  return artifact.attachments.filter(isPicture);
}

function pictureBlocks(
  artifact: ReadableArtifact,
  setting: PrintSetting,
  size: PieceLook["picture"],
): Block[] {
  const pictures = picturesOf(artifact).map((attachment) => pictureOf(attachment, setting));
  const [only] = pictures;
  if (!only) return [];
  return pictures.length === 1 ? [{ kind: "figure", size, ...only }] : [{ kind: "gallery", pictures }];
}

/** Documents are named, not bound in: their pages belong to another file. */
function documentBlocks(artifact: ReadableArtifact, { words }: PrintSetting): Block[] {
  const documents = artifact.attachments.filter((attachment) => !isPicture(attachment));
  if (documents.length === 0) return [];
  const items = documents.map((document) =>
    words.tell("file", { name: document.caption || document.name, size: sizeInWords(document.bytes) }),
  );
  return [
    { kind: "paragraph", tone: "muted", text: words.tell("files", { count: documents.length }) },
    { kind: "list", items },
  ];
}

/** A resume inside a portfolio: who it is and how to reach them, then its parts. */
export function resumeInside(artifact: ReadableArtifact, setting: PrintSetting): Block[] {
  const { content } = artifact;
  if (content.kind !== "resume") return [];
  const contact = contactOf(content).map((spans) => spans.map(({ text }) => text).join(""));
  return [
    ...(content.headline
      ? [{ kind: "paragraph", tone: "lead", text: content.headline } satisfies Block]
      : []),
    ...(contact.length > 0
      ? [{ kind: "paragraph", tone: "muted", text: contact.join("  ·  ") } satisfies Block]
      : []),
    ...resumeParts(content, setting.words, 3),
  ];
}

function factBlocks(artifact: ReadableArtifact, setting: PrintSetting, look: PieceLook["facts"]): Block[] {
  const items = pieceFacts(artifact.content, setting.words).map(([label, value]) => ({ label, value }));
  return items.length === 0
    ? []
    : [{ kind: "facts", look, items, ...(look === "grid" ? { perRow: 3 } : {}) }];
}

/** What the student wrote about a piece, each answer under its prompt. */
function answerBlocks(artifact: ReadableArtifact, setting: PrintSetting): Block[][] {
  return pieceAnswers(artifact.content, setting.words).map(([prompt, doc]): Block[] => [
    { kind: "heading", level: 3, text: prompt, isBookmarked: false },
    { kind: "richText", doc },
  ]);
}

/** The name a heading, a bookmark and the contents give a piece. */
export function pieceTitle(artifact: ReadableArtifact, { words }: PrintSetting): string {
  return artifact.title.trim() || words.say("untitled");
}

/** What contents call a piece by. */
export function pieceAnchor(artifact: ReadableArtifact): string {
  return `piece-${artifact.id}`;
}

/** One piece: what it is, its pictures, the student's words about it. */
export function pieceBlocks(artifact: ReadableArtifact, setting: PrintSetting, look: PieceLook): Block[] {
  const pictures = pictureBlocks(artifact, setting, look.picture);
  const leads = look.picturesFirst && pictures.length > 0;
  const heading: Block = {
    kind: "heading",
    level: 2,
    eyebrow: setting.words.say(`kind_${artifact.kind}`),
    text: pieceTitle(artifact, setting),
    anchor: pieceAnchor(artifact),
  };
  const facts = factBlocks(artifact, setting, look.facts);
  const head: Block = {
    kind: "keep",
    blocks: leads ? [...pictures, heading, ...facts] : [heading, ...facts, ...pictures],
  };
  const answers = answerBlocks(artifact, setting);
  const isShort = artifact.kind !== "resume" && answers.length <= fewAnswers;
  const whole = [
    head,
    ...resumeInside(artifact, setting),
    ...documentBlocks(artifact, setting),
    ...answers.flat(),
  ];
  return [
    ...(look.startsPage ? [{ kind: "pageBreak" } satisfies Block] : []),
    ...(isShort ? [{ kind: "keep", blocks: whole } satisfies Block] : whole),
  ];
}
