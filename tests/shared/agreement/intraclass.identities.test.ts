import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spearmanBrown } from "#shared/agreement/agreement.ts";
import { levelTable, shuffled, transposed } from "./arbitraries.ts";
import { formNames, type KnownCorrelations, known } from "./knownCorrelations.ts";

function expectSame(one: KnownCorrelations, other: KnownCorrelations): void {
  for (const form of formNames) {
    const first = one.forms[form];
    const second = other.forms[form];
    expect(first.isDefined).toBe(second.isDefined);
    if (!first.isDefined || !second.isDefined) continue;
    // Near the pole of an average form the value runs to minus infinity, and rounding with it.
    expect(Math.abs(first.value - second.value)).toBeLessThan(1e-6 * Math.max(1, first.value ** 2));
    expect(first.interval === undefined).toBe(second.interval === undefined);
  }
}

describe("intraclass correlations of any table", () => {
  it("give each average form as the Spearman-Brown of its single form", () => {
    fc.assert(
      fc.property(levelTable(), (table) => {
        const { forms, raters } = known(table);
        for (const [single, average] of [
          ["ICC(1,1)", "ICC(1,k)"],
          ["ICC(2,1)", "ICC(2,k)"],
          ["ICC(3,1)", "ICC(3,k)"],
        ] as const) {
          const one = forms[single];
          const all = forms[average];
          const stepped = one.isDefined ? spearmanBrown(one.value, raters) : undefined;
          expect(all.isDefined).toBe(stepped !== undefined);
          if (!all.isDefined || stepped === undefined) continue;
          expect(Math.abs(all.value - stepped)).toBeLessThan(1e-7 * Math.max(1, Math.abs(stepped)) ** 2);
        }
      }),
    );
  });

  it("lie inside their intervals and at most at 1", () => {
    fc.assert(
      fc.property(levelTable(), (table) => {
        const { forms } = known(table);
        for (const form of formNames) {
          const estimate = forms[form];
          if (!estimate.isDefined) continue;
          expect(estimate.value).toBeLessThanOrEqual(1);
          if (estimate.interval === undefined) continue;
          const { lower, upper } = estimate.interval;
          expect(lower).toBeLessThanOrEqual(estimate.value + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(estimate.value - 1e-9);
          expect(upper).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("do not depend on the order of targets or raters", () => {
    fc.assert(
      fc.property(levelTable(), fc.integer(), (table, seed) => {
        const mixed = transposed(shuffled(transposed(shuffled(table, seed)), seed + 1));
        expectSame(known(table), known(mixed));
      }),
    );
  });

  it("do not depend on where the scale starts, nor on its unit", () => {
    const unit = fc.double({ min: 0.01, max: 1000, noNaN: true });
    const start = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(levelTable(), start, unit, (table, shift, scale) => {
        expectSame(known(table), known(table.map((row) => row.map((rating) => shift + scale * rating))));
      }),
    );
  });

  it("do not mind for ICC(1) which rater of a target is written first", () => {
    fc.assert(
      fc.property(levelTable(), fc.integer(), (table, seed) => {
        const before = known(table).forms["ICC(1,1)"];
        const after = known(table.map((row, index) => shuffled(row, seed + index))).forms["ICC(1,1)"];
        expect(after.isDefined).toBe(before.isDefined);
        if (before.isDefined && after.isDefined) expect(after.value).toBeCloseTo(before.value, 9);
      }),
    );
  });

  it("keep consistency when one rater is stricter throughout, while agreement falls", () => {
    fc.assert(
      fc.property(levelTable({ targets: 3 }), (table) => {
        const strict = table.map(([first = 0, ...others]) => [first - 20, ...others]);
        const before = known(table).forms;
        const after = known(strict).forms;
        if (!before["ICC(3,1)"].isDefined || !after["ICC(3,1)"].isDefined) return;
        expect(after["ICC(3,1)"].value).toBeCloseTo(before["ICC(3,1)"].value, 8);
        if (!before["ICC(2,1)"].isDefined || !after["ICC(2,1)"].isDefined) return;
        if (before["ICC(2,1)"].value > 0) {
          expect(after["ICC(2,1)"].value).toBeLessThan(before["ICC(2,1)"].value);
        }
      }),
    );
  });

  it("split the sum of squares without loss", () => {
    fc.assert(
      fc.property(levelTable(), (table) => {
        const { betweenTargets, betweenRaters, residual, withinTargets } = known(table).meanSquares;
        const squares = (square: { value: number; degreesOfFreedom: number }) =>
          square.value * square.degreesOfFreedom;
        expect(squares(withinTargets)).toBeCloseTo(squares(betweenRaters) + squares(residual), 8);
        const all = table.flat();
        const mean = all.reduce((sum, rating) => sum + rating, 0) / all.length;
        const total = all.reduce((sum, rating) => sum + (rating - mean) ** 2, 0);
        expect(squares(betweenTargets) + squares(withinTargets)).toBeCloseTo(total, 8);
      }),
    );
  });
});
