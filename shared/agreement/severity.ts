import { type Design, type DesignComponent, designOf, type Score } from "./design.ts";
import { solvePositiveDefinite } from "./positiveDefinite.ts";
import { RatingsError } from "./ratingsError.ts";

/** A rater who shares fewer targets than this with others has too uncertain a severity to change anybody's score by. */
export const fewestSharedTargets = 8;

export interface RaterSeverityFigure {
  rater: string;
  /** Points by which this rater scores below the mean of the component's raters; negative means lenient. */
  severity: number;
  /** Of the severity; undefined where nothing is left over to estimate the error from, or the rater stands alone. */
  standardError: number | undefined;
  /** How many targets the rater scored. */
  targets: number;
  /** How many of them another rater scored too: only these tell anything about severity. */
  sharedTargets: number;
}

export interface AdjustedScore {
  target: string;
  /** The mean of the scores as given. */
  mean: number;
  /** The mean after each score is corrected by its rater's severity. May lie beyond the ends of the scale. */
  adjusted: number;
}

/** Adjusted scores, or the first reason why nobody's score may be adjusted. */
export type SeverityAdjustment =
  | { isPossible: true; scores: AdjustedScore[] }
  /** Fewer than two raters: nobody to be stricter than. */
  | { isPossible: false; reason: "tooFewRaters" }
  /** Severity and ability cannot be told apart between the components. */
  | { isPossible: false; reason: "disconnected"; components: number }
  /** These raters share fewer targets with others than the minimum. */
  | {
      isPossible: false;
      reason: "tooFewSharedTargets";
      minimum: number;
      raters: { rater: string; sharedTargets: number }[];
    };

export interface RaterSeverity {
  components: (DesignComponent & { severities: RaterSeverityFigure[] })[];
  adjustment: SeverityAdjustment;
}

export interface SeverityOptions {
  /** {@link fewestSharedTargets} unless given. */
  fewestSharedTargets?: number | undefined;
}

interface Leniencies {
  /** For each rater: the points it adds, so minus its severity. */
  effects: number[];
  /** For each rater: the variance of its effect in units of the error's variance. */
  variances: number[];
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Least squares of x_ij = target_i + rater_j + e with the targets eliminated: the normal equations of one component's
 * raters are a graph's Laplacian, singular only along (1, …, 1). A constant added to every cell fills that gap, which
 * makes the solution the one with sum zero.
 */
function leniencies(design: Design): Leniencies {
  const effects = new Array<number>(design.raters.length).fill(0);
  const variances = new Array<number>(design.raters.length).fill(0);
  const members: number[][] = design.components.map(() => []);
  const placeOf = design.componentOf.map((component, rater) => (members[component]?.push(rater) ?? 1) - 1);
  const scoresIn: Design["scoresOf"][number][][] = design.components.map(() => []);
  for (const scores of design.scoresOf) {
    scoresIn[design.componentOf[scores[0]?.rater ?? 0] ?? 0]?.push(scores);
  }

  members.forEach((raters, component) => {
    const size = raters.length;
    if (size < 2) return;
    const normal = new Float64Array(size * size);
    const rightSide = new Array<number>(size).fill(0);
    const add = (row: number, column: number, amount: number) => {
      normal[row * size + column] = (normal[row * size + column] ?? 0) + amount;
    };
    for (const scores of scoresIn[component] ?? []) {
      const mean = meanOf(scores.map((score) => score.value));
      for (const { rater, value } of scores) {
        const row = placeOf[rater] ?? 0;
        rightSide[row] = (rightSide[row] ?? 0) + value - mean;
        add(row, row, 1);
        for (const other of scores) add(row, placeOf[other.rater] ?? 0, -1 / scores.length);
      }
    }
    let trace = 0;
    for (let row = 0; row < size; row += 1) trace += normal[row * size + row] ?? 0;
    const fill = trace / size;
    for (let cell = 0; cell < normal.length; cell += 1) normal[cell] = (normal[cell] ?? 0) + fill / size;

    const { solution, inverseDiagonal } = solvePositiveDefinite(normal, size, rightSide);
    const mean = meanOf(solution);
    raters.forEach((rater, place) => {
      effects[rater] = (solution[place] ?? 0) - mean;
      variances[rater] = Math.max(0, (inverseDiagonal[place] ?? 0) - 1 / (fill * size));
    });
  });
  return { effects, variances };
}

/** The variance of the error, pooled over the components; undefined when the model fits every possible score exactly. */
function errorVariance(design: Design, effects: readonly number[]): number | undefined {
  let scores = 0;
  let squares = 0;
  for (const targetScores of design.scoresOf) {
    const corrected = targetScores.map(({ rater, value }) => value - (effects[rater] ?? 0));
    const mean = meanOf(corrected);
    scores += corrected.length;
    for (const value of corrected) squares += (value - mean) ** 2;
  }
  const degrees = scores - design.targets.length - design.raters.length + design.components.length;
  return degrees > 0 ? squares / degrees : undefined;
}

function adjustmentOf(
  design: Design,
  effects: readonly number[],
  sharedTargets: readonly number[],
  minimum: number,
): SeverityAdjustment {
  if (design.raters.length < 2) return { isPossible: false, reason: "tooFewRaters" };
  if (design.components.length > 1) {
    return { isPossible: false, reason: "disconnected", components: design.components.length };
  }
  const wanting = design.raters
    .map((rater, index) => ({ rater, sharedTargets: sharedTargets[index] ?? 0 }))
    .filter((rater) => rater.sharedTargets < minimum);
  if (wanting.length > 0) {
    return { isPossible: false, reason: "tooFewSharedTargets", minimum, raters: wanting };
  }
  return {
    isPossible: true,
    scores: design.targets.map((target, index) => {
      const scores = design.scoresOf[index] ?? [];
      const mean = meanOf(scores.map((score) => score.value));
      return { target, mean, adjusted: mean - meanOf(scores.map(({ rater }) => effects[rater] ?? 0)) };
    }),
  };
}

/**
 * How strict each rater is, and every target's score with that taken out, where the data can tell.
 *
 * Severities are the least-squares fit of score = target - severity + error, with sum zero over the raters of a connected
 * component (two-way additive model without interaction; e.g. Searle, Linear Models for Unbalanced Data, 1987, ch. 4).
 * They compare raters inside a component only: panels that never share a target are confounded with their targets.
 *
 * Adjusted scores are given only if the whole design is connected and each rater shares at least the minimum of targets
 * with other raters. One shared target is enough to connect two groups; look at the standard errors before relying on it.
 * A rater who scored nobody does not appear.
 *
 * @param scores in any order; a target may have any number of raters, each once.
 * @throws RatingsError "notANumber", "scoredTwice", or "outOfRange" for a minimum that is no whole number from 1 up.
 */
export function raterSeverity(scores: readonly Score[], options: SeverityOptions = {}): RaterSeverity {
  const minimum = options.fewestSharedTargets ?? fewestSharedTargets;
  if (!Number.isSafeInteger(minimum) || minimum < 1) {
    throw new RatingsError(
      "outOfRange",
      `The minimum of shared targets must be a whole number from 1 up, not ${minimum}.`,
    );
  }
  const design = designOf(scores);
  const targets = new Array<number>(design.raters.length).fill(0);
  const sharedTargets = [...targets];
  for (const targetScores of design.scoresOf) {
    for (const { rater } of targetScores) {
      targets[rater] = (targets[rater] ?? 0) + 1;
      if (targetScores.length > 1) sharedTargets[rater] = (sharedTargets[rater] ?? 0) + 1;
    }
  }
  const { effects, variances } = leniencies(design);
  const variance = errorVariance(design, effects);

  const severities: RaterSeverityFigure[][] = design.components.map(() => []);
  design.raters.forEach((rater, index) => {
    const component = design.componentOf[index] ?? 0;
    const isAlone = design.components[component]?.raters.length === 1;
    severities[component]?.push({
      rater,
      severity: 0 - (effects[index] ?? 0),
      standardError:
        variance === undefined || isAlone ? undefined : Math.sqrt(variance * (variances[index] ?? 0)),
      targets: targets[index] ?? 0,
      sharedTargets: sharedTargets[index] ?? 0,
    });
  });
  return {
    components: design.components.map((component, index) => ({
      ...component,
      severities: severities[index] ?? [],
    })),
    adjustment: adjustmentOf(design, effects, sharedTargets, minimum),
  };
}
