import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IntraclassForm, intraclassCorrelations, RatingsError } from "#shared/agreement/agreement.ts";
import { figures, formNames, known } from "./knownCorrelations.ts";
import { shroutFleiss } from "./published.examples.ts";

describe("intraclass correlations of the published example", () => {
  it("have its mean squares", () => {
    const { meanSquares, targets, raters } = known(shroutFleiss);
    expect([targets, raters]).toEqual([6, 4]);
    expect(meanSquares.betweenTargets.value).toBeCloseTo(11.241667, 6);
    expect(meanSquares.betweenRaters.value).toBeCloseTo(32.486111, 6);
    expect(meanSquares.residual.value).toBeCloseTo(1.019444, 6);
    expect(meanSquares.withinTargets.value).toBeCloseTo(6.263889, 6);
    expect(Object.values(meanSquares).map((square) => square.degreesOfFreedom)).toEqual([5, 3, 15, 18]);
  });

  // Values from the paper; the intervals recomputed from its formulas with SciPy's F quantiles.
  it.each([
    ["ICC(1,1)", 0.165742, -0.132932, 0.72256],
    ["ICC(2,1)", 0.289764, 0.018787, 0.761084],
    ["ICC(3,1)", 0.714841, 0.342465, 0.945858],
    ["ICC(1,k)", 0.442797, -0.884442, 0.912415],
    ["ICC(2,k)", 0.620051, 0.071137, 0.927232],
    ["ICC(3,k)", 0.909316, 0.675675, 0.985892],
  ] as const)("have its %s, with the 95 %% interval", (form, value, lower, upper) => {
    const actual = figures(known(shroutFleiss).forms[form]);
    for (const [index, expected] of [value, lower, upper].entries())
      expect(actual[index]).toBeCloseTo(expected, 6);
  });

  it("agree with McGraw and Wong's formulas on weak agreement", () => {
    const weak = [
      [4, 5, 1],
      [5, 3, 3],
      [4, 2, 5],
      [1, 2, 2],
      [3, 3, 1],
      [1, 1, 1],
      [1, 5, 1],
      [4, 4, 2],
    ];
    const { forms } = known(weak);
    const expected: [IntraclassForm, number[]][] = [
      ["ICC(1,1)", [0.129441624, -0.224905979, 0.649909216]],
      ["ICC(2,1)", [0.1425, -0.20212478, 0.652911797]],
      ["ICC(3,1)", [0.14921466, -0.223723708, 0.667197198]],
      ["ICC(2,k)", [0.332684825, -1.017832799, 0.849473219]],
    ];
    for (const [form, values] of expected) {
      figures(forms[form]).forEach((value, index) => {
        expect(value).toBeCloseTo(values[index] ?? Number.NaN, 8);
      });
    }
  });
});

describe("intraclass correlations of degenerate ratings", () => {
  it("say that one target or one rater, or none, is too few", () => {
    expect(intraclassCorrelations([])).toEqual({ isDefined: false, reason: "tooFewTargets" });
    expect(intraclassCorrelations([[1, 2, 3]])).toEqual({ isDefined: false, reason: "tooFewTargets" });
    expect(intraclassCorrelations([[1], [2], [3]])).toEqual({ isDefined: false, reason: "tooFewRaters" });
    expect(intraclassCorrelations([[], []])).toEqual({ isDefined: false, reason: "tooFewRaters" });
  });

  it.each([3, 0, 0.1, 1e9 + 0.1])(
    "say there is no variation when every rating is %f, however it rounds",
    (level) => {
      const { forms } = known(Array.from({ length: 7 }, () => [level, level, level]));
      for (const form of formNames) expect(forms[form]).toEqual({ isDefined: false, reason: "noVariation" });
    },
  );

  it("are 1 without any error, with both bounds", () => {
    const { forms } = known([
      [0.1, 0.1, 0.1],
      [0.7, 0.7, 0.7],
      [0.3, 0.3, 0.3],
    ]);
    for (const form of formNames) {
      expect(forms[form]).toEqual({ isDefined: true, value: 1, interval: { lower: 1, upper: 1 } });
    }
  });

  it("stay negative where ratings of one target differ most, down to the least possible", () => {
    const { forms } = known([
      [1, 5, 3],
      [5, 3, 1],
      [3, 1, 5],
    ]);
    expect(figures(forms["ICC(1,1)"])[0]).toBeCloseTo(-1 / 2, 12);
    expect(figures(forms["ICC(3,1)"])[0]).toBeCloseTo(-1 / 2, 12);
    expect(forms["ICC(1,k)"]).toEqual({ isDefined: false, reason: "noTargetVariation" });
    expect(forms["ICC(2,k)"]).toEqual({ isDefined: false, reason: "noTargetVariation" });
  });

  it("have no value for two raters who contradict each other on two targets", () => {
    const { forms } = known([
      [1, 2],
      [2, 1],
    ]);
    expect(figures(forms["ICC(1,1)"])[0]).toBeCloseTo(-1, 12);
    expect(forms["ICC(2,1)"]).toEqual({ isDefined: false, reason: "noTargetVariation" });
  });

  it("tell raters who each give everybody one level apart from agreement", () => {
    const { forms } = known([
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
    expect(figures(forms["ICC(2,1)"])[0]).toBe(0);
    expect(forms["ICC(3,1)"]).toEqual({ isDefined: false, reason: "noVariation" });
  });

  it("keep a finite interval around negative agreement between raters of different strictness", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (strictness) => {
        const [value = 0, lower = Number.NaN, upper = Number.NaN] = figures(
          known([
            [1, 9 + strictness],
            [9, 1 + strictness],
            [4, 5 + strictness],
          ]).forms["ICC(2,1)"],
        );
        expect(value).toBeLessThan(0);
        expect(lower).toBeLessThan(value);
        expect(upper).toBeGreaterThan(value);
        expect(Number.isFinite(lower)).toBe(true);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e13])("refuse %f", (bad) => {
    expect(known([...shroutFleiss, [1, 2, 3, 4]]).targets).toBe(7);
    expect(() => intraclassCorrelations([...shroutFleiss, [1, 2, bad, 4]])).toThrow(
      new RatingsError(
        "notANumber",
        `The rating of target 7 by rater 3 is ${bad}; it must be a finite number no larger than 1000000000000.`,
      ),
    );
    expect(() => intraclassCorrelations([[1, bad]])).toThrow(RatingsError);
    expect(() => intraclassCorrelations([[1], [bad]])).toThrow(RatingsError);
  });

  it("refuse a table with a hole", () => {
    expect(() => intraclassCorrelations([[1, 2], [3]])).toThrow(
      "Target 2 has 1 entries where Target 1 has 2.",
    );
  });
});
