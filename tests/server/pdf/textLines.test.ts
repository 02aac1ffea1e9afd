import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths } from "#server/pdf/blocks/tableColumns.ts";
import { getFontFolder } from "#server/pdf/installedFiles.ts";
import { openFontLibrary } from "#server/pdf/text/fontLibrary.ts";
import { unbrokenPieces } from "#server/pdf/text/lineBreaks.ts";
import { setLines } from "#server/pdf/text/lines.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";

const style: TextStyle = {
  family: "sans",
  weight: "regular",
  isItalic: false,
  size: 10,
  leading: 14,
  color: "#000000",
  hasTabularFigures: false,
};
const setter = { fonts: openFontLibrary(getFontFolder()), missing: new Set<string>() };

function linesOf(text: string, width: number): string[] {
  return setLines(setter, [{ text, style }], { width }).map(({ pieces }) =>
    pieces.map(({ shaped }) => shaped.text).join(""),
  );
}

describe("a line may end", () => {
  const cases: [string, string[]][] = [
    ["one two", ["one", "two"]],
    ["a well-known fact", ["a", "well-", "known", "fact"]],
    ["2024–2025", ["2024–", "2025"]],
    ["5\u00a0km (3 mi)", ["5\u00a0km", "(3", "mi)"]],
    ["and/or yes/no", ["and/or", "yes/no"]],
    ["https://example.org/a/b?c=d", ["https://", "example.", "org/", "a/", "b?", "c=", "d"]],
    ["-5 and A-", ["-5", "and", "A-"]],
    ["我们去学校。很好", ["我", "们", "去", "学", "校。", "很", "好"]],
  ];
  it.each(cases)("in %s only where it may be parted", (text, pieces) => {
    expect(unbrokenPieces(text).map((piece) => piece.text)).toEqual(pieces);
  });

  it("in Thai between words", () => {
    expect(unbrokenPieces("ภาษาไทยง่าย").length).toBeGreaterThan(1);
  });

  it("nowhere else: pieces and spaces together are the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const plain = text.replaceAll("\n", "");
        expect(
          unbrokenPieces(plain)
            .map((piece) => piece.text + piece.space)
            .join(""),
        ).toBe(plain);
      }),
    );
  });
});

describe("lines", () => {
  it("are no wider than their measure and hold every character once", () => {
    const words = fc.array(fc.stringMatching(/^[a-zñé]{1,30}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (list, width) => {
        const text = list.join(" ");
        const lines = setLines(setter, [{ text, style }], { width });
        expect(lines.every((line) => line.width <= width + 0.02)).toBe(true);
        expect(linesOf(text, width).join("")).toBe(text.normalize("NFC"));
      }),
      { numRuns: 60 },
    );
  });

  it("break at line feeds, and keep empty ones", () => {
    expect(linesOf("one\n\ntwo", 200)).toEqual(["one", "", "two"]);
  });

  it("of headings are of like length", () => {
    const text = "A heading that is just a little too long";
    const greedy = setLines(setter, [{ text, style }], { width: 150 });
    const balanced = setLines(setter, [{ text, style }], { width: 150, isBalanced: true });
    expect(balanced).toHaveLength(greedy.length);
    const spread = (lines: typeof greedy) =>
      Math.max(...lines.map(({ width }) => width)) - Math.min(...lines.map(({ width }) => width));
    expect(spread(balanced)).toBeLessThanOrEqual(spread(greedy));
  });
});

describe("columns of a table", () => {
  const need = fc.record({
    natural: fc.double({ min: 20, max: 2000, noNaN: true }),
    least: fc.double({ min: 10, max: 300, noNaN: true }),
    share: fc.constant(undefined),
  });
  it("fill the measure, and none is starved", () => {
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 10 }), (needs) => {
        const honest = needs.map((one) => ({ ...one, least: Math.min(one.least, one.natural) }));
        const widths = columnWidths(honest, 468);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(468, 3);
        honest.forEach(({ least }, index) => {
          expect(widths[index]).toBeGreaterThanOrEqual(Math.min(least, 468 / needs.length) - 0.001);
        });
      }),
    );
  });
  it("take the shares they are given", () => {
    const needs = [1, 2, 1].map((share) => ({ natural: 900, least: 50, share }));
    expect(columnWidths(needs, 400)).toEqual([100, 200, 100]);
  });
});
