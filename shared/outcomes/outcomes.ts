import { z } from "zod";
import { abilities, id, instant, personName } from "#shared/fields/fields.ts";
import { highestLevel, type RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { ScorecardContent } from "#shared/scorecards/scorecards.ts";
import type { PanelResult } from "#shared/scorecards/scoring.ts";

/**
 * What a student reads after release, frozen. Nothing in it says who gave which level or wrote which box: the levels
 * are the panel's means, told in the rubric's own words instead of points, and the boxes stand without names and in
 * no order of persons. A student should take the panel's word, not weigh one teacher against another, and panelists
 * write more openly when they are not quoted by name.
 */
export const outcomeDocument = z.strictObject({
  student: personName,
  schoolName: z.string(),
  eventTitle: z.string(),
  interviewedAt: instant,
  hasPassed: z.boolean(),
  /** How many panelists scored. */
  raters: z.number().int(),
  criteria: z.array(
    z.strictObject({
      id,
      title: z.string(),
      /** The level nearest to the panel's mean, see `nearestLevel`. */
      level: z.number().int().min(1).max(highestLevel),
      /** What that level looks like. */
      words: z.string(),
      /** What the next level looks like; null at the highest. */
      next: z.string().nullable(),
    }),
  ),
  feedback: z.array(z.strictObject({ whatWorked: z.string(), thinkAbout: z.string(), nextStep: z.string() })),
});
export type OutcomeDocument = z.infer<typeof outcomeDocument>;
export type OutcomeFeedback = OutcomeDocument["feedback"][number];

/**
 * The level whose words tell a mean. Right between two it is the lower one, so that the words hold for what at least
 * half of the panel saw.
 */
export function nearestLevel(mean: number): number {
  return Math.min(highestLevel, Math.max(1, Math.ceil(mean - 0.5)));
}

/** The panel's means in the words of the rubric. */
export function criteriaInWords(
  criteria: readonly RubricCriterion[],
  result: Pick<PanelResult, "criteria">,
): OutcomeDocument["criteria"] {
  return criteria.flatMap((criterion) => {
    const mean = result.criteria.find(({ criterionId }) => criterionId === criterion.id)?.mean;
    if (mean === undefined) return [];
    const level = nearestLevel(mean);
    const words = criterion.anchors[level - 1] ?? "";
    return [
      { id: criterion.id, title: criterion.title, level, words, next: criterion.anchors[level] ?? null },
    ];
  });
}

/**
 * The feedback of a panel without names: blank ones are left out, and the order is that of the cards' random ids,
 * which says nothing about who sat where.
 */
export function feedbackWithoutNames(
  cards: readonly { id: string; content: Pick<ScorecardContent, keyof OutcomeFeedback> }[],
): OutcomeFeedback[] {
  return cards
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ content: { whatWorked, thinkAbout, nextStep } }) => ({ whatWorked, thinkAbout, nextStep }))
    .filter((boxes) => Object.values(boxes).some((box) => box !== ""));
}

/** A released outcome. */
export const outcomeView = z.strictObject({
  id,
  releasedAt: instant,
  document: outcomeDocument,
  can: abilities,
});
export type OutcomeView = z.infer<typeof outcomeView>;

/** A student's released outcomes, the newest first. */
export const outcomeList = z.strictObject({ student: personName, outcomes: z.array(outcomeView) });
export type OutcomeList = z.infer<typeof outcomeList>;
