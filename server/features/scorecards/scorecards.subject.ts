import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import { findInterviewFacts, type InterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { findRubric, type RubricRow } from "#server/features/rubrics/rubrics.queries.ts";
import { cardFactsOf, standingsOf } from "./panelCards.ts";
import { type CardRow, findCard, listCardsOfInterview } from "./scorecards.queries.ts";

export interface ScorecardFacts extends AccessFacts {
  card: CardRow;
  interview: InterviewFacts;
  version: number;
}

/** The rubric of an event. @throws Error when it is gone, which its foreign key forbids */
export async function getRubric(reader: Reader, rubricId: string): Promise<RubricRow> {
  const rubric = await findRubric(reader, rubricId);
  if (!rubric) throw new Error("There is no such rubric");
  return rubric;
}

/** An interview with the asker as the one whose card it would be, for those who sit on its panel. */
export async function findOwnSeat(
  reader: Reader,
  interviewId: string,
  askerId: string | null,
): Promise<InterviewFacts | undefined> {
  const facts = await findInterviewFacts(reader, interviewId);
  if (!facts) return undefined;
  const isOnPanel = askerId !== null && facts.panelistIds.includes(askerId);
  return { ...facts, personId: isOnPanel ? askerId : null };
}

/** A card with the facts access to it depends on, as they are for this reader. */
export async function findScorecardFacts(
  reader: Reader,
  scorecardId: string,
  readerId: string | null,
): Promise<ScorecardFacts | undefined> {
  const card = await findCard(reader, scorecardId);
  const interview = card && (await findInterviewFacts(reader, card.interviewId));
  if (!card || !interview) return undefined;
  const cards = await listCardsOfInterview(reader, card.interviewId);
  const standings = standingsOf(interview.members, cards);
  return {
    ...cardFactsOf(interview, standings, card.panelistId, readerId),
    card,
    interview,
    version: card.version,
  };
}
