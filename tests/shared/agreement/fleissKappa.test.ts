import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fleissKappa, type Kappa, krippendorffAlpha, RatingsError } from "#shared/agreement/agreement.ts";
import { levelTable, shuffled, transposed } from "./arbitraries.ts";
import { fleissWorked } from "./published.examples.ts";

const kappaOf = (kappa: Kappa) => (kappa.isDefined ? kappa.value : Number.NaN);

function expectSame(one: Kappa, other: Kappa): void {
  expect(one.isDefined).toBe(other.isDefined);
  if (one.isDefined && other.isDefined) expect(one.value).toBeCloseTo(other.value, 10);
}

/** Counts of levels 1 to 5 for each target. */
const countsOf = (table: number[][]) =>
  table.map((row) => [1, 2, 3, 4, 5].map((level) => row.filter((rating) => rating === level).length));

describe("Fleiss' kappa", () => {
  it("has the published value", () => {
    const kappa = fleissKappa(fleissWorked);
    expect(kappaOf(kappa)).toBeCloseTo(0.20993, 5);
    expect(kappa.isDefined && 1 - kappa.observedDisagreement).toBeCloseTo(0.378, 3);
    expect(kappa.isDefined && 1 - kappa.expectedDisagreement).toBeCloseTo(0.213, 3);
  });

  it("differs from nominal alpha only by the correction for small samples", () => {
    fc.assert(
      fc.property(levelTable(), (table) => {
        const kappa = fleissKappa(countsOf(table));
        const alpha = krippendorffAlpha(transposed(table), "nominal");
        expect(kappa.isDefined).toBe(alpha.isDefined);
        if (!kappa.isDefined || !alpha.isDefined) return;
        const ratings = table.flat().length;
        expect(1 - alpha.value).toBeCloseTo((1 - kappa.value) * ((ratings - 1) / ratings), 10);
      }),
    );
  });

  it("does not depend on the order of subjects or categories", () => {
    fc.assert(
      fc.property(levelTable(), fc.integer(), (table, seed) => {
        const counts = countsOf(table);
        const mixed = transposed(shuffled(transposed(shuffled(counts, seed)), seed + 1));
        expectSame(fleissKappa(mixed), fleissKappa(counts));
      }),
    );
  });

  it("says what is missing for one subject, one rater or one category", () => {
    expect(fleissKappa([])).toEqual({ isDefined: false, reason: "tooFewTargets" });
    expect(fleissKappa([[2, 1]])).toEqual({ isDefined: false, reason: "tooFewTargets" });
    expect(
      fleissKappa([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ isDefined: false, reason: "tooFewRaters" });
    expect(
      fleissKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ isDefined: false, reason: "tooFewRaters" });
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toEqual({ isDefined: false, reason: "noVariation" });
  });

  it("refuses different numbers of raters, and what is no count", () => {
    expect(
      fleissKappa([
        [2, 1],
        [1, 2],
      ]).isDefined,
    ).toBe(true);
    expect(() =>
      fleissKappa([
        [2, 1],
        [1, 1],
      ]),
    ).toThrow("Subject 2 has 2 ratings where subject 1 has 3; Fleiss' kappa needs the same number.");
    for (const bad of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY]) {
      expect(() =>
        fleissKappa([
          [2, 1],
          [1, bad],
        ]),
      ).toThrow(`Row 2, column 2 is ${bad}; it must be a whole number from 0 up.`);
    }
    expect(() => fleissKappa([[2, 1], [3]])).toThrow(RatingsError);
  });
});
