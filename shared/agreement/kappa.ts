import { RatingsError, requireCounts, requireSameLength } from "./ratingsError.ts";

/** `noVariation`: chance alone would give full agreement, since only one category was ever used. */
export type KappaGap = "tooFewTargets" | "tooFewRaters" | "noVariation";

/**
 * Kappa = 1 - observed / expected disagreement, with both, since the same kappa can come from very different pairs.
 * Disagreements are proportions (unweighted) or mean weights (weighted).
 */
export type Kappa =
  | { isDefined: true; value: number; observedDisagreement: number; expectedDisagreement: number }
  | { isDefined: false; reason: KappaGap };

/**
 * How grave each confusion is: the distance of the two categories in steps, its square, or a square matrix of weights
 * from zero up with zeros on the diagonal (0 = full agreement; need not be symmetric).
 */
export type KappaWeights = "linear" | "quadratic" | readonly (readonly number[])[];

function kappaFrom(observedDisagreement: number, expectedDisagreement: number): Kappa {
  return {
    isDefined: true,
    value: 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement,
    expectedDisagreement,
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * Agreement of any raters, the same number for each subject, on categories without order.
 * Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971) 378-382.
 *
 * One subject is too few: its own ratings are all that chance could be reckoned from, and the formula gives
 * -1/(raters - 1) whatever they are.
 *
 * @param counts rows are subjects, columns categories, cells how many raters chose the category.
 * @throws RatingsError ("ragged", "notACount", "unequalRaters").
 */
export function fleissKappa(counts: readonly (readonly number[])[]): Kappa {
  requireSameLength(counts, "Subject");
  requireCounts(counts);
  const subjects = counts.length;
  const raters = sumOf(counts[0] ?? []);
  counts.forEach((row, index) => {
    if (sumOf(row) !== raters) {
      throw new RatingsError(
        "unequalRaters",
        `Subject ${index + 1} has ${sumOf(row)} ratings where subject 1 has ${raters}; Fleiss' kappa needs the same number.`,
      );
    }
  });
  if (subjects < 2) return { isDefined: false, reason: "tooFewTargets" };
  if (raters < 2) return { isDefined: false, reason: "tooFewRaters" };

  const categoryTotals = new Array<number>(counts[0]?.length ?? 0).fill(0);
  let disagreeingPairs = 0;
  for (const row of counts) {
    row.forEach((count, category) => {
      categoryTotals[category] = (categoryTotals[category] ?? 0) + count;
      disagreeingPairs += count * (raters - count);
    });
  }
  const ratings = subjects * raters;
  const expectedPairs = sumOf(categoryTotals.map((total) => total * (ratings - total)));
  if (expectedPairs === 0) return { isDefined: false, reason: "noVariation" };
  return kappaFrom(disagreeingPairs / (ratings * (raters - 1)), expectedPairs / ratings ** 2);
}

function weightMatrix(weights: KappaWeights | undefined, size: number): number[][] {
  if (weights === undefined || typeof weights === "string") {
    const exponent = weights === "linear" ? 1 : 2;
    return Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) =>
        weights === undefined ? Number(row !== column) : Math.abs(row - column) ** exponent,
      ),
    );
  }
  const isUsable =
    weights.length === size &&
    weights.every(
      (row, rowIndex) =>
        row.length === size &&
        row.every(
          (weight, column) => Number.isFinite(weight) && weight >= 0 && (column !== rowIndex || weight === 0),
        ),
    );
  if (!isUsable) {
    throw new RatingsError(
      "wrongWeights",
      `Weights must be ${size} rows of ${size} numbers from 0 up, with 0 on the diagonal: they measure disagreement.`,
    );
  }
  return weights.map((row) => [...row]);
}

/**
 * Agreement of two raters on the same subjects, beyond chance given how often each uses each category.
 * Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37-46;
 * with weights: "Weighted kappa", Psychological Bulletin 70 (1968) 213-220.
 *
 * @param table rows are the first rater's categories, columns the second's in the same order, cells counts of subjects.
 * @param weights grave and slight disagreement; without them every disagreement counts the same.
 * @returns `tooFewTargets` for fewer than 2 subjects; `noVariation` where chance alone would give no disagreement.
 * @throws RatingsError ("ragged", "notSquare", "notACount", "wrongWeights").
 */
export function cohenKappa(table: readonly (readonly number[])[], weights?: KappaWeights): Kappa {
  requireSameLength(table, "Row");
  if (table.length !== (table[0]?.length ?? 0)) {
    throw new RatingsError(
      "notSquare",
      `The table has ${table.length} rows and ${table[0]?.length ?? 0} columns; both raters need the same categories.`,
    );
  }
  requireCounts(table);
  const matrix = weightMatrix(weights, table.length);
  const rowTotals = table.map(sumOf);
  const subjects = sumOf(rowTotals);
  if (subjects < 2) return { isDefined: false, reason: "tooFewTargets" };

  const columnTotals = new Array<number>(table.length).fill(0);
  for (const row of table) {
    row.forEach((count, column) => {
      columnTotals[column] = (columnTotals[column] ?? 0) + count;
    });
  }
  let observed = 0;
  let expected = 0;
  matrix.forEach((weightRow, row) => {
    weightRow.forEach((weight, column) => {
      observed += weight * (table[row]?.[column] ?? 0);
      expected += weight * (rowTotals[row] ?? 0) * (columnTotals[column] ?? 0);
    });
  });
  if (expected === 0) return { isDefined: false, reason: "noVariation" };
  return kappaFrom(observed / subjects, expected / subjects ** 2);
}
