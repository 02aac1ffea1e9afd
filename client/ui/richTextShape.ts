import type { RichText, RichTextBlock, RichTextInline, RichTextMark } from "#shared/richText/richText.ts";
import { isSafeAddress } from "./RichTextView.tsx";

/** The editor's tree, before it is looked at. */
export interface EditorNode {
  readonly type?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly EditorNode[];
}

type Paragraph = Extract<RichTextBlock, { type: "paragraph" }>;
type List = Extract<RichTextBlock, { type: "bulletList" | "orderedList" }>;
type ItemBlock = List["content"][number]["content"][number];
type InnerList = Extract<ItemBlock, { type: "bulletList" | "orderedList" }>;
type QuoteBlock = Extract<RichTextBlock, { type: "blockquote" }>["content"][number];

function marksOf(node: EditorNode): RichTextMark[] {
  const marks: RichTextMark[] = [];
  for (const mark of node.marks ?? []) {
    if (mark.type === "bold" || mark.type === "italic") marks.push({ type: mark.type });
    const href = mark.attrs?.href;
    if (mark.type === "link" && typeof href === "string" && isSafeAddress(href)) {
      marks.push({ type: "link", attrs: { href } });
    }
  }
  return marks;
}

function inlinesOf(nodes: readonly EditorNode[] = []): RichTextInline[] {
  return nodes.flatMap((node): RichTextInline[] => {
    if (node.type === "hardBreak") return [{ type: "hardBreak" }];
    if (node.type !== "text" || !node.text) return inlinesOf(node.content);
    const marks = marksOf(node);
    return [{ type: "text", text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
  });
}

function paragraphOf(node: EditorNode): Paragraph {
  const content = inlinesOf(node.content);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

const isList = (node: EditorNode) => node.type === "bulletList" || node.type === "orderedList";
const listType = (node: EditorNode) => (node.type === "orderedList" ? "orderedList" : "bulletList");
const orEmpty = <B>(blocks: B[]): (B | Paragraph)[] => (blocks.length > 0 ? blocks : [{ type: "paragraph" }]);

/** Everything below a node as paragraphs: nothing written is lost, only its arrangement. */
function flattened(node: EditorNode): Paragraph[] {
  const isText = (node.content ?? []).every((child) => child.type === "text" || child.type === "hardBreak");
  return isText ? [paragraphOf(node)] : (node.content ?? []).flatMap(flattened);
}

function innerListOf(node: EditorNode): InnerList {
  const items = (node.content ?? []).map((item) => ({
    type: "listItem" as const,
    content: orEmpty((item.content ?? []).flatMap(flattened)),
  }));
  return { type: listType(node), content: items };
}

function listOf(node: EditorNode): List {
  const items = (node.content ?? []).map((item) => ({
    type: "listItem" as const,
    content: orEmpty(
      (item.content ?? []).flatMap((block): ItemBlock[] =>
        isList(block) ? [innerListOf(block)] : flattened(block),
      ),
    ),
  }));
  return { type: listType(node), content: items };
}

function blocksOf(node: EditorNode): RichTextBlock[] {
  if (isList(node)) return node.content?.length ? [listOf(node)] : [];
  if (node.type === "blockquote") {
    const blocks = (node.content ?? []).flatMap((inner): QuoteBlock[] =>
      isList(inner) && inner.content?.length ? [listOf(inner)] : flattened(inner),
    );
    return [{ type: "blockquote", content: orEmpty(blocks) }];
  }
  if (node.type === "heading") {
    const content = inlinesOf(node.content);
    const level = node.attrs?.level === 1 ? 1 : 2;
    return [{ type: "heading", attrs: { level }, ...(content.length > 0 ? { content } : {}) }];
  }
  return flattened(node);
}

/**
 * What the editor holds, in the shape that is stored: whatever the shape has no place for (a list three deep, a
 * heading in a quotation) keeps its words and loses its arrangement. A single empty paragraph is no text at all.
 */
export function storedShape(doc: EditorNode): RichText {
  const content = (doc.content ?? []).flatMap(blocksOf);
  const [first] = content;
  const isBlank = content.length === 1 && first?.type === "paragraph" && !first.content;
  return { type: "doc", content: isBlank ? [] : content };
}
