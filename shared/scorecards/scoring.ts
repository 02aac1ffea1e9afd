import { highestLevel, type RubricCriterion } from "#shared/rubrics/rubrics.ts";

/** The levels one panelist gave, by criterion id; a criterion without a level is not in it. */
export type Levels = ReadonlyMap<string, number>;

/** The rule an event fixes beforehand. */
export interface PassRule {
  /** The mean of the raters' totals must be at least this, of 100. */
  passTotal: number;
  /** No criterion's mean level may be under this. */
  criterionFloor: number;
}

/** Two raters this many levels apart on a criterion, or more, are flagged. */
export const flaggedLevels = 2;
/** Totals this many points apart, or more, are flagged. */
export const flaggedPoints = 15;

/** The criteria of a rubric a card has no level for. */
export function missingCriteria(criteria: readonly RubricCriterion[], levels: Levels): RubricCriterion[] {
  return criteria.filter((criterion) => !levels.has(criterion.id));
}

/**
 * A rater's total: the sum of weight × level / 4, from 25 to 100 when weights add up to 100.
 * @returns hundredths of a point, exact; undefined while a level is missing
 */
export function totalHundredths(criteria: readonly RubricCriterion[], levels: Levels): number | undefined {
  let sum = 0;
  for (const criterion of criteria) {
    const level = levels.get(criterion.id);
    if (level === undefined) return undefined;
    sum += criterion.weight * level * (100 / highestLevel);
  }
  return sum;
}

export interface CriterionResult {
  criterionId: string;
  /** The mean of the raters' levels. */
  mean: number;
  lowest: number;
  highest: number;
}

export type Flag =
  | { kind: "levelsApart"; criterionId: string; lowest: number; highest: number }
  | { kind: "totalsApart"; lowest: number; highest: number }
  | { kind: "bothSidesOfTheMark" }
  | { kind: "twoRaters"; raters: number };

export interface PanelResult {
  hasPassed: boolean;
  /** Mean of the raters' totals, in hundredths of a point, rounded to whole hundredths. */
  totalHundredths: number;
  criteria: CriterionResult[];
  raters: number;
  isTwoRater: boolean;
  flags: Flag[];
}

/** How many raters a full panel has. */
export const fullPanel = 3;

/**
 * What the rule makes of a panel's submitted cards: passed when the mean total reaches the mark and no
 * criterion's mean falls under the floor. Compared without rounding, so that 69.995 does not pass at 70.
 * @returns undefined with no complete card
 */
export function panelResult(
  criteria: readonly RubricCriterion[],
  cards: readonly Levels[],
  rule: PassRule,
): PanelResult | undefined {
  const totals = cards.map((levels) => totalHundredths(criteria, levels));
  const complete = totals.filter((total) => total !== undefined);
  if (complete.length === 0 || complete.length < cards.length) return undefined;
  const sum = complete.reduce((running, total) => running + total, 0);
  const results = criteria.map((criterion) => criterionResult(criterion.id, cards));
  const reachesMark = sum >= rule.passTotal * 100 * complete.length;
  const clearsFloor = results.every(({ mean }) => mean >= rule.criterionFloor);
  return {
    hasPassed: reachesMark && clearsFloor,
    totalHundredths: Math.round(sum / complete.length),
    criteria: results,
    raters: complete.length,
    isTwoRater: complete.length < fullPanel,
    flags: [
      ...levelFlags(results),
      ...totalFlags(complete, rule),
      ...(complete.length < fullPanel ? [{ kind: "twoRaters" as const, raters: complete.length }] : []),
    ],
  };
}

function criterionResult(criterionId: string, cards: readonly Levels[]): CriterionResult {
  const given = cards.map((levels) => levels.get(criterionId)).filter((level) => level !== undefined);
  const sum = given.reduce((running, level) => running + level, 0);
  return { criterionId, mean: sum / given.length, lowest: Math.min(...given), highest: Math.max(...given) };
}

function levelFlags(results: readonly CriterionResult[]): Flag[] {
  return results
    .filter(({ lowest, highest }) => highest - lowest >= flaggedLevels)
    .map(({ criterionId, lowest, highest }) => ({ kind: "levelsApart", criterionId, lowest, highest }));
}

function totalFlags(totals: readonly number[], rule: PassRule): Flag[] {
  const lowest = Math.min(...totals);
  const highest = Math.max(...totals);
  const flags: Flag[] = [];
  if (highest - lowest >= flaggedPoints * 100) flags.push({ kind: "totalsApart", lowest, highest });
  const mark = rule.passTotal * 100;
  if (lowest < mark && highest >= mark) flags.push({ kind: "bothSidesOfTheMark" });
  return flags;
}
