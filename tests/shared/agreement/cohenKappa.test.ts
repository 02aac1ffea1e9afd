import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa, type Kappa, RatingsError } from "#shared/agreement/agreement.ts";
import { transposed } from "./arbitraries.ts";
import { cohen1968 } from "./published.examples.ts";

const kappaOf = (kappa: Kappa) => (kappa.isDefined ? kappa.value : Number.NaN);

function expectSame(one: Kappa, other: Kappa): void {
  expect(one.isDefined).toBe(other.isDefined);
  if (one.isDefined && other.isDefined) expect(one.value).toBeCloseTo(other.value, 10);
}

const countTable = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

describe("Cohen's kappa", () => {
  it("has the published values, without weights, with weights and with lopsided weights", () => {
    expect(kappaOf(cohenKappa(cohen1968))).toBeCloseTo(0.492, 3);
    expect(
      kappaOf(
        cohenKappa(cohen1968, [
          [0, 1, 3],
          [1, 0, 6],
          [3, 6, 0],
        ]),
      ),
    ).toBeCloseTo(0.348, 3);
    expect(
      kappaOf(
        cohenKappa(cohen1968, [
          [0, 1, 4],
          [1, 0, 6],
          [2, 2, 0],
        ]),
      ),
    ).toBeCloseTo(0.353, 3);
  });

  it("has the value of Fleiss, Cohen and Everitt (1969)", () => {
    expect(
      kappaOf(
        cohenKappa([
          [106, 10, 4],
          [22, 28, 10],
          [2, 12, 6],
        ]),
      ),
    ).toBeCloseTo(0.429, 3);
  });

  it("is the concordance correlation of the category numbers with quadratic weights", () => {
    fc.assert(
      fc.property(countTable, (table) => {
        const kappa = cohenKappa(table, "quadratic");
        const pairs = table.flatMap((row, one) =>
          row.flatMap((count, other) => Array.from({ length: count }, () => ({ one, other }))),
        );
        const mean = (read: (pair: { one: number; other: number }) => number) =>
          pairs.reduce((sum, pair) => sum + read(pair), 0) / pairs.length;
        const first = mean((pair) => pair.one);
        const second = mean((pair) => pair.other);
        const covariance = mean((pair) => (pair.one - first) * (pair.other - second));
        const spread =
          mean((pair) => (pair.one - first) ** 2) +
          mean((pair) => (pair.other - second) ** 2) +
          (first - second) ** 2;
        if (kappa.isDefined) expect(kappa.value).toBeCloseTo((2 * covariance) / spread, 9);
        else expect(pairs.length < 2 || spread < 1e-12).toBe(true);
      }),
    );
  });

  it("is the same with raters exchanged, and with all weights multiplied", () => {
    fc.assert(
      fc.property(countTable, fc.double({ min: 0.01, max: 100, noNaN: true }), (table, factor) => {
        for (const weights of [undefined, "linear", "quadratic"] as const) {
          expectSame(cohenKappa(transposed(table), weights), cohenKappa(table, weights));
        }
        const scaled = table.map((_, row) => table.map((__, column) => factor * Math.abs(row - column)));
        expectSame(cohenKappa(table, scaled), cohenKappa(table, "linear"));
      }),
    );
  });

  it("needs no weights with two categories", () => {
    expect(
      kappaOf(
        cohenKappa([
          [20, 5],
          [10, 15],
        ]),
      ),
    ).toBeCloseTo(0.4, 12);
    expect(
      kappaOf(
        cohenKappa(
          [
            [20, 5],
            [10, 15],
          ],
          "linear",
        ),
      ),
    ).toBeCloseTo(0.4, 12);
    expect(
      kappaOf(
        cohenKappa(
          [
            [20, 5],
            [10, 15],
          ],
          "quadratic",
        ),
      ),
    ).toBeCloseTo(0.4, 12);
  });

  it("says what is missing, and stays negative", () => {
    expect(cohenKappa([])).toEqual({ isDefined: false, reason: "tooFewTargets" });
    expect(
      cohenKappa([
        [1, 0],
        [0, 0],
      ]),
    ).toEqual({ isDefined: false, reason: "tooFewTargets" });
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toEqual({ isDefined: false, reason: "noVariation" });
    expect(
      kappaOf(
        cohenKappa([
          [0, 5],
          [5, 0],
        ]),
      ),
    ).toBe(-1);
  });

  it("refuses a table that is not square, and weights of agreement instead of disagreement", () => {
    const table = [
      [4, 1],
      [1, 4],
    ];
    expect(
      cohenKappa(table, [
        [0, 1],
        [1, 0],
      ]).isDefined,
    ).toBe(true);
    expect(() =>
      cohenKappa([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toThrow("The table has 2 rows and 3 columns; both raters need the same categories.");
    for (const weights of [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0, -1],
        [1, 0],
      ],
      [
        [0, Number.NaN],
        [1, 0],
      ],
      [[0]],
    ]) {
      expect(() => cohenKappa(table, weights)).toThrow(RatingsError);
    }
    expect(() =>
      cohenKappa([
        [4, Number.NaN],
        [1, 4],
      ]),
    ).toThrow(RatingsError);
  });
});
