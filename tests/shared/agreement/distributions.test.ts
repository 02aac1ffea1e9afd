import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fProbability, fQuantile, logGamma, regularizedBeta } from "#shared/agreement/distributions.ts";

const relative = (actual: number, expected: number) => Math.abs(actual - expected) / Math.abs(expected);
const degrees = fc.double({ min: 1, max: 5000, noNaN: true });

describe("F distribution", () => {
  // Reference values to 16 digits by mpmath and SciPy.
  it.each([
    [0.975, 5, 15, 3.576415349279062],
    [0.975, 18, 5, 6.361883204654352],
    [0.975, 1, 1, 647.7890114778442],
    [0.975, 1999, 4000, 1.078371279148933],
    [0.975, 1, 3998, 5.027673080615036],
    [0.975, 3998, 1, 1018.130806667157],
    [0.975, 3.7, 2.2, 30.09553673232759],
    [0.999, 5, 1.5, 7998.357505313891],
    [0.025, 7, 12, 0.214324152554308],
    [0.95, 2, 10_000, 2.9966298939992226],
    [1e-6, 3, 9, 7.653862409003324e-5],
  ])("has the %f quantile of %f and %f degrees of freedom that the tables have", (p, d1, d2, expected) => {
    expect(relative(fQuantile(p, d1, d2), expected)).toBeLessThan(1e-11);
  });

  it("gives small tails without losing their digits", () => {
    expect(relative(fProbability(31.866, 3, 15).above, 9.455187639406325e-7)).toBeLessThan(1e-11);
    expect(relative(fProbability(1e-3, 2, 8).below, 0.0009993753123633358)).toBeLessThan(1e-11);
    expect(fProbability(0, 2, 8)).toEqual({ below: 0, above: 1 });
    expect(fProbability(Number.POSITIVE_INFINITY, 2, 8)).toEqual({ below: 1, above: 0 });
  });

  it("has a quantile function that is the inverse of the probability", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), degrees, degrees, (p, d1, d2) => {
        expect(fProbability(fQuantile(p, d1, d2), d1, d2).below).toBeCloseTo(p, 9);
      }),
    );
  });

  it("is its own reciprocal with the degrees of freedom exchanged", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), degrees, degrees, (p, d1, d2) => {
        expect(relative(fQuantile(p, d1, d2) * fQuantile(1 - p, d2, d1), 1)).toBeLessThan(1e-8);
      }),
    );
  });

  it("exceeds 1 with its 97.5 % quantile, so that every interval contains its estimate", () => {
    fc.assert(
      fc.property(degrees, degrees, (d1, d2) => {
        expect(fQuantile(0.975, d1, d2)).toBeGreaterThan(1);
      }),
    );
  });

  it("refuses what is no probability and no degrees of freedom", () => {
    expect(fQuantile(0.5, 1, 1)).toBeCloseTo(1, 12);
    for (const [p, d1, d2] of [
      [0, 1, 1],
      [1, 1, 1],
      [Number.NaN, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, Number.NaN],
      [0.5, 1, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(() => fQuantile(p, d1, d2)).toThrow(RangeError);
    }
    expect(() => fProbability(Number.NaN, 1, 1)).toThrow(RangeError);
  });
});

describe("the functions below it", () => {
  it("know the logarithm of the gamma function", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
    expect(logGamma(2.5)).toBeCloseTo(0.2846828704729192, 13);
    expect(relative(logGamma(1000.5), 5908.674175848678)).toBeLessThan(1e-14);
    expect(relative(logGamma(1e6), 12815504.569147611)).toBeLessThan(1e-14);
  });

  it("know the incomplete beta function where it is a polynomial, and its symmetry", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        degrees,
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        (x, a, b) => {
          expect(regularizedBeta(x, 1 - x, b, 1).below).toBeCloseTo(x ** b, 11);
          expect(regularizedBeta(x, 1 - x, a, b).below).toBeCloseTo(
            regularizedBeta(1 - x, x, b, a).above,
            10,
          );
        },
      ),
    );
  });
});
