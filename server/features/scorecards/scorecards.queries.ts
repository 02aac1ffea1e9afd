import { and, asc, desc, eq, getTableColumns } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { scorecardRevisions, scorecards } from "./scorecards.tables.ts";

export type CardRow = typeof scorecards.$inferSelect;

const withAuthor = {
  ...getTableColumns(scorecards),
  givenName: people.givenName,
  familyName: people.familyName,
};

/** The cards of one interview with their authors' names. What they say is for `readCard` to open. */
export function listCardsOfInterview(reader: Reader, interviewId: string) {
  return reader
    .select(withAuthor)
    .from(scorecards)
    .innerJoin(people, eq(people.id, scorecards.panelistId))
    .where(eq(scorecards.interviewId, interviewId))
    .orderBy(asc(people.sortKey), asc(people.id));
}
export type AuthoredCard = Awaited<ReturnType<typeof listCardsOfInterview>>[number];

/** The cards of all interviews of an event, with their authors' names. */
export function listCardsOfEvent(reader: Reader, eventId: string): Promise<AuthoredCard[]> {
  return reader
    .select(withAuthor)
    .from(scorecards)
    .innerJoin(people, eq(people.id, scorecards.panelistId))
    .where(eq(scorecards.eventId, eventId))
    .orderBy(asc(people.sortKey), asc(people.id));
}

/** A card by id, or undefined. */
export async function findCard(reader: Reader, scorecardId: string): Promise<CardRow | undefined> {
  const [found] = await reader.select().from(scorecards).where(eq(scorecards.id, scorecardId));
  return found;
}

/** A panelist's card of an interview, or undefined. */
export async function findCardOf(
  reader: Reader,
  interviewId: string,
  panelistId: string,
): Promise<CardRow | undefined> {
  const [found] = await reader
    .select()
    .from(scorecards)
    .where(and(eq(scorecards.interviewId, interviewId), eq(scorecards.panelistId, panelistId)));
  return found;
}

/** What a card said when it was last submitted, or undefined. */
export async function findLastRevision(reader: Reader, scorecardId: string) {
  const [found] = await reader
    .select()
    .from(scorecardRevisions)
    .where(eq(scorecardRevisions.scorecardId, scorecardId))
    .orderBy(desc(scorecardRevisions.submittedAt), desc(scorecardRevisions.id))
    .limit(1);
  return found;
}
