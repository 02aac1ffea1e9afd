import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RaterSeverity, raterSeverity, type Score } from "#shared/agreement/agreement.ts";
import { levelTable, scoreList, shuffled } from "./arbitraries.ts";

const severitiesOf = (severity: RaterSeverity) =>
  new Map(
    severity.components.flatMap((component) =>
      component.severities.map((figure) => [figure.rater, figure.severity] as const),
    ),
  );

const fitted = (scores: Score[]) => raterSeverity(scores, { fewestSharedTargets: 1 });

function expectSameSeverities(one: RaterSeverity, other: RaterSeverity, factor = 1): void {
  const expected = severitiesOf(other);
  for (const [rater, severity] of severitiesOf(one)) {
    expect(severity).toBeCloseTo(factor * (expected.get(rater) ?? Number.NaN), 8);
  }
}

describe("rater severity of any design", () => {
  it("sums to zero inside each component", () => {
    fc.assert(
      fc.property(scoreList, (scores) => {
        for (const { severities } of fitted(scores).components) {
          expect(severities.reduce((sum, figure) => sum + figure.severity, 0)).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it("sorts everybody into exactly one component, and everybody who shares a score into the same", () => {
    fc.assert(
      fc.property(scoreList, (scores) => {
        const { components } = fitted(scores);
        const raters = components.flatMap((component) => component.raters);
        const targets = components.flatMap((component) => component.targets);
        expect(raters.toSorted()).toEqual([...new Set(scores.map((score) => score.rater))].sort());
        expect(targets.toSorted()).toEqual([...new Set(scores.map((score) => score.target))].sort());
        for (const { rater, target } of scores) {
          const home = components.find((component) => component.raters.includes(rater));
          expect(home?.targets).toContain(target);
        }
        for (const component of components) {
          const inside = scores.filter((score) => component.raters.includes(score.rater));
          for (const [first] of [component.raters]) {
            const reached = new Set([first]);
            for (let grown = 0; grown !== reached.size; ) {
              grown = reached.size;
              const seen = new Set(
                inside.filter(({ rater }) => reached.has(rater)).map(({ target }) => target),
              );
              for (const { rater, target } of inside) if (seen.has(target)) reached.add(rater);
            }
            expect(reached.size).toBe(component.raters.length);
          }
        }
      }),
    );
  });

  it("leaves nothing over for any student or panelist on the whole: the normal equations", () => {
    fc.assert(
      fc.property(scoreList, (scores) => {
        const severity = fitted(scores);
        const { adjustment } = severity;
        if (!adjustment.isPossible) return;
        const adjusted = new Map(adjustment.scores.map((score) => [score.target, score.adjusted]));
        const strictness = severitiesOf(severity);
        const left = new Map<string, number>();
        for (const { target, rater, value } of scores) {
          const residual =
            value - (adjusted.get(target) ?? Number.NaN) + (strictness.get(rater) ?? Number.NaN);
          for (const key of [target, rater]) left.set(key, (left.get(key) ?? 0) + residual);
        }
        for (const sum of left.values()) expect(sum).toBeCloseTo(0, 8);
      }),
    );
  });

  it("leaves the means of a crossed design as they are", () => {
    fc.assert(
      fc.property(levelTable({ targets: 1 }), (table) => {
        const scores = table.flatMap((row, target) =>
          row.map((value, rater) => ({ target: `s${target}`, rater: `p${rater}`, value })),
        );
        const { adjustment } = fitted(scores);
        if (!adjustment.isPossible) throw new Error(adjustment.reason);
        adjustment.scores.forEach(({ mean, adjusted }, index) => {
          const row = table[index] ?? [];
          expect(mean).toBeCloseTo(row.reduce((sum, value) => sum + value, 0) / row.length, 10);
          expect(adjusted).toBeCloseTo(mean, 10);
        });
      }),
    );
  });

  it("does not depend on the order of scores", () => {
    fc.assert(
      fc.property(scoreList, fc.integer(), (scores, seed) => {
        expectSameSeverities(fitted(shuffled(scores, seed)), fitted(scores));
      }),
    );
  });

  it("does not depend on where the scale starts or on any student's level, and follows its unit", () => {
    const points = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(scoreList, points, points, fc.integer({ min: 1, max: 9 }), (scores, shift, bonus, unit) => {
        const moved = scores.map((score) => ({
          ...score,
          value: unit * score.value + shift + (score.target === "student 1" ? bonus : 0),
        }));
        expectSameSeverities(fitted(moved), fitted(scores), unit);
      }),
    );
  });

  it("follows a panelist who grows stricter, against everybody in the same component", () => {
    fc.assert(
      fc.property(scoreList, fc.integer({ min: 1, max: 20 }), (scores, points) => {
        const strict = "panelist 1";
        const harder = scores.map((score) =>
          score.rater === strict ? { ...score, value: score.value - points } : score,
        );
        const before = severitiesOf(fitted(scores));
        const after = severitiesOf(fitted(harder));
        const component = fitted(scores).components.find(({ raters }) => raters.includes(strict));
        for (const other of component?.raters ?? []) {
          if (other === strict) continue;
          const gap = (of: Map<string, number>) =>
            (of.get(strict) ?? Number.NaN) - (of.get(other) ?? Number.NaN);
          expect(gap(after) - gap(before)).toBeCloseTo(points, 8);
        }
      }),
    );
  });
});
