import { createElement, Fragment, type ReactNode } from "react";
import type { RichText, RichTextBlock, RichTextInline, RichTextMark } from "#shared/richText/richText.ts";

export interface RichTextViewProps {
  readonly value: RichText;
  /** How far the text's headings go down to stand under the page's own; 1 makes its first heading an h2. */
  readonly headingOffset?: number;
}

/**
 * Written text as elements, by visiting its tree; no HTML string is made anywhere. Drawn by the screens and, without
 * a browser, by the server's reading pages, so it brings no styles of its own.
 */
export function RichTextView({ value, headingOffset = 1 }: RichTextViewProps) {
  return createElement(Fragment, null, ...value.content.map((block) => blockOf(block, headingOffset)));
}

/** What blocks hold, as far as this visitor needs to know it. */
type AnyBlock = RichTextBlock | InnerBlock;
type InnerBlock = ListItemOf<RichTextBlock>["content"][number];
type ListItemOf<B> = B extends { type: "bulletList" | "orderedList"; content: (infer Item)[] } ? Item : never;

function blockOf(block: AnyBlock, headingOffset: number): ReactNode {
  switch (block.type) {
    case "paragraph":
      return block.content?.length ? createElement("p", null, ...inlines(block.content)) : null;
    case "heading": {
      const level = Math.min(6, block.attrs.level + headingOffset);
      return block.content?.length ? createElement(`h${level}`, null, ...inlines(block.content)) : null;
    }
    case "blockquote":
      return createElement(
        "blockquote",
        null,
        ...block.content.map((inner) => blockOf(inner, headingOffset)),
      );
    default:
      return createElement(
        block.type === "orderedList" ? "ol" : "ul",
        null,
        ...block.content.map((item) =>
          createElement("li", null, ...item.content.map((inner: AnyBlock) => blockOf(inner, headingOffset))),
        ),
      );
  }
}

function inlines(content: readonly RichTextInline[]): readonly ReactNode[] {
  return content.map(inlineOf);
}

function inlineOf(inline: RichTextInline): ReactNode {
  if (inline.type === "hardBreak") return createElement("br");
  return (inline.marks ?? []).reduceRight<ReactNode>(marked, inline.text);
}

/** Addresses that a reader may be sent to; anything else stays as words. */
export function isSafeAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href);
}

function marked(inner: ReactNode, mark: RichTextMark): ReactNode {
  if (mark.type === "bold") return createElement("strong", null, inner);
  if (mark.type === "italic") return createElement("em", null, inner);
  if (!isSafeAddress(mark.attrs.href)) return inner;
  return createElement("a", { href: mark.attrs.href, rel: "noopener noreferrer nofollow" }, inner);
}
