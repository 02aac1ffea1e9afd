import { describe, expect, it } from "vitest";
import {
  fewestSharedTargets,
  type RaterSeverity,
  RatingsError,
  raterSeverity,
  type Score,
} from "#shared/agreement/agreement.ts";

/** Every rater scores every target: target's level minus the rater's strictness. */
function crossed(levels: number[], strictness: Record<string, number>): Score[] {
  return levels.flatMap((level, index) =>
    Object.entries(strictness).map(([rater, points]) => ({
      target: `student ${index + 1}`,
      rater,
      value: level - points,
    })),
  );
}

const figuresOf = (severity: RaterSeverity) =>
  Object.fromEntries(
    severity.components.flatMap((component) => component.severities.map((figure) => [figure.rater, figure])),
  );

/** A random unbalanced design of 12 students and 5 panelists: student, panelist, score. */
const unbalanced = [
  [0, 0, 3],
  [0, 3, 2],
  [0, 2, 1],
  [1, 4, 5],
  [2, 1, 2],
  [2, 4, 3],
  [2, 0, 3],
  [3, 3, 5],
  [3, 2, 5],
  [4, 1, 4],
  [4, 2, 1],
  [4, 0, 4],
  [5, 3, 2],
  [6, 4, 3],
  [7, 4, 4],
  [7, 0, 2],
  [7, 1, 5],
  [8, 1, 1],
  [9, 1, 4],
  [9, 4, 3],
  [9, 3, 3],
  [10, 3, 4],
  [11, 3, 1],
  [11, 0, 2],
  [11, 1, 2],
].map(([target = 0, rater = 0, value = 0]) => ({ target: `s${target}`, rater: `p${rater}`, value }));

describe("rater severity", () => {
  it("is the least-squares fit of an unbalanced design, with its standard errors", () => {
    // By numpy's lstsq on the full dummy design with the last rater minus the sum of the others.
    const expected: [string, number, number][] = [
      ["p0", -0.403113942, 0.377863766],
      ["p1", -0.918683652, 0.385310271],
      ["p2", 1.53566879, 0.525014167],
      ["p3", 0.468435952, 0.436166924],
      ["p4", -0.682307148, 0.50836733],
    ];
    const severity = raterSeverity(unbalanced, { fewestSharedTargets: 3 });
    const figures = figuresOf(severity);
    for (const [rater, points, standardError] of expected) {
      expect(figures[rater]?.severity).toBeCloseTo(points, 8);
      expect(figures[rater]?.standardError).toBeCloseTo(standardError, 8);
    }
    const adjusted = [
      2.5336636, 4.317692852, 1.998631753, 6.002052371, 3.071290399, 2.468435952, 2.317692852, 2.998631753,
      0.081316348, 2.955815051, 4.468435952, 1.382212786,
    ];
    if (!severity.adjustment.isPossible) throw new Error(severity.adjustment.reason);
    for (const { target, adjusted: score } of severity.adjustment.scores) {
      expect(score).toBeCloseTo(adjusted[Number(target.slice(1))] ?? Number.NaN, 8);
    }
  });

  it("is positive for the strict and negative for the lenient", () => {
    const severity = raterSeverity(crossed([1, 2, 3, 4, 5, 4, 3, 2], { strict: 2, fair: 0, lenient: -2 }));
    const figures = figuresOf(severity);
    expect(figures.strict).toMatchObject({ targets: 8, sharedTargets: 8 });
    expect(figures.strict?.severity).toBeCloseTo(2, 12);
    expect(figures.fair?.severity).toBeCloseTo(0, 12);
    expect(figures.lenient?.severity).toBeCloseTo(-2, 12);
    expect(figures.lenient?.standardError).toBeCloseTo(0, 7);
  });

  it("gives a student of strict panelists back what they lost against one of lenient panelists", () => {
    const strictness = { a: 1, b: -1, c: 0, d: 0.5 };
    const pairs = [
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
      ["d", "a"],
    ] as const;
    const scores = Array.from({ length: 32 }, (_, student) =>
      (pairs[student % 4] ?? []).map((rater) => ({
        target: `student ${student}`,
        rater,
        value: 3 + (student % 3) - strictness[rater],
      })),
    ).flat();
    const { adjustment } = raterSeverity(scores);
    if (!adjustment.isPossible) throw new Error(adjustment.reason);
    const fair = (strictness.a + strictness.b + strictness.c + strictness.d) / 4;
    for (const { target, adjusted } of adjustment.scores) {
      expect(adjusted).toBeCloseTo(3 + (Number(target.slice(8)) % 3) - fair, 10);
    }
  });
});

describe("adjusted scores are refused", () => {
  const levels = Array.from({ length: fewestSharedTargets }, (_, index) => (index % 4) + 1);
  const oneGroup = crossed(levels, { a: 0, b: 1 });

  it("where panels never scored the same student, though each panel's severities are known", () => {
    expect(raterSeverity(oneGroup).adjustment.isPossible).toBe(true);
    const apart = crossed(levels, { c: 0, d: 3 }).map((score) => ({
      ...score,
      target: `other ${score.target}`,
    }));
    const severity = raterSeverity([...oneGroup, ...apart]);
    expect(severity.adjustment).toEqual({ isPossible: false, reason: "disconnected", components: 2 });
    expect(severity.components.map((component) => component.raters)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(severity.components.map((component) => component.targets.length)).toEqual([
      levels.length,
      levels.length,
    ]);
    expect(figuresOf(severity).d?.severity).toBeCloseTo(1.5, 12);

    const calibration = { target: "student 1", rater: "c", value: 2 };
    expect(raterSeverity([...oneGroup, ...apart, calibration]).adjustment.isPossible).toBe(true);
  });

  it("where a panelist shares fewer students with others than the minimum, naming who", () => {
    const seven = oneGroup.filter((score) => score.target !== "student 3" || score.rater !== "b");
    expect(raterSeverity(seven).adjustment).toEqual({
      isPossible: false,
      reason: "tooFewSharedTargets",
      minimum: 8,
      raters: [
        { rater: "a", sharedTargets: 7 },
        { rater: "b", sharedTargets: 7 },
      ],
    });
    expect(raterSeverity(seven, { fewestSharedTargets: 7 }).adjustment.isPossible).toBe(true);
  });

  it("where a panelist scored many students, but nearly all of them alone", () => {
    const alone = Array.from({ length: 20 }, (_, index) => ({
      target: `own ${index}`,
      rater: "c",
      value: 3,
    }));
    const severity = raterSeverity([...oneGroup, ...alone, { target: "student 1", rater: "c", value: 2 }]);
    expect(severity.adjustment).toMatchObject({
      reason: "tooFewSharedTargets",
      raters: [{ rater: "c", sharedTargets: 1 }],
    });
    expect(figuresOf(severity).c).toMatchObject({ targets: 21, sharedTargets: 1 });
  });

  it("where there is nobody to compare with", () => {
    expect(raterSeverity([])).toEqual({
      components: [],
      adjustment: { isPossible: false, reason: "tooFewRaters" },
    });
    const alone = levels.map((value, index) => ({ target: `student ${index}`, rater: "a", value }));
    const severity = raterSeverity(alone);
    expect(severity.adjustment).toEqual({ isPossible: false, reason: "tooFewRaters" });
    expect(figuresOf(severity).a).toMatchObject({ severity: 0, standardError: undefined });
  });
});

describe("scores nothing can be computed from", () => {
  const fine = crossed([1, 2], { a: 0, b: 1 });

  it("are refused when they are no numbers, naming who and whom", () => {
    expect(raterSeverity(fine).components).toHaveLength(1);
    for (const bad of [Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(() => raterSeverity([...fine, { target: "Ana", rater: "Mr. Ito", value: bad }])).toThrow(
        `The score of Ana by Mr. Ito is ${bad}; it must be a finite number no larger than 1000000000000.`,
      );
    }
  });

  it("are refused when a panelist scored a student twice", () => {
    expect(() => raterSeverity([...fine, { target: "student 2", rater: "a", value: 2 }])).toThrow(
      new RatingsError("scoredTwice", "a scored student 2 twice; only one score can count."),
    );
  });

  it("are refused with a minimum that is none", () => {
    for (const minimum of [0, -1, 1.5, Number.NaN]) {
      expect(() => raterSeverity(fine, { fewestSharedTargets: minimum })).toThrow(RatingsError);
    }
  });

  it("leave the standard error open when nothing is left to estimate it from", () => {
    const single = raterSeverity([
      { target: "s", rater: "a", value: 3 },
      { target: "s", rater: "b", value: 1 },
    ]);
    expect(figuresOf(single).b).toMatchObject({ severity: 1, standardError: undefined });
  });
});
