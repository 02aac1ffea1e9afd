/**
 * The words of rich text, without its schema: screens that only look at the words need not load the checks.
 */

/** The longest rich text accepted, in characters of its plain text. */
export const richTextLimit = 50_000;

interface AnyNode {
  type: string;
  text?: string | undefined;
  content?: readonly AnyNode[] | undefined;
}

/** Rich text as far as its words go. */
export interface AnyRichText {
  type: "doc";
  content: readonly AnyNode[];
}

const lineEnding = new Set(["paragraph", "heading"]);

function textOf(node: AnyNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  const inner = (node.content ?? []).map(textOf).join("");
  return lineEnding.has(node.type) ? `${inner}\n` : inner;
}

/** The words alone: one line per paragraph, without marks. */
export function plainTextOf(doc: AnyRichText): string {
  return textOf(doc).trimEnd();
}

/** Whether a reader would see nothing: no text at all, or only white space. */
export function isBlankRichText(doc: AnyRichText): boolean {
  return plainTextOf(doc).trim() === "";
}

/** The number of words, as a person counts them: runs of characters between white space. */
export function wordCount(doc: AnyRichText): number {
  return plainTextOf(doc).split(/\s+/u).filter(Boolean).length;
}
