import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KrippendorffMetric, krippendorffAlpha, RatingsError } from "#shared/agreement/agreement.ts";
import { gappyTable, shuffled, transposed } from "./arbitraries.ts";
import { krippendorff2011 } from "./published.examples.ts";

type Ratings = (number | null)[][];

const metrics: KrippendorffMetric[] = ["nominal", "ordinal", "interval", "ratio"];
const anyMetric = fc.constantFrom(...metrics);

function alpha(ratings: Ratings, metric: KrippendorffMetric): number | string {
  const estimate = krippendorffAlpha(ratings, metric);
  return estimate.isDefined ? Math.round(estimate.value * 1e9) / 1e9 : estimate.reason;
}

function near(one: number | string, other: number | string): void {
  if (typeof one === "number" && typeof other === "number") expect(one).toBeCloseTo(other, 7);
  else expect(one).toBe(other);
}

/** The definition itself, by the matrix of coincidences: slow, and sharing nothing with the code under test. */
function alphaByDefinition(ratings: Ratings, metric: KrippendorffMetric): number | string {
  const units = transposed(ratings)
    .map((unit) => unit.filter((value) => value !== null))
    .filter((unit) => unit.length > 1);
  if (units.length < 2) return "tooFewPairs";
  const values = units.flat();
  const counted = (value: number) => values.filter((other) => other === value).length;
  const distance = (c: number, k: number): number => {
    if (c === k) return 0;
    if (metric === "nominal") return 1;
    if (metric === "interval") return (c - k) ** 2;
    if (metric === "ratio") return ((c - k) / (c + k)) ** 2;
    const between = values.filter((value) => value >= Math.min(c, k) && value <= Math.max(c, k)).length;
    return (between - (counted(c) + counted(k)) / 2) ** 2;
  };
  let observed = 0;
  for (const unit of units) {
    for (const c of unit) for (const k of unit) observed += distance(c, k) / (unit.length - 1);
  }
  let expected = 0;
  for (const c of values) for (const k of values) expected += distance(c, k);
  if (expected === 0) return "noVariation";
  return Math.round((1 - ((values.length - 1) * observed) / expected) * 1e9) / 1e9;
}

describe("Krippendorff's alpha", () => {
  it.each([
    ["nominal", 0.743421],
    ["ordinal", 0.815388],
    ["interval", 0.849107],
    ["ratio", 0.797403],
  ] as const)("has the published %s value with missing data", (metric, expected) => {
    const estimate = krippendorffAlpha(krippendorff2011, metric);
    expect(estimate.isDefined && estimate.value).toBeCloseTo(expected, 6);
  });

  it("is what its definition says, for every metric", () => {
    fc.assert(
      fc.property(gappyTable, anyMetric, (ratings, metric) => {
        near(alpha(ratings, metric), alphaByDefinition(ratings, metric));
      }),
    );
  });

  it("does not depend on the order of raters or units", () => {
    fc.assert(
      fc.property(gappyTable, anyMetric, fc.integer(), (ratings, metric, seed) => {
        const mixed = transposed(shuffled(transposed(shuffled(ratings, seed)), seed + 1));
        near(alpha(mixed, metric), alpha(ratings, metric));
      }),
    );
  });

  it("does not depend on the scale's start and unit beyond what its metric reads", () => {
    const transform = (ratings: Ratings, change: (value: number) => number): Ratings =>
      ratings.map((row) => row.map((value) => (value === null ? null : change(value))));
    fc.assert(
      fc.property(
        gappyTable,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 90 }),
        (ratings, unit, start) => {
          const linear = transform(ratings, (value) => (unit / 7) * value - start / 3);
          near(alpha(linear, "interval"), alpha(ratings, "interval"));
          near(
            alpha(
              transform(ratings, (value) => (unit / 7) * value),
              "ratio",
            ),
            alpha(ratings, "ratio"),
          );
          near(
            alpha(
              transform(ratings, (value) => value ** 3),
              "ordinal",
            ),
            alpha(ratings, "ordinal"),
          );
          near(
            alpha(
              transform(ratings, (value) => (value * 5) % 7),
              "nominal",
            ),
            alpha(ratings, "nominal"),
          );
        },
      ),
    );
  });

  it("is not changed by a rater who scored nobody, nor by a unit scored once", () => {
    fc.assert(
      fc.property(gappyTable, anyMetric, fc.integer({ min: 1, max: 6 }), (ratings, metric, single) => {
        const silent: null[] = (ratings[0] ?? []).map(() => null);
        const longer = [...ratings, silent].map((row, index) => [...row, index === 0 ? single : null]);
        near(alpha(longer, metric), alpha(ratings, metric));
      }),
    );
  });

  it("is 1 exactly when every unit's values are alike", () => {
    fc.assert(
      fc.property(gappyTable, anyMetric, (ratings, metric) => {
        const alike = ratings.map((row) =>
          row.map((value, unit) => (value === null ? null : (unit % 3) + 1)),
        );
        expect(["tooFewPairs", "noVariation", 1]).toContain(alpha(alike, metric));
        const isAlike = transposed(ratings).every((unit) => new Set(unit.filter(Boolean)).size < 2);
        if (alpha(ratings, metric) === 1) expect(isAlike).toBe(true);
      }),
    );
  });

  it("is undefined, with the reason, when there are too few pairs or no variation", () => {
    for (const metric of metrics) {
      expect(alpha([], metric)).toBe("tooFewPairs");
      expect(alpha([[], []], metric)).toBe("tooFewPairs");
      expect(alpha([[1, 2, 3]], metric)).toBe("tooFewPairs");
      expect(
        alpha(
          [
            [1, null],
            [null, 2],
          ],
          metric,
        ),
      ).toBe("tooFewPairs");
      expect(
        alpha(
          [
            [1, null],
            [5, 2],
          ],
          metric,
        ),
      ).toBe("tooFewPairs");
      expect(
        alpha(
          [
            [3, 3, 3],
            [3, 3, null],
          ],
          metric,
        ),
      ).toBe("noVariation");
      expect(
        alpha(
          [
            [0, 0],
            [0, 0],
          ],
          metric,
        ),
      ).toBe("noVariation");
    }
    expect(
      alpha(
        [
          [0.1 + 0.2, 0.3],
          [0.3, 0.1 + 0.2],
        ],
        "interval",
      ),
    ).toBe("noVariation");
  });

  it("stays negative when raters contradict each other", () => {
    expect(
      alpha(
        [
          [1, 2, 1, 2],
          [2, 1, 2, 1],
        ],
        "interval",
      ),
    ).toBe(-0.75);
  });

  it("refuses what is no rating", () => {
    expect(
      alpha(
        [
          [1, 2],
          [1, 2],
        ],
        "ratio",
      ),
    ).toBe(1);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e13]) {
      expect(() =>
        krippendorffAlpha(
          [
            [1, 2],
            [1, bad],
          ],
          "interval",
        ),
      ).toThrow(
        `The rating of unit 2 by rater 2 is ${bad}; it must be a finite number no larger than 1000000000000.`,
      );
    }
    expect(() => krippendorffAlpha([[1, 2], [1]], "interval")).toThrow(RatingsError);
    expect(() =>
      krippendorffAlpha(
        [
          [1, -2],
          [1, 2],
        ],
        "ratio",
      ),
    ).toThrow("The ratio metric compares by quotients and takes no value below 0.");
  });
});
