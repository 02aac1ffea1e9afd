import { z } from "zod";
import { filledLine, id, line } from "#shared/fields/fields.ts";

/** The levels of the default rubric: 1 Not yet, 2 Getting there, 3 Ready, 4 Stands out. */
export const highestLevel = 4;

export const rubricCriterion = z.strictObject({
  id,
  title: filledLine(160),
  /** Weights of a rubric add up to 100. */
  weight: z.number().int().min(1).max(100),
  /** In words, what each level looks like, lowest first. */
  anchors: z.array(line(400)).length(highestLevel),
});
export type RubricCriterion = z.infer<typeof rubricCriterion>;

export const level = z.number().int().min(1).max(highestLevel);
