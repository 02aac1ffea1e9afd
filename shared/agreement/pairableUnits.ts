import { requireRating, requireSameLength } from "./ratingsError.ts";

/** The units with at least two values, and the values that occur in them. */
export interface PairableUnits {
  /** The distinct values, ascending. */
  values: readonly number[];
  /** For each unit the positions of its ratings in `values`; at least two a unit. */
  units: readonly (readonly number[])[];
}

/** Values closer than this part of the largest are the same value that arithmetic has rounded differently. */
const SAME_VALUE = 1e-12;

/**
 * The values given to each unit, whoever gave them.
 *
 * @param ratings rows are raters, columns units, null where a rater gave no value.
 * @throws RatingsError for ragged rows or anything but finite numbers and null.
 */
export function ratingsByUnit(ratings: readonly (readonly (number | null)[])[]): number[][] {
  requireSameLength(ratings, "Rater");
  const ratedUnits: number[][] = Array.from({ length: ratings[0]?.length ?? 0 }, () => []);
  ratings.forEach((row, rater) => {
    row.forEach((rating, unit) => {
      if (rating === null) return;
      requireRating(rating, () => `The rating of unit ${unit + 1} by rater ${rater + 1}`);
      ratedUnits[unit]?.push(rating);
    });
  });
  return ratedUnits;
}

/** @param ratedUnits the values given to each unit: finite numbers, any number of them. */
export function pairableUnitsOf(ratedUnits: readonly (readonly number[])[]): PairableUnits {
  const pairable = ratedUnits.filter((unit) => unit.length > 1);
  const ascending = pairable.flat().sort((one, other) => one - other);
  const gap = SAME_VALUE * Math.max(Math.abs(ascending[0] ?? 0), Math.abs(ascending.at(-1) ?? 0));
  const values: number[] = [];
  const positionOf = new Map<number, number>();
  for (const rating of ascending) {
    const last = values.at(-1);
    if (last === undefined || rating - last > gap) values.push(rating);
    positionOf.set(rating, values.length - 1);
  }
  return { values, units: pairable.map((unit) => unit.map((rating) => positionOf.get(rating) ?? 0)) };
}
