import type { Flow } from "#server/pdf/layout/flow.ts";
import { paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import type { Frame, Strip } from "#server/pdf/layout/strip.ts";
import { spaced } from "#server/pdf/layout/strip.ts";
import { childTag, type Tag } from "#server/pdf/layout/tag.ts";
import type { InlineSpan, RichTextBlock } from "#server/pdf/sheetModel.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";
import type { RichTextBlock as RichNode, RichText, RichTextInline } from "#shared/richText/richText.ts";
import { layItem, markerOf } from "./textBlocks.ts";

/** Text a person wrote in the editor. Empty paragraphs, typed to make room, are left out: the layout makes room. */
export function layRichText(block: RichTextBlock, flow: Flow): Strip[] {
  const style = flow.theme.text[block.tone ?? "body"];
  // The space above is that of the block before: words belong to the heading over them.
  return layNodes(block.doc.content, flow, style).map((one, index) =>
    index === 0 ? { ...one, before: 0 } : one,
  );
}

function layNodes(nodes: RichText["content"], flow: Flow, style: TextStyle): Strip[] {
  return nodes.flatMap((node) => layNode(node, flow, style));
}

function layNode(node: RichNode, flow: Flow, style: TextStyle): Strip[] {
  const { theme } = flow;
  switch (node.type) {
    case "paragraph":
      return layWords(node.content, flow, style, childTag(flow.tag, "P"), theme.gap.paragraph);
    case "heading": {
      const headingStyle = theme.text.heading[node.attrs.level === 1 ? 1 : 2];
      const quieter = { ...headingStyle, size: Math.min(headingStyle.size, style.size + 2.5) };
      const tag = childTag(flow.tag, flow.sheet.headings.inText(node.attrs.level));
      const strips = layWords(node.content, flow, quieter, tag, 4);
      const above = theme.gap.aboveHeading[2];
      return spaced(strips, above, 4).map((one) => ({ ...one, holdsNext: true }));
    }
    case "bulletList":
    case "orderedList":
      return layListNode(node, flow, style, flow.theme.gap.paragraph);
    case "blockquote": {
      const quote = childTag(flow.tag, "BlockQuote");
      const inner = {
        ...flow,
        textX: flow.textX + 18,
        textWidth: flow.textWidth - 18,
        tag: quote,
        frames: [...flow.frames, quoteRule(flow)],
      };
      const quoted = { ...style, isItalic: true };
      return spaced(layNodes(node.content, inner, quoted), theme.gap.block * 0.7, theme.gap.block * 0.7);
    }
  }
}

type ListNode = Extract<RichNode, { type: "bulletList" | "orderedList" }>;
type InnerNode = ListNode["content"][number]["content"][number];

function layListNode(node: ListNode, flow: Flow, style: TextStyle, gap: number): Strip[] {
  const isNumbered = node.type === "orderedList";
  const list = childTag(flow.tag, "L", { isNumbered });
  const strips = node.content.flatMap((item, index) => {
    const layBody = (body: Tag, inner: Flow) =>
      item.content.flatMap((part) => layInner(part, inner, style, body));
    return layItem(flow, list, markerOf(isNumbered ? "number" : "bullet", index), layBody);
  });
  return spaced(strips, gap, gap);
}

function layInner(part: InnerNode, flow: Flow, style: TextStyle, body: Tag): Strip[] {
  if (part.type !== "paragraph") return layListNode(part, flow, style, 2.5);
  return layWords(part.content, flow, style, childTag(body, "P"), 2.5);
}

function layWords(
  content: readonly RichTextInline[] | undefined,
  flow: Flow,
  style: TextStyle,
  tag: Tag,
  gap: number,
): Strip[] {
  const spans = (content ?? []).map(inlineSpan);
  if (spans.every((span) => span.text.trim() === "")) return [];
  return paragraphStrips(flow, spansOf(spans, style, flow.theme), {
    tag,
    style,
    x: flow.textX,
    width: flow.textWidth,
    before: gap,
    after: gap,
  });
}

function inlineSpan(inline: RichTextInline): InlineSpan {
  if (inline.type === "hardBreak") return { text: "\n" };
  const marks = inline.marks ?? [];
  const link = marks.find((mark) => mark.type === "link");
  return {
    text: inline.text,
    isBold: marks.some((mark) => mark.type === "bold"),
    isItalic: marks.some((mark) => mark.type === "italic"),
    ...(link ? { href: link.attrs.href } : {}),
  };
}

function quoteRule(flow: Flow): Frame {
  const { textX, theme } = flow;
  return {
    draw: (pen, top, bottom) =>
      pen.artifact("Layout", () =>
        pen.rect(textX, top + 2, 2, bottom - top - 4, { fill: theme.colors.accent }),
      ),
  };
}
