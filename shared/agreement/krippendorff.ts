import { seededRandom } from "../random/seededRandom.ts";
import type { Estimate, Interval } from "./estimate.ts";
import { type PairableUnits, pairableUnitsOf, ratingsByUnit } from "./pairableUnits.ts";
import { RatingsError } from "./ratingsError.ts";

/** What a difference between two values means: merely other; further in rank; so many points; so many times. */
export type KrippendorffMetric = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * - `tooFewPairs`: fewer than two units have two values. A single unit has nothing to be compared with: the formula
 *   gives 0 for it whatever its values are.
 * - `noVariation`: every value is the same.
 */
export type AlphaGap = "tooFewPairs" | "noVariation";

export interface AlphaOptions {
  /** With a seed the bootstrap interval is computed, the same for the same seed; without one there is none. */
  seed?: number | undefined;
  /** How many times the units are drawn again; 2,000 unless given. */
  resamples?: number | undefined;
}

const USUAL_RESAMPLES = 2000;
/** Fewer units than this can be drawn again in too few different ways (5 units: 126) to say anything about a tail. */
const FEWEST_UNITS_FOR_INTERVAL = 6;
/** If more draws than this have no variation, the rest are a chosen few and their quantiles mislead. */
const MOST_UNDEFINED_DRAWS = 0.05;

/** Half the sum of squared differences of all pairs, by sum and sum of squares about the mean. */
function spreadOf(positions: readonly number[], counts: Float64Array): number {
  let total = 0;
  let sum = 0;
  positions.forEach((position, index) => {
    const count = counts[index] ?? 0;
    total += count;
    sum += count * position;
  });
  const mean = total > 0 ? sum / total : 0;
  let squares = 0;
  positions.forEach((position, index) => {
    squares += (counts[index] ?? 0) * (position - mean) ** 2;
  });
  return total * squares;
}

/** Krippendorff's ordinal distance is the distance of mid-ranks: all values below, and half of those alike. */
function midRanks(counts: Float64Array): number[] {
  const ranks: number[] = [];
  let below = 0;
  for (const count of counts) {
    ranks.push(below + count / 2);
    below += count;
  }
  return ranks;
}

/** The squared distance of two distinct values, by their positions, and its sum over all pairs of `counts`. */
interface Distances {
  between: (one: number, other: number) => number;
  overAllPairs: number;
}

function squaredDistances(positions: readonly number[], counts: Float64Array): Distances {
  return {
    between: (one, other) => ((positions[one] ?? 0) - (positions[other] ?? 0)) ** 2,
    overAllPairs: 2 * spreadOf(positions, counts),
  };
}

function distancesOf(metric: KrippendorffMetric, values: readonly number[], counts: Float64Array): Distances {
  if (metric === "interval") return squaredDistances(values, counts);
  if (metric === "ordinal") return squaredDistances(midRanks(counts), counts);
  if (metric === "nominal") {
    let total = 0;
    let alike = 0;
    for (const count of counts) {
      total += count;
      alike += count * count;
    }
    return { between: (one, other) => (one === other ? 0 : 1), overAllPairs: total * total - alike };
  }

  const between = (one: number, other: number) => {
    const first = values[one] ?? 0;
    const second = values[other] ?? 0;
    return first === second ? 0 : ((first - second) / (first + second)) ** 2;
  };
  let overAllPairs = 0;
  for (let one = 1; one < values.length; one += 1) {
    const count = counts[one] ?? 0;
    if (count === 0) continue;
    for (let other = 0; other < one; other += 1) {
      overAllPairs += 2 * count * (counts[other] ?? 0) * between(one, other);
    }
  }
  return { between, overAllPairs };
}

function pairsDistance(unit: readonly number[], between: Distances["between"]): number {
  let sum = 0;
  for (let one = 1; one < unit.length; one += 1) {
    for (let other = 0; other < one; other += 1) sum += between(unit[one] ?? 0, unit[other] ?? 0);
  }
  return (2 * sum) / (unit.length - 1);
}

/**
 * 1 - observed / expected disagreement when unit u counts `times[u]` times; undefined if all those values are the same.
 */
function alphaOf(
  { values, units }: PairableUnits,
  metric: KrippendorffMetric,
  times: Uint32Array,
): number | undefined {
  const counts = new Float64Array(values.length);
  let ratings = 0;
  units.forEach((unit, index) => {
    const weight = times[index] ?? 0;
    ratings += weight * unit.length;
    for (const value of unit) counts[value] = (counts[value] ?? 0) + weight;
  });
  if (counts.filter((count) => count > 0).length < 2) return undefined;
  const { between, overAllPairs } = distancesOf(metric, values, counts);
  let observed = 0;
  units.forEach((unit, index) => {
    const weight = times[index] ?? 0;
    if (weight > 0) observed += weight * pairsDistance(unit, between);
  });
  return 1 - ((ratings - 1) * observed) / overAllPairs;
}

/** The quantile between order statistics, as R's default (Hyndman and Fan's type 7). */
function quantile(ascending: Float64Array, p: number): number {
  const place = p * (ascending.length - 1);
  const below = ascending[Math.floor(place)] ?? Number.NaN;
  const above = ascending[Math.ceil(place)] ?? Number.NaN;
  return below + (place - Math.floor(place)) * (above - below);
}

/**
 * Percentile bootstrap over units, with expected disagreement and ranks reckoned anew in each draw: Zapf, Castell,
 * Morawietz and Karch, BMC Medical Research Methodology 16:93 (2016). In
 * simulations with three raters it held the true value for 90 % of samples of 15 units, and for 95 % of 100 units.
 */
function bootstrapInterval(
  pairable: PairableUnits,
  metric: KrippendorffMetric,
  seed: number,
  resamples: number,
): Interval | undefined {
  const size = pairable.units.length;
  if (size < FEWEST_UNITS_FOR_INTERVAL) return undefined;
  const random = seededRandom(seed);
  const drawn = new Float64Array(resamples);
  let defined = 0;
  const times = new Uint32Array(size);
  for (let draw = 0; draw < resamples; draw += 1) {
    times.fill(0);
    for (let pick = 0; pick < size; pick += 1) {
      const unit = Math.floor(random() * size);
      times[unit] = (times[unit] ?? 0) + 1;
    }
    const alpha = alphaOf(pairable, metric, times);
    if (alpha !== undefined) {
      drawn[defined] = alpha;
      defined += 1;
    }
  }
  if (resamples - defined > MOST_UNDEFINED_DRAWS * resamples) return undefined;
  const ascending = drawn.subarray(0, defined).sort();
  return { lower: quantile(ascending, 0.025), upper: quantile(ascending, 0.975) };
}

/** {@link krippendorffAlpha} of the values given to each unit, without saying who gave them: it does not matter. */
export function alphaOfUnits(
  ratedUnits: readonly (readonly number[])[],
  metric: KrippendorffMetric,
  options: AlphaOptions = {},
): Estimate<AlphaGap> {
  const resamples = options.resamples ?? USUAL_RESAMPLES;
  if (!Number.isSafeInteger(resamples) || resamples < 1) {
    throw new RatingsError("outOfRange", `Resamples must be a whole number from 1 up, not ${resamples}.`);
  }
  const pairable = pairableUnitsOf(ratedUnits);
  if (metric === "ratio" && (pairable.values[0] ?? 0) < 0) {
    throw new RatingsError("negative", "The ratio metric compares by quotients and takes no value below 0.");
  }
  if (pairable.units.length < 2) return { isDefined: false, reason: "tooFewPairs" };
  const value = alphaOf(pairable, metric, new Uint32Array(pairable.units.length).fill(1));
  if (value === undefined) return { isDefined: false, reason: "noVariation" };
  const { seed } = options;
  return {
    isDefined: true,
    value,
    interval: seed === undefined ? undefined : bootstrapInterval(pairable, metric, seed, resamples),
  };
}

/**
 * Krippendorff's alpha: agreement of any raters with any values missing. 1 - Do/De from the coincidences
 * o_ck = sum over units of (pairs of c and k)/(m_u - 1); units with fewer than two values do not count.
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); Content Analysis, 2nd ed. (2004), chapter 11.
 *
 * Alpha is negative where raters of one unit differ more than raters of different units. A rater without any value
 * changes nothing. Time: units × raters², and for `ratio` also the square of the number of distinct values.
 *
 * @param ratings rows are raters, columns units, null where missing.
 * @param metric see {@link KrippendorffMetric}; `ratio` takes values from 0 up.
 * @param options a seed asks for the 95 % bootstrap interval; it stays undefined below 6 units, or when more than 5 % of
 *   the draws have no variation.
 * @throws RatingsError ("notANumber", "ragged", "negative", "outOfRange"); RangeError for a seed that is no whole number.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  metric: KrippendorffMetric,
  options: AlphaOptions = {},
): Estimate<AlphaGap> {
  return alphaOfUnits(ratingsByUnit(ratings), metric, options);
}
