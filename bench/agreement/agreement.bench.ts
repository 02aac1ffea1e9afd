import {
  describeAgreement,
  intraclassCorrelations,
  krippendorffAlpha,
  raterSeverity,
  type Score,
} from "#shared/agreement/agreement.ts";
import { seededRandom } from "#shared/random/seededRandom.ts";
import type { Measurement } from "../measuring/measurement.ts";

const CANDIDATES = 2000;
const RATERS = 3;
const PANELISTS = 60;
const REPEATS = 9;

/** Levels 1 to 4 in quarter steps, as weighted rubric scores come out: candidate, rater and chance added up. */
function ratingsOf(candidates: number, raters: number): number[][] {
  const random = seededRandom(20_260_501);
  const strictness = Array.from({ length: raters }, () => random() - 0.5);
  return Array.from({ length: candidates }, () => {
    const level = 1.5 + 2 * random();
    return strictness.map((strict) => {
      const quarters = Math.round(4 * (level - strict + random() - 0.5));
      return Math.min(4, Math.max(1, quarters / 4));
    });
  });
}

/** The same scores from panels in which one panelist of each moves on to the next panel, so that all are connected. */
function rotatingScores(ratings: number[][]): Score[] {
  return ratings.flatMap((row, candidate) =>
    row.map((value, seat) => ({
      target: `candidate ${candidate}`,
      rater: `panelist ${(candidate + seat * 7) % PANELISTS}`,
      value,
    })),
  );
}

/** The median time in milliseconds of several runs after one that warms up. */
function medianTime(work: () => unknown): number {
  work();
  const times = Array.from({ length: REPEATS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  }).sort((one, other) => one - other);
  return times[Math.floor(REPEATS / 2)] ?? Number.NaN;
}

/** What nobody can undercut: every rating read twice from one flat array, for the means and for the squares about them. */
function bareSquares(flat: Float64Array): number {
  let sum = 0;
  for (const rating of flat) sum += rating;
  const mean = sum / flat.length;
  let squares = 0;
  for (const rating of flat) squares += (rating - mean) ** 2;
  return squares;
}

/** Agreement of 2,000 candidates × 3 raters; without a bootstrap interval each must stay under 100 ms. */
export async function run(): Promise<Measurement[]> {
  const ratings = ratingsOf(CANDIDATES, RATERS);
  const byRater = Array.from({ length: RATERS }, (_, rater) => ratings.map((row) => row[rater] ?? null));
  const gappy = byRater.map((row, rater) =>
    row.map((value, unit) => ((unit + rater) % 11 === 0 ? null : value)),
  );
  const fixed: Score[] = ratings.flatMap((row, candidate) =>
    row.map((value, rater) => ({ target: `candidate ${candidate}`, rater: `panelist ${rater}`, value })),
  );
  const rotating = rotatingScores(ratings);

  const flat = Float64Array.from(ratings.flat());
  const floor = medianTime(() => bareSquares(flat));
  const size = `${CANDIDATES} candidates × ${RATERS} raters`;
  const method = `median of ${REPEATS} runs after a warm-up`;
  const floorRecipe = "floor: two passes over the same ratings in one Float64Array for their sum of squares";
  const timed = (name: string, what: string, work: () => unknown): Measurement => {
    const value = medianTime(work);
    return {
      name: `agreement: ${name}`,
      value,
      unit: "ms",
      floor,
      ratio: value / floor,
      recipe: `${what}, ${size}; ${method}; ${floorRecipe}`,
    };
  };

  return [
    timed("intraclass", "mean squares and all six forms with their F intervals", () =>
      intraclassCorrelations(ratings),
    ),
    timed("alpha, interval", "Krippendorff's alpha with a tenth of the scores missing", () =>
      krippendorffAlpha(gappy, "interval"),
    ),
    timed("alpha, ordinal", "Krippendorff's alpha with a tenth of the scores missing", () =>
      krippendorffAlpha(gappy, "ordinal"),
    ),
    timed("alpha, ratio", "Krippendorff's alpha with a tenth of the scores missing", () =>
      krippendorffAlpha(gappy, "ratio"),
    ),
    timed("alpha with bootstrap", "2,000 resamples of the interval metric, outside the limit of 100 ms", () =>
      krippendorffAlpha(gappy, "interval", { seed: 1 }),
    ),
    timed(
      "severity",
      `severities, standard errors and adjusted scores of ${PANELISTS} rotating panelists`,
      () => raterSeverity(rotating),
    ),
    timed("description of a fixed panel", "from a list of scores to sentences", () =>
      describeAgreement(fixed),
    ),
    timed("description of rotating panels", "from a list of scores to sentences", () =>
      describeAgreement(rotating),
    ),
  ];
}
