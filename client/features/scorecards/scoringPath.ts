import { keyOf, queryClient } from "#client/http/queryClient.ts";
import type { ScorecardView } from "#shared/scorecards/scorecards.ts";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";

/** Where everything about scoring an interview is read. */
export function scoringPath(interviewId: string): string {
  return `/api/interviews/${interviewId}/scorecards`;
}

/** What is read again after an act on an interview. */
export function scoringRefreshes(interviewId: string): readonly string[] {
  return [`/api/interviews/${interviewId}`, "/api/interviews/mine", "/api/today", "/api/events"];
}

/** Puts a panelist's own card, as just saved, where the screen reads it. */
export function rememberCard(card: ScorecardView): void {
  queryClient.setQueryData<ScoringView>(keyOf(scoringPath(card.interviewId)), (known) =>
    known ? { ...known, ownCard: card } : known,
  );
}

/** Whether an unknown value, such as a refusal's `current`, is a card. */
export function isCard(value: unknown): value is ScorecardView {
  return typeof value === "object" && value !== null && "interviewId" in value && "content" in value;
}
