import { z } from "zod";
import { id, lines } from "#shared/fields/fields.ts";
import { level, type RubricCriterion } from "#shared/rubrics/rubrics.ts";

/** excused: an absent panelist, by the coordinator, with a reason. A reopened card is a draft again. */
export const scorecardStates = ["draft", "submitted", "excused"] as const;
export type ScorecardState = (typeof scorecardStates)[number];

/** A draft may lack levels; a submitted card has one for each criterion of its rubric. */
export const scorecardContent = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        criterionId: id,
        level: level.nullable(),
        evidence: lines(2000),
      }),
    )
    .max(40),
  notes: lines(10_000),
  whatWorked: lines(4000),
  thinkAbout: lines(4000),
  nextStep: lines(1000),
});
export type ScorecardContent = z.infer<typeof scorecardContent>;

/** An empty card for a rubric. */
export function blankScorecard(criteria: readonly RubricCriterion[]): ScorecardContent {
  return {
    marks: criteria.map((criterion) => ({ criterionId: criterion.id, level: null, evidence: "" })),
    notes: "",
    whatWorked: "",
    thinkAbout: "",
    nextStep: "",
  };
}
