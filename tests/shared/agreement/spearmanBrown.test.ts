import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RatingsError, spearmanBrown } from "#shared/agreement/agreement.ts";

describe("Spearman and Brown's formula", () => {
  it("gives three raters of .44 a reliability of .70", () => {
    expect(spearmanBrown(0.44, 3)).toBeCloseTo(0.702, 3);
  });

  it("leads back from many raters to one", () => {
    const reliability = fc.double({ min: -0.05, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(reliability, fc.integer({ min: 1, max: 20 }), (single, raters) => {
        const average = spearmanBrown(single, raters) ?? Number.NaN;
        expect(spearmanBrown(average, 1 / raters)).toBeCloseTo(single, 9);
      }),
    );
  });

  it("has no value at or below its pole", () => {
    expect(spearmanBrown(-0.4, 3)).toBeCloseTo(-6, 12);
    expect(spearmanBrown(-0.5, 3)).toBeUndefined();
    expect(spearmanBrown(-1 / 48, 49)).toBeUndefined();
    expect(spearmanBrown(-0.9, 3)).toBeUndefined();
  });

  it("refuses what is no reliability and no number of raters", () => {
    expect(spearmanBrown(1, 5)).toBe(1);
    for (const [reliability, raters] of [
      [Number.NaN, 3],
      [1.01, 3],
      [Number.NEGATIVE_INFINITY, 3],
      [0.5, 0],
      [0.5, Number.NaN],
      [0.5, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(() => spearmanBrown(reliability, raters)).toThrow(RatingsError);
    }
  });
});
