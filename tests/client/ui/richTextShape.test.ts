import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RichTextView } from "#client/ui/RichTextView.tsx";
import { type EditorNode, storedShape } from "#client/ui/richTextShape.ts";
import { isBlankRichText, plainTextOf, type RichText, richText } from "#shared/richText/richText.ts";

const word = fc.stringMatching(/^[a-zà-ÿ<>&"]{1,8}$/);
const mark = fc.constantFrom(
  { type: "bold" },
  { type: "italic" },
  { type: "code" },
  { type: "link", attrs: { href: "https://school.example/a", target: "_blank" } },
  { type: "link", attrs: { href: "javascript:alert(1)" } },
);
const inline: fc.Arbitrary<EditorNode> = fc.oneof(
  fc.record({
    type: fc.constant("text"),
    text: word,
    marks: fc.uniqueArray(mark, { selector: (m) => m.type, maxLength: 3 }),
  }),
  fc.constant({ type: "hardBreak" }),
);
const inlines = fc.array(inline, { maxLength: 4 });

/** Whatever an editor may hold, deeper and stranger than what is stored. */
const { node } = fc.letrec<{ node: EditorNode; item: EditorNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.record({ type: fc.constant("paragraph"), content: inlines }),
    fc.record({
      type: fc.constant("heading"),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 4 }) }),
      content: inlines,
    }),
    fc.record({
      type: fc.constantFrom("bulletList", "orderedList"),
      attrs: fc.constant({ start: 3 }),
      content: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant("blockquote"),
      content: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    }),
  ),
  item: fc.record({
    type: fc.constant("listItem"),
    content: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
  }),
}));
const anyDoc = fc.record({ type: fc.constant("doc"), content: fc.array(node, { maxLength: 5 }) });

function lettersOf(tree: EditorNode): string {
  return (tree.text ?? "") + (tree.content ?? []).map(lettersOf).join("");
}

describe("what the editor holds", () => {
  it("is stored in a shape the server takes, whatever was pasted", () => {
    fc.assert(
      fc.property(anyDoc, (tree) => {
        expect(richText.safeParse(storedShape(tree)).error?.issues).toBeUndefined();
      }),
    );
  });

  it("loses no word", () => {
    fc.assert(
      fc.property(anyDoc, (tree) => {
        expect(plainTextOf(storedShape(tree)).replaceAll("\n", "")).toBe(lettersOf(tree));
      }),
    );
  });

  it("stays as it is when it is stored again", () => {
    fc.assert(
      fc.property(anyDoc, (tree) => {
        const once = storedShape(tree);
        expect(storedShape(once)).toEqual(once);
      }),
    );
  });

  it("is no text at all while only an empty paragraph is there", () => {
    const stored = storedShape({ type: "doc", content: [{ type: "paragraph" }] });
    expect(stored.content).toEqual([]);
    expect(isBlankRichText(stored)).toBe(true);
  });
});

describe("written text on a page", () => {
  const markupOf = (value: RichText, headingOffset?: number) =>
    renderToStaticMarkup(createElement(RichTextView, { value, headingOffset }));

  it("is drawn without a browser, every character escaped", () => {
    fc.assert(
      fc.property(anyDoc, (tree) => {
        const markup = markupOf(storedShape(tree));
        expect(markup).not.toMatch(/<(?!\/?(?:p|h[1-6]|ul|ol|li|blockquote|strong|em|a|br)[ >/])/);
        expect(markup).not.toContain("javascript:");
      }),
    );
  });

  it("sets its headings under those of the page", () => {
    const value: RichText = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "One" }] },
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Two" }] },
        { type: "paragraph" },
      ],
    };
    expect(markupOf(value)).toBe("<h2>One</h2><h3>Two</h3>");
    expect(markupOf(value, 3)).toBe("<h4>One</h4><h5>Two</h5>");
  });

  it("nests marks and opens no window to where it links", () => {
    const value: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            {
              type: "text",
              text: "see",
              marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://a.example/?a=1&b=2" } }],
            },
            { type: "hardBreak" },
            { type: "text", text: "<b>" },
          ],
        },
      ],
    };
    expect(markupOf(value)).toBe(
      '<p><strong><a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer nofollow">see</a></strong><br/>&lt;b&gt;</p>',
    );
  });
});
