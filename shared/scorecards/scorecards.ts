import { z } from "zod";
import { abilities, filledLine, id, instant, lines, version } from "#shared/fields/fields.ts";
import { highestLevel, type RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { Levels } from "./scoring.ts";

/** excused: an absent panelist, by the coordinator, with a reason. A reopened card is a draft again. */
export const scorecardStates = ["draft", "submitted", "excused"] as const;
export type ScorecardState = (typeof scorecardStates)[number];

/** A level as given: 1, 2, 3 or 4, never "3", 3.5, 0 or 5. */
const givenLevel = z
  .number({ error: "levelRange" })
  .int({ error: "levelRange" })
  .min(1, { error: "levelRange" })
  .max(highestLevel, { error: "levelRange" });

/** A draft may lack levels; a submitted card has one for each criterion of its rubric. */
export const scorecardContent = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        criterionId: id,
        level: givenLevel.nullable(),
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
export type ScorecardMark = ScorecardContent["marks"][number];

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

/** The levels a card gives, by criterion. */
export function levelsOf(content: Pick<ScorecardContent, "marks">): Levels {
  const given = new Map<string, number>();
  for (const { criterionId, level } of content.marks) if (level !== null) given.set(criterionId, level);
  return given;
}

/** What does not fit between a card's marks and the criteria of its rubric: path and sentence key of each. */
export function marksFaults(
  criteria: readonly RubricCriterion[],
  marks: readonly ScorecardMark[],
): { path: (string | number)[]; message: string }[] {
  const known = new Set(criteria.map((criterion) => criterion.id));
  const seen = new Set<string>();
  const faults: { path: (string | number)[]; message: string }[] = [];
  for (const [place, { criterionId }] of marks.entries()) {
    const path = ["marks", place, "criterionId"];
    if (!known.has(criterionId)) faults.push({ path, message: "criterionUnknown" });
    else if (seen.has(criterionId)) faults.push({ path, message: "criterionTwice" });
    seen.add(criterionId);
  }
  const isComplete = criteria.every((criterion) => seen.has(criterion.id));
  return isComplete ? faults : [...faults, { path: ["marks"], message: "criterionMissing" }];
}

/** The marks in the order of the rubric. */
export function inRubricOrder(
  criteria: readonly RubricCriterion[],
  marks: readonly ScorecardMark[],
): ScorecardMark[] {
  return criteria.flatMap((criterion) => marks.filter((mark) => mark.criterionId === criterion.id));
}

/** Names the version that was on the screen, so that what is submitted is what the panelist saw. */
export const scorecardSubmission = z.strictObject({ version });

const reason = filledLine(500);

/** Why a card is opened again, a release taken back and the like: kept beside the act. */
export const givenReason = z.strictObject({ reason });
export type GivenReason = z.infer<typeof givenReason>;

export const newExcusal = z.strictObject({ panelistId: id, reason });
export type NewExcusal = z.infer<typeof newExcusal>;

/** A panelist's own card. */
export const scorecardView = z.strictObject({
  id,
  interviewId: id,
  state: z.enum(scorecardStates),
  content: scorecardContent,
  /** Why the coordinator opened it again, or excused the panelist; null otherwise. */
  reason: z.string().nullable(),
  /** 25 to 100 points in hundredths, once submitted. */
  totalHundredths: z.number().int().nullable(),
  submittedAt: instant.nullable(),
  updatedAt: instant,
  version,
  can: abilities,
});
export type ScorecardView = z.infer<typeof scorecardView>;
