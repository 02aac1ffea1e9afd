import { z } from "zod";
import { plainTextOf, richTextLimit } from "./plainText.ts";

export { isBlankRichText, plainTextOf, wordCount } from "./plainText.ts";

/**
 * Text a person wrote, as the JSON tree of the editor (ProseMirror's shape), limited to the nodes and marks
 * listed here. It is stored and sent as this tree; there is no HTML string anywhere.
 */

const httpAddress = z.url({ protocol: /^(https?|mailto)$/ }).max(2000);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: httpAddress }) }),
]);

const textNode = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(100_000),
  marks: z.array(mark).max(3).optional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inline = z.discriminatedUnion("type", [textNode, hardBreak]);

const paragraph = z.strictObject({
  type: z.literal("paragraph"),
  content: z.array(inline).max(5000).optional(),
});
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2)]) }),
  content: z.array(inline).max(5000).optional(),
});

/** A list inside a list is allowed once: deeper nesting is refused rather than drawn unreadably. */
const innerItem = z.strictObject({
  type: z.literal("listItem"),
  content: z.array(paragraph).min(1).max(200),
});
const innerList = z.strictObject({
  type: z.enum(["bulletList", "orderedList"]),
  content: z.array(innerItem).min(1).max(500),
});
const listItem = z.strictObject({
  type: z.literal("listItem"),
  content: z
    .array(z.union([paragraph, innerList]))
    .min(1)
    .max(200),
});
const list = z.strictObject({
  type: z.enum(["bulletList", "orderedList"]),
  content: z.array(listItem).min(1).max(500),
});
const blockquote = z.strictObject({
  type: z.literal("blockquote"),
  content: z
    .array(z.union([paragraph, list]))
    .min(1)
    .max(500),
});

const block = z.union([paragraph, heading, list, blockquote]);

export const richText = z
  .strictObject({ type: z.literal("doc"), content: z.array(block).max(2000) })
  .refine((doc) => plainTextOf(doc).length <= richTextLimit, { error: "textTooLong" });

export type RichText = z.infer<typeof richText>;
export type RichTextBlock = RichText["content"][number];
export type RichTextInline = z.infer<typeof inline>;
export type RichTextMark = z.infer<typeof mark>;

/** Rich text of plain paragraphs, one per line of `text`. */
export function richTextFrom(text: string): RichText {
  return {
    type: "doc",
    content: text.split("\n").map((line) => ({
      type: "paragraph" as const,
      ...(line ? { content: [{ type: "text" as const, text: line }] } : {}),
    })),
  };
}

export const blankRichText: RichText = { type: "doc", content: [] };
