import { describe, expect, it } from "vitest";
import { krippendorffAlpha, RatingsError } from "#shared/agreement/agreement.ts";

describe("the bootstrap interval of alpha", () => {
  const ratings = [0, 1, 2].map((rater) =>
    Array.from({ length: 60 }, (_, unit) => ((unit * 7) % 5) + ((rater * unit) % 2) + 1),
  );

  it("is the same for the same seed and differs a little for another", () => {
    const drawn = (seed: number) => krippendorffAlpha(ratings, "interval", { seed });
    expect(drawn(4)).toEqual(drawn(4));
    expect(drawn(5)).not.toEqual(drawn(4));
  });

  it("contains the value and is absent without a seed", () => {
    for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
      const estimate = krippendorffAlpha(ratings, metric, { seed: 1 });
      if (!estimate.isDefined || !estimate.interval) throw new Error("no interval");
      expect(estimate.interval.lower).toBeLessThan(estimate.value);
      expect(estimate.interval.upper).toBeGreaterThan(estimate.value);
      const plain = krippendorffAlpha(ratings, metric);
      expect(plain).toEqual({ isDefined: true, value: estimate.value, interval: undefined });
    }
  });

  it("narrows as units are added", () => {
    const width = (times: number) => {
      const longer = ratings.map((row) => Array.from({ length: times }, () => row).flat());
      const estimate = krippendorffAlpha(longer, "interval", { seed: 9 });
      if (!estimate.isDefined || !estimate.interval) throw new Error("no interval");
      return estimate.interval.upper - estimate.interval.lower;
    };
    expect(width(16) / width(1)).toBeGreaterThan(0.2);
    expect(width(16) / width(1)).toBeLessThan(0.32);
  });

  it("is not given for fewer than six units, nor when most draws have no variation", () => {
    const five = [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 5, 4],
    ];
    expect(krippendorffAlpha(five, "interval", { seed: 1 })).toMatchObject({
      isDefined: true,
      interval: undefined,
    });
    const six = five.map((row) => [...row, 3]);
    expect(krippendorffAlpha(six, "interval", { seed: 1 })).not.toMatchObject({ interval: undefined });
    const rare = [1, 2].map((last) => [...Array.from({ length: 30 }, () => 3), last]);
    expect(krippendorffAlpha(rare, "interval", { seed: 1 })).toMatchObject({
      isDefined: true,
      interval: undefined,
    });
  });

  it("refuses a seed or a number of resamples that is none", () => {
    expect(krippendorffAlpha(ratings, "nominal", { seed: 1, resamples: 50 }).isDefined).toBe(true);
    expect(() => krippendorffAlpha(ratings, "nominal", { seed: 0.5 })).toThrow(RangeError);
    expect(() => krippendorffAlpha(ratings, "nominal", { seed: 1, resamples: 0 })).toThrow(RatingsError);
  });
});
