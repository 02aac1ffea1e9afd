import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import { missingCriteria, panelResult, totalHundredths } from "#shared/scorecards/scoring.ts";

const weights = { answers: 20, evidence: 25, growth: 20, plan: 15, communication: 10, preparation: 10 };
const criteria: RubricCriterion[] = Object.entries(weights).map(([id, weight]) => ({
  id,
  title: id,
  weight,
  anchors: ["1", "2", "3", "4"],
}));
const rule = { passTotal: 70, criterionFloor: 2 };

function card(...levels: number[]): ReadonlyMap<string, number> {
  return new Map(levels.map((level, place) => [criteria[place]?.id ?? "", level]));
}

describe("a rater's total", () => {
  it("is 25 with the lowest level throughout and 100 with the highest", () => {
    expect(totalHundredths(criteria, card(1, 1, 1, 1, 1, 1))).toBe(2500);
    expect(totalHundredths(criteria, card(4, 4, 4, 4, 4, 4))).toBe(10_000);
  });

  it("weighs each level: 3 2 3 4 3 2 makes 70", () => {
    // 15 + 12.5 + 15 + 15 + 7.5 + 5
    expect(totalHundredths(criteria, card(3, 2, 3, 4, 3, 2))).toBe(7000);
  });

  it("is none while a level is missing, and says which", () => {
    expect(totalHundredths(criteria, card(3, 2, 3, 4, 3))).toBeUndefined();
    expect(missingCriteria(criteria, card(3, 2, 3, 4, 3)).map(({ id }) => id)).toEqual(["preparation"]);
  });
});

describe("a panel's result", () => {
  it("passes at exactly the mark and fails a hair below it", () => {
    const at = card(3, 2, 3, 4, 3, 2);
    expect(panelResult(criteria, [at, at, at], rule)).toMatchObject({
      hasPassed: true,
      totalHundredths: 7000,
    });
    const below = card(3, 2, 3, 4, 2, 2);
    expect(panelResult(criteria, [at, at, below], rule)).toMatchObject({
      hasPassed: false,
      totalHundredths: 6917,
    });
  });

  it("fails however high the total, when one criterion's mean is under the floor", () => {
    const strong = card(4, 4, 4, 4, 4, 2);
    expect(panelResult(criteria, [strong, strong, strong], rule)?.hasPassed).toBe(true);
    const weak = card(4, 4, 4, 4, 4, 1);
    expect(panelResult(criteria, [strong, strong, weak], rule)).toMatchObject({ hasPassed: false });
  });

  it("flags two levels apart, fifteen points apart, and totals on both sides of the mark", () => {
    const low = card(2, 2, 2, 3, 3, 3);
    const high = card(4, 3, 3, 3, 3, 3);
    const flags = panelResult(criteria, [low, high, high], rule)?.flags;
    expect(flags).toEqual([
      { kind: "levelsApart", criterionId: "answers", lowest: 2, highest: 4 },
      { kind: "totalsApart", lowest: 5875, highest: 8000 },
      { kind: "bothSidesOfTheMark" },
    ]);
    expect(panelResult(criteria, [high, high, high], rule)?.flags).toEqual([]);
  });

  it("says when fewer than three have scored", () => {
    const high = card(4, 3, 3, 3, 3, 3);
    expect(panelResult(criteria, [high, high, high], rule)?.isTwoRater).toBe(false);
    expect(panelResult(criteria, [high, high], rule)).toMatchObject({
      isTwoRater: true,
      flags: [{ kind: "twoRaters", raters: 2 }],
    });
  });

  it("is none with an incomplete card, and with no card at all", () => {
    const high = card(4, 3, 3, 3, 3, 3);
    expect(panelResult(criteria, [high], rule)).toBeDefined();
    expect(panelResult(criteria, [high, card(4, 3)], rule)).toBeUndefined();
    expect(panelResult(criteria, [], rule)).toBeUndefined();
  });

  it("does not depend on the order of the panel, and stays between its lowest and highest rater", () => {
    const level = fc.integer({ min: 1, max: 4 });
    const cards = fc.array(fc.tuple(level, level, level, level, level, level), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cards, (given) => {
        const panel = given.map((levels) => card(...levels));
        const result = panelResult(criteria, panel, rule);
        const turned = panelResult(criteria, [...panel].reverse(), rule);
        expect(turned?.totalHundredths).toBe(result?.totalHundredths);
        expect(turned?.hasPassed).toBe(result?.hasPassed);
        const totals = panel.map((levels) => totalHundredths(criteria, levels) ?? Number.NaN);
        expect(result?.totalHundredths).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(result?.totalHundredths).toBeLessThanOrEqual(Math.max(...totals));
      }),
    );
  });
});
