import { describe, expect, it } from "vitest";
import { describeAgreement, RatingsError } from "#shared/agreement/agreement.ts";
import { krippendorff2011, shroutFleiss } from "./published.examples.ts";
import { scoresOf, sentences } from "./spokenAgreement.ts";

describe("the coefficient that fits", () => {
  it("is ICC(2,1) for one fixed panel", () => {
    const described = describeAgreement(scoresOf(shroutFleiss));
    expect(described).toMatchObject({
      design: "fixedPanel",
      targets: 6,
      raters: 4,
      coefficient: { name: "ICC(2,1)" },
    });
    expect(described.coefficient?.value).toBeCloseTo(0.289764, 6);
    expect(described.coefficient?.interval?.upper).toBeCloseTo(0.761084, 6);
  });

  it("is ICC(1,1) where every student has other panelists, equally many", () => {
    const scores = shroutFleiss.flatMap((row, target) =>
      row.map((value, rater) => ({ target: `s${target}`, rater: `p${(target + rater) % 6}`, value })),
    );
    const described = describeAgreement(scores);
    expect(described).toMatchObject({
      design: "changingRaters",
      raters: 6,
      coefficient: { name: "ICC(1,1)" },
    });
    expect(described.coefficient?.value).toBeCloseTo(0.165742, 6);
  });

  it("is Krippendorff's alpha where scores are missing, by the metric asked for", () => {
    const table = (krippendorff2011[0] ?? []).map((_, unit) =>
      krippendorff2011.map((row) => row[unit] ?? null),
    );
    const described = describeAgreement(scoresOf(table));
    expect(described).toMatchObject({ design: "missingScores", targets: 11, coefficient: { name: "alpha" } });
    expect(described.coefficient?.value).toBeCloseTo(0.849107, 6);
    expect(described.coefficient?.interval).toBeUndefined();
    const nominal = describeAgreement(scoresOf(table), { metric: "nominal", seed: 3 });
    expect(nominal.coefficient?.value).toBeCloseTo(0.743421, 6);
    expect(nominal.coefficient?.interval?.lower).toBeLessThan(0.743421);
    expect(nominal).toEqual(describeAgreement(scoresOf(table), { metric: "nominal", seed: 3 }));
  });

  it("is chosen by the students scored twice: one who waits for more scores is left out and mentioned", () => {
    const described = describeAgreement([
      ...scoresOf(shroutFleiss),
      { target: "new", rater: "newcomer", value: 4 },
    ]);
    expect(described).toMatchObject({ design: "fixedPanel", targets: 6, raters: 4 });
    expect(sentences(described)).toContain("1 student with a single score is left out of this figure.");
  });
});

describe("scores that are none", () => {
  it("are refused", () => {
    const fine = scoresOf(shroutFleiss);
    expect(describeAgreement(fine).coefficient).toBeDefined();
    expect(() =>
      describeAgreement([...fine, { target: "Ana", rater: "Mr. Ito", value: Number.NaN }]),
    ).toThrow(RatingsError);
    expect(() => describeAgreement([...fine, { target: "s0", rater: "p0", value: 1 }])).toThrow(
      "p0 scored s0 twice",
    );
  });
});
