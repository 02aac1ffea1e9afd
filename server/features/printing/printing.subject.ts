import type { Actor } from "#server/access/actor.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import { findInterviewFacts, type InterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { standingsOf } from "#server/features/scorecards/panelCards.ts";
import { listCardsOfInterview } from "#server/features/scorecards/scorecards.queries.ts";
import { isRevealedTo } from "#shared/scorecards/cardStates.ts";

export interface ScoreSheetSubject extends AccessFacts {
  interview: InterviewFacts;
}

/**
 * The facts reading all cards of an interview on one sheet depends on. It is nobody's own card: until every card is
 * revealed to the reader it is sealed for everybody, a panelist who wrote one of them included.
 */
export async function findScoreSheetSubject(
  reader: Reader,
  actor: Actor,
  interviewId: string,
): Promise<ScoreSheetSubject | undefined> {
  const interview = await findInterviewFacts(reader, interviewId);
  if (!interview) return undefined;
  const standings = standingsOf(interview.members, await listCardsOfInterview(reader, interviewId));
  const { districtId, schoolId, studentId, panelistIds } = interview;
  return {
    districtId,
    schoolId,
    studentId,
    panelistIds,
    sealedForAuthorId: isRevealedTo(standings, actor.personId) ? null : "",
    interview,
  };
}
