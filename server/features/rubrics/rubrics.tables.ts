import { count, index, instant, json, table, text, unique } from "#server/db/columns.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";

/** A version of a rubric; frozen once the first scorecard uses it. */
export const rubrics = table(
  "rubrics",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    title: text().notNull(),
    number: count().notNull(),
    criteria: json<RubricCriterion[]>().notNull(),
    frozenAt: instant(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (rubric) => [
    unique("rubrics_number").on(rubric.districtId, rubric.title, rubric.number),
    index("rubrics_district").on(rubric.districtId, rubric.createdAt),
  ],
);
