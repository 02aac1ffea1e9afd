import { fQuantile } from "./distributions.ts";
import type { Estimate } from "./estimate.ts";
import { type MeanSquares, meanSquaresOf } from "./meanSquares.ts";
import { requireRating, requireSameLength } from "./ratingsError.ts";
import { spearmanBrown } from "./spearmanBrown.ts";

/**
 * The six forms of Shrout and Fleiss (1979). First figure: 1 = each target has other raters; 2 = the same raters, drawn
 * from many, absolute agreement; 3 = exactly these raters, consistency. Second: one rater's score, or the mean of all k.
 */
export type IntraclassForm = "ICC(1,1)" | "ICC(2,1)" | "ICC(3,1)" | "ICC(1,k)" | "ICC(2,k)" | "ICC(3,k)";

/**
 * - `noVariation`: the ratings leave nothing to divide (for instance all are equal).
 * - `noTargetVariation`: the targets' means do not differ more than chance alone would make them, so far that the
 *   reliability of a mean has no finite value.
 */
export type IntraclassGap = "noVariation" | "noTargetVariation";

export type IntraclassCorrelations =
  | {
      isDefined: true;
      targets: number;
      raters: number;
      meanSquares: MeanSquares;
      forms: Record<IntraclassForm, Estimate<IntraclassGap>>;
    }
  | { isDefined: false; reason: "tooFewTargets" | "tooFewRaters" };

type IntraclassEstimate = Estimate<IntraclassGap>;

const UPPER_TAIL = 0.975;

/** A difference this small beside its terms is a rounded zero. */
const ROUNDED_ZERO = 1e-12;

function quotient(
  numerator: number,
  denominator: number,
  interval: { lower: number; upper: number } | undefined,
): IntraclassEstimate {
  if (denominator > 0) return { isDefined: true, value: numerator / denominator, interval };
  const reason = numerator === 0 && denominator === 0 ? "noVariation" : "noTargetVariation";
  return { isDefined: false, reason };
}

/**
 * Forms 1 and 3, which differ only in the error they compare with: WMS or EMS. The bounds are Shrout and Fleiss's
 * (F₀/F - 1)/(F₀/F + k - 1), multiplied through by the error so that no error at all gives 1 instead of a division by zero.
 */
function ratioForms(squares: MeanSquares, error: MeanSquares["residual"], raters: number) {
  const { value: between, degreesOfFreedom } = squares.betweenTargets;
  const single = (f: number) => (between - f * error.value) / (between + (raters - 1) * f * error.value);
  const average = (f: number) => 1 - (f * error.value) / between;
  const below = fQuantile(UPPER_TAIL, degreesOfFreedom, error.degreesOfFreedom);
  const above = 1 / fQuantile(UPPER_TAIL, error.degreesOfFreedom, degreesOfFreedom);
  return {
    single: quotient(between - error.value, between + (raters - 1) * error.value, {
      lower: single(below),
      upper: single(above),
    }),
    average: quotient(between - error.value, between, { lower: average(below), upper: average(above) }),
  };
}

/**
 * Degrees of freedom, after Satterthwaite, of the mean square that form 2 compares with: a mixture of JMS and EMS whose
 * weights depend on the correlation itself. Below zero the correlation is taken as zero here (a variance cannot be
 * negative): the weights would get different signs and the approximation no meaning, down to no degrees of freedom.
 */
function mixedDegrees(squares: MeanSquares, correlation: number, targets: number, raters: number): number {
  const rho = Math.max(0, correlation);
  const judges = raters * rho * squares.betweenRaters.value;
  const residual = (targets * (1 + (raters - 1) * rho) - raters * rho) * squares.residual.value;
  const spread = (targets - 1) * judges ** 2 + residual ** 2;
  if (spread === 0) return raters - 1;
  return ((raters - 1) * (targets - 1) * (judges + residual) ** 2) / spread;
}

function agreementForms(squares: MeanSquares, targets: number, raters: number) {
  const between = squares.betweenTargets.value;
  const judges = squares.betweenRaters.value;
  const residual = squares.residual.value;
  const numerator = targets * (between - residual);
  const denominator = targets * between + raters * judges + (raters * targets - raters - targets) * residual;
  if (!(denominator > 0)) {
    const gap = quotient(numerator, denominator, undefined);
    return { single: gap, average: gap };
  }

  const value = numerator / denominator;
  const degrees = mixedDegrees(squares, value, targets, raters);
  const targetDegrees = squares.betweenTargets.degreesOfFreedom;
  const bound = (f: number) =>
    (targets * (between - f * residual)) /
    (targets * between + f * (raters * judges + (raters * targets - raters - targets) * residual));
  const lower = bound(fQuantile(UPPER_TAIL, targetDegrees, degrees));
  const upper = bound(1 / fQuantile(UPPER_TAIL, degrees, targetDegrees));

  const averageLower = spearmanBrown(lower, raters);
  const averageUpper = spearmanBrown(upper, raters);
  const averageDenominator = between + (judges - residual) / targets;
  const isRoundedZero = Math.abs(averageDenominator) <= ROUNDED_ZERO * (between + residual);
  return {
    single: quotient(numerator, denominator, { lower, upper }),
    average: quotient(
      between - residual,
      isRoundedZero ? 0 : averageDenominator,
      averageLower === undefined || averageUpper === undefined
        ? undefined
        : { lower: averageLower, upper: averageUpper },
    ),
  };
}

/**
 * The mean squares and all six intraclass correlations of Shrout and Fleiss, "Intraclass correlations: uses in assessing
 * rater reliability", Psychological Bulletin 86 (1979) 420-428, each with its 95 % interval (theirs, by F quantiles).
 *
 * - Values are not clipped: negative means that ratings of one target are less alike than ratings of different targets.
 * - Without any error the value is 1 and so are both bounds: the sample shows none, which proves little when it is small.
 * - `interval` is undefined where the mean of all k has no finite lower bound.
 * - Form 1's interval takes the raters of different targets as different people; with shared raters it is too narrow.
 *
 * @param ratings rows are targets, columns raters, complete. For form 1 the order inside a row does not matter.
 * @returns typed reasons for no rows or one (`tooFewTargets`) and for one column (`tooFewRaters`).
 * @throws RatingsError for ragged rows or anything but finite numbers.
 */
export function intraclassCorrelations(ratings: readonly (readonly number[])[]): IntraclassCorrelations {
  requireSameLength(ratings, "Target");
  const targets = ratings.length;
  const raters = ratings[0]?.length ?? 0;
  if (targets < 2 || raters < 2) {
    for (const rating of ratings.flat()) requireRating(rating, () => "A rating");
    return { isDefined: false, reason: targets < 2 ? "tooFewTargets" : "tooFewRaters" };
  }
  const meanSquares = meanSquaresOf(ratings);
  const oneWay = ratioForms(meanSquares, meanSquares.withinTargets, raters);
  const agreement = agreementForms(meanSquares, targets, raters);
  const consistency = ratioForms(meanSquares, meanSquares.residual, raters);
  return {
    isDefined: true,
    targets,
    raters,
    meanSquares,
    forms: {
      "ICC(1,1)": oneWay.single,
      "ICC(2,1)": agreement.single,
      "ICC(3,1)": consistency.single,
      "ICC(1,k)": oneWay.average,
      "ICC(2,k)": agreement.average,
      "ICC(3,k)": consistency.average,
    },
  };
}
