import { RatingsError, requireRating, requireSameLength } from "./ratingsError.ts";

export interface MeanSquare {
  value: number;
  degreesOfFreedom: number;
}

/** The two-way analysis of variance of a complete table with one rating a cell, in Shrout and Fleiss's names. */
export interface MeanSquares {
  /** BMS: between the targets' means; n - 1 degrees of freedom. */
  betweenTargets: MeanSquare;
  /** JMS: between the raters' ("judges'") means; k - 1. */
  betweenRaters: MeanSquare;
  /** EMS: what target and rater together leave unexplained; (n - 1)(k - 1). */
  residual: MeanSquare;
  /** WMS: between the ratings of one target; n(k - 1). */
  withinTargets: MeanSquare;
}

/** Sums of squares this many rounding errors deep are noise of the arithmetic, not variation of the ratings. */
const ROUNDING_ERRORS = 16;

/**
 * @param ratings rows are targets, columns raters; at least 2 × 2, complete.
 * @throws RatingsError for ragged rows or anything but finite numbers.
 */
export function meanSquaresOf(ratings: readonly (readonly number[])[]): MeanSquares {
  requireSameLength(ratings, "Target");
  const targets = ratings.length;
  const raters = ratings[0]?.length ?? 0;
  if (targets < 2 || raters < 2) {
    throw new RatingsError(
      "outOfRange",
      `Mean squares need 2 targets and 2 raters, not ${targets} and ${raters}.`,
    );
  }

  let largest = 0;
  let total = 0;
  ratings.forEach((row, targetIndex) => {
    row.forEach((rating, raterIndex) => {
      requireRating(rating, () => `The rating of target ${targetIndex + 1} by rater ${raterIndex + 1}`);
      largest = Math.max(largest, Math.abs(rating));
      total += rating;
    });
  });

  // Everything is taken from the grand mean first: on ratings around a million, squares of the raw values lose the digits.
  const grandMean = total / (targets * raters);
  const raterMeans = new Array<number>(raters).fill(0);
  const targetMeans = ratings.map((row) => {
    let sum = 0;
    row.forEach((rating, rater) => {
      sum += rating - grandMean;
      raterMeans[rater] = (raterMeans[rater] ?? 0) + (rating - grandMean) / targets;
    });
    return sum / raters;
  });

  const noise = targets * raters * (ROUNDING_ERRORS * Number.EPSILON * largest) ** 2;
  const meanSquare = (sumOfSquares: number, degreesOfFreedom: number): MeanSquare => ({
    value: sumOfSquares <= noise ? 0 : sumOfSquares / degreesOfFreedom,
    degreesOfFreedom,
  });

  let residualSquares = 0;
  let withinSquares = 0;
  ratings.forEach((row, target) => {
    const targetMean = targetMeans[target] ?? 0;
    row.forEach((rating, rater) => {
      const within = rating - grandMean - targetMean;
      withinSquares += within * within;
      const residual = within - (raterMeans[rater] ?? 0);
      residualSquares += residual * residual;
    });
  });
  const sumOfSquares = (values: number[]) => values.reduce((sum, value) => sum + value * value, 0);

  return {
    betweenTargets: meanSquare(raters * sumOfSquares(targetMeans), targets - 1),
    betweenRaters: meanSquare(targets * sumOfSquares(raterMeans), raters - 1),
    residual: meanSquare(residualSquares, (targets - 1) * (raters - 1)),
    withinTargets: meanSquare(withinSquares, targets * (raters - 1)),
  };
}
