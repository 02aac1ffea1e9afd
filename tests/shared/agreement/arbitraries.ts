import fc from "fast-check";
import { seededRandom } from "#shared/random/seededRandom.ts";

/** A complete table of rubric levels: targets × raters. */
export const levelTable = (sizes: { targets?: number; raters?: number } = {}) =>
  fc
    .tuple(fc.integer({ min: sizes.targets ?? 2, max: 12 }), fc.integer({ min: sizes.raters ?? 2, max: 6 }))
    .chain(([targets, raters]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: raters, maxLength: raters }), {
        minLength: targets,
        maxLength: targets,
      }),
    );

/** Rater rows with missing values, at least two raters and three units. */
export const gappyTable = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 3, max: 12 }))
  .chain(([raters, units]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: null, freq: 4 }), {
        minLength: units,
        maxLength: units,
      }),
      { minLength: raters, maxLength: raters },
    ),
  );

/** Scores of an arbitrary, possibly unconnected design, each rater at most once a target. */
export const scoreList = fc
  .uniqueArray(
    fc.record({
      target: fc.integer({ min: 1, max: 12 }),
      rater: fc.integer({ min: 1, max: 7 }),
      value: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ target, rater }) => `${target} ${rater}`, maxLength: 60 },
  )
  .map((scores) =>
    scores.map(({ target, rater, value }) => ({
      target: `student ${target}`,
      rater: `panelist ${rater}`,
      value,
    })),
  );

/** The same items in an order that `seed` decides. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

export function transposed<Cell>(rows: readonly (readonly Cell[])[]): Cell[][] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}
