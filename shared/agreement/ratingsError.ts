/** What is wrong with ratings that cannot be judged at all. */
export type RatingsFault =
  /** NaN, an infinity, or something beyond {@link largestRating}. */
  | "notANumber"
  /** Rows of different length. */
  | "ragged"
  /** The ratio metric needs a true zero, so nothing lies below it. */
  | "negative"
  /** A cell of a table of counts that is not a whole number from zero up. */
  | "notACount"
  /** Subjects judged by different numbers of raters where the formula needs the same number. */
  | "unequalRaters"
  /** A table of two raters with different categories down and across. */
  | "notSquare"
  /** Weights of another size than the table, below zero, or above zero for full agreement. */
  | "wrongWeights"
  /** The same rater scored the same target twice. */
  | "scoredTwice"
  /** A reliability above 1, a number of raters of zero or less, a minimum or a number of resamples that is none. */
  | "outOfRange";

/** Beyond this, squares lose the digits that the coefficients are made of. No rubric comes near it. */
export const largestRating = 1e12;

/**
 * Thrown for input that no coefficient can be computed from, because the caller handed over something that is not
 * ratings. Ratings that are merely too few or too alike are not an error: they get a typed answer instead.
 */
export class RatingsError extends Error {
  override readonly name = "RatingsError";
  readonly fault: RatingsFault;

  constructor(fault: RatingsFault, sentence: string) {
    super(sentence);
    this.fault = fault;
  }
}

/** @throws RatingsError ("notANumber") naming `where`, unless the value is a finite number of a usable size. */
export function requireRating(value: number, where: () => string): void {
  if (!(Math.abs(value) <= largestRating)) {
    throw new RatingsError(
      "notANumber",
      `${where()} is ${String(value)}; it must be a finite number no larger than ${largestRating}.`,
    );
  }
}

/** @throws RatingsError ("ragged") unless every row is as long as the first. */
export function requireSameLength(rows: readonly (readonly unknown[])[], rowName: string): void {
  const expected = rows[0]?.length ?? 0;
  rows.forEach((row, index) => {
    if (row.length !== expected) {
      throw new RatingsError(
        "ragged",
        `${rowName} ${index + 1} has ${row.length} entries where ${rowName} 1 has ${expected}.`,
      );
    }
  });
}

/** @throws RatingsError ("notACount") unless every cell is a whole number from zero up. */
export function requireCounts(rows: readonly (readonly number[])[]): void {
  rows.forEach((row, rowIndex) => {
    row.forEach((count, columnIndex) => {
      if (!Number.isSafeInteger(count) || count < 0) {
        throw new RatingsError(
          "notACount",
          `Row ${rowIndex + 1}, column ${columnIndex + 1} is ${String(count)}; it must be a whole number from 0 up.`,
        );
      }
    });
  });
}
