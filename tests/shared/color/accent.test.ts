import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentTokens, grounds, readableAccent } from "#shared/color/accent.ts";
import { contrast, hexOfOklch, oklchOf } from "#shared/color/oklch.ts";

const hexColor = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

describe("the school's color", () => {
  it("is readable on any ground it is corrected for", () => {
    fc.assert(
      fc.property(hexColor, hexColor, (hex, on) => {
        expect(contrast(readableAccent(hex, on), on)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("stays as it is where it can be read already", () => {
    expect(readableAccent("#1F5C8B", "#ffffff")).toBe("#1f5c8b");
    fc.assert(
      fc.property(hexColor, hexColor, (hex, on) => {
        fc.pre(contrast(hex, on) >= 4.5);
        expect(readableAccent(hex, on)).toBe(hex);
      }),
    );
  });

  it("keeps its hue when it is made darker or lighter", () => {
    const distance = (a: number, b: number) => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
    for (const hex of ["#f5c518", "#ff6600", "#7ec8e3", "#e91e63", "#00a651"]) {
      const corrected = oklchOf(readableAccent(hex, "#ffffff"));
      expect(distance(corrected.h, oklchOf(hex).h)).toBeLessThan(0.09);
      expect(corrected.c).toBeGreaterThan(0.03);
    }
  });

  it("goes to black or white where no color reaches the ratio asked for", () => {
    expect(["#000000", "#ffffff"]).toContain(readableAccent("#336699", "#777777", 7));
  });

  it("gives light and dark sets whose every pair is readable", () => {
    fc.assert(
      fc.property(hexColor, (hex) => {
        const tokens = accentTokens(hex);
        for (const theme of ["light", "dark"] as const) {
          const { accent, onAccent, accentWash } = tokens[theme];
          for (const ground of [...grounds[theme], accentWash, onAccent]) {
            expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
          }
        }
        expect(contrast("#1c1a17", tokens.light.accentWash)).toBeGreaterThanOrEqual(10);
        expect(contrast("#eeeae2", tokens.dark.accentWash)).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  it("refuses what is not a color", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(() => readableAccent("blue", "#ffffff")).toThrow(RangeError);
  });

  it("comes back the same from OKLCH", () => {
    fc.assert(
      fc.property(hexColor, (hex) => {
        expect(hexOfOklch(oklchOf(hex))).toBe(hex);
      }),
    );
  });
});
