/**
 * How far panelists agree, and how strict each of them is. Pure functions: no input or output, no clock, and chance only
 * from a given seed. This file is the one entry; the others in this folder are its parts.
 *
 * Which one to use, and what it takes:
 *
 * | question | function | input |
 * |---|---|---|
 * | how far do they agree, in words? | {@link describeAgreement} | scores: target, rater, value |
 * | … of a complete table | {@link intraclassCorrelations} | rows targets, columns raters |
 * | … with values missing, or on any scale | {@link krippendorffAlpha} | rows raters, columns units, null missing |
 * | … on categories, any raters | {@link fleissKappa} | rows subjects, columns categories, counts |
 * | … on categories, two raters | {@link cohenKappa} | first rater's categories × the second's, counts |
 * | what would more raters give? | {@link spearmanBrown} | a reliability, a factor |
 * | who is strict, and what would be fair? | {@link raterSeverity} | scores: target, rater, value |
 *
 * Input that is no ratings at all (NaN, ragged rows) throws {@link RatingsError} with a sentence and a `fault`. Ratings
 * that are too few or too alike are answered by type: `isDefined: false` with a reason, never by 0 or 1.
 * Coefficients are not clipped; negative ones are answers.
 */
export {
  type AgreementCoefficient,
  type AgreementDescription,
  type AgreementDesign,
  type DescribeOptions,
  describeAgreement,
  fewestTargetsDescribed,
} from "./describeAgreement.ts";
export type { DesignComponent, Score } from "./design.ts";
export type { Estimate, Interval } from "./estimate.ts";
export {
  type IntraclassCorrelations,
  type IntraclassForm,
  type IntraclassGap,
  intraclassCorrelations,
} from "./intraclass.ts";
export { cohenKappa, fleissKappa, type Kappa, type KappaGap, type KappaWeights } from "./kappa.ts";
export {
  type AlphaGap,
  type AlphaOptions,
  type KrippendorffMetric,
  krippendorffAlpha,
} from "./krippendorff.ts";
export type { MeanSquare, MeanSquares } from "./meanSquares.ts";
export { RatingsError, type RatingsFault } from "./ratingsError.ts";
export {
  type AdjustedScore,
  fewestSharedTargets,
  type RaterSeverity,
  type RaterSeverityFigure,
  raterSeverity,
  type SeverityAdjustment,
  type SeverityOptions,
} from "./severity.ts";
export { spearmanBrown } from "./spearmanBrown.ts";
export type { AgreementMessageKey, AgreementStatement } from "./statements.ts";
