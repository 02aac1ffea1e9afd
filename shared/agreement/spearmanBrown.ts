import { RatingsError } from "./ratingsError.ts";

/** A denominator this close to zero is a rounded zero. */
const ROUNDED_ZERO = 1e-12;

/**
 * The reliability of the mean of several raters from that of one: k r / (1 + (k - 1) r).
 * Spearman and Brown, British Journal of Psychology 3 (1910) 271-295 and 296-322.
 *
 * @param reliability of a single rater, at most 1; may be negative, as an estimate can be.
 * @param raters how many times as many raters; any number above zero, so 1/3 leads back from three raters to one.
 * @returns undefined where the formula has no value: a reliability of -1/(raters - 1) or below.
 * @throws RatingsError ("notANumber", "outOfRange").
 */
export function spearmanBrown(reliability: number, raters: number): number | undefined {
  if (Number.isNaN(reliability) || Number.isNaN(raters)) {
    throw new RatingsError("notANumber", "A reliability and a number of raters must be numbers.");
  }
  if (!(reliability <= 1 && Number.isFinite(reliability))) {
    throw new RatingsError("outOfRange", `A reliability is at most 1, not ${reliability}.`);
  }
  if (!(raters > 0 && Number.isFinite(raters))) {
    throw new RatingsError("outOfRange", `The number of raters must be above zero, not ${raters}.`);
  }
  const denominator = 1 + (raters - 1) * reliability;
  return denominator > ROUNDED_ZERO ? (raters * reliability) / denominator : undefined;
}
