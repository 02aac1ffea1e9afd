import type { EventState } from "#shared/interviewEvents/interviewEvents.ts";
import type { InterviewState } from "#shared/interviews/interviews.ts";

/** Nobody is late before the time of the interview has begun. */
export function hasStarted(startsAt: Date, at: Date): boolean {
  return startsAt <= at;
}

/**
 * Whether it can be noted at this moment that the candidate did not come, or taken back that it was: between publishing
 * and release; not before the interview's time, and not once somebody has scored.
 */
export function canChangeAbsence(
  interview: { eventState: EventState; state: InterviewState; hasSubmitted: boolean; startsAt: Date },
  at: Date,
): boolean {
  if (interview.eventState !== "published") return false;
  return interview.state === "notShown" || (!interview.hasSubmitted && hasStarted(interview.startsAt, at));
}
