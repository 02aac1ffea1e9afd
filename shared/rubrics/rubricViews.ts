import { z } from "zod";
import { abilities, filledLine, id, instant, version } from "#shared/fields/fields.ts";
import { highestLevel, rubricCriterion } from "./rubrics.ts";
import { weightSum } from "./weights.ts";

const filledCriterion = rubricCriterion.extend({ anchors: z.array(filledLine(400)).length(highestLevel) });

/** A rubric as it is written: every level in words, weights that make 100, each criterion once. */
export const rubricChange = z.strictObject({
  title: filledLine(120),
  criteria: z
    .array(filledCriterion)
    .min(1, { error: "noCriteria" })
    .max(12, { error: "tooManyCriteria" })
    .refine((criteria) => weightSum(criteria) === 100, { error: "weightsNotHundred" })
    .refine((criteria) => new Set(criteria.map((criterion) => criterion.id)).size === criteria.length, {
      error: "criterionTwice",
    }),
});
export type RubricChange = z.infer<typeof rubricChange>;

/** A new version: a copy of that rubric, or the default one. */
export const newRubric = z.strictObject({ copyOf: id.nullable() });
export type NewRubric = z.infer<typeof newRubric>;

export const rubricView = z.strictObject({
  id,
  title: z.string(),
  number: z.number().int(),
  criteria: z.array(rubricCriterion),
  /** Since a scorecard uses it; from then on it never changes. */
  frozenAt: instant.nullable(),
  createdAt: instant,
  version,
  can: abilities,
});
export type RubricView = z.infer<typeof rubricView>;

export const rubricList = z.strictObject({ rubrics: z.array(rubricView), can: abilities });
export type RubricList = z.infer<typeof rubricList>;
