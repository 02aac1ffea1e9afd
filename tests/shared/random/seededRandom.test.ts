import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#shared/random/seededRandom.ts";

function sequence(seed: number, length: number): number[] {
  const next = seededRandom(seed);
  return Array.from({ length }, () => next());
}

describe("seeded random numbers", () => {
  it("gives the same sequence for the same seed", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        expect(sequence(seed, 20)).toEqual(sequence(seed, 20));
      }),
    );
  });

  it("gives another sequence for another seed, near or far", () => {
    const seeds = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
    expect(new Set(seeds.map((seed) => sequence(seed, 4).join())).size).toBe(seeds.length);
  });

  it("stays in [0, 1) and spreads evenly over it", () => {
    const drawn = sequence(7, 100_000);
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    const cells = new Array<number>(20).fill(0);
    for (const value of drawn) {
      const cell = Math.floor(value * 20);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
    expect(chiSquare).toBeLessThan(43.8);
  });

  it("draws neighbours independently of each other", () => {
    const drawn = sequence(11, 100_000);
    const covariance =
      drawn.slice(1).reduce((sum, value, index) => sum + (value - 0.5) * ((drawn[index] ?? 0) - 0.5), 0) /
      99_999;
    expect(Math.abs(covariance * 12)).toBeLessThan(0.0127);
  });

  it("refuses a seed that is not a whole number", () => {
    expect(() => seededRandom(1)).not.toThrow();
    for (const seed of [Number.NaN, 0.5, Number.POSITIVE_INFINITY]) {
      expect(() => seededRandom(seed)).toThrow(RangeError);
    }
  });
});
