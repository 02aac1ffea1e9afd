import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { BrokenSeal, isSealed, sealOf } from "#server/features/portfolios/seal.ts";
import type { OutcomeDocument } from "#shared/outcomes/outcomes.ts";
import { outcomes, releases } from "./outcomes.tables.ts";

export type OutcomeRow = typeof outcomes.$inferSelect;
type SealedOutcome = Pick<OutcomeRow, "id" | "interviewId" | "studentId" | "document" | "documentHash">;

/** Outcomes that stand: those of a release that was not taken back. */
const stands = isNull(releases.takenBackAt);

/** An outcome that stands, or undefined: one whose release was taken back is not there for anybody. */
export async function findReleasedOutcome(reader: Reader, outcomeId: string) {
  const [found] = await reader
    .select({ outcome: outcomes })
    .from(outcomes)
    .innerJoin(releases, eq(releases.id, outcomes.releaseId))
    .where(and(eq(outcomes.id, outcomeId), stands));
  return found?.outcome;
}

/** A student's outcomes that stand, the newest first. */
export async function listReleasedOutcomes(reader: Reader, studentId: string): Promise<OutcomeRow[]> {
  const rows = await reader
    .select({ outcome: outcomes })
    .from(outcomes)
    .innerJoin(releases, eq(releases.id, outcomes.releaseId))
    .where(and(eq(outcomes.studentId, studentId), stands))
    .orderBy(desc(outcomes.createdAt), outcomes.id)
    .limit(100);
  return rows.map(({ outcome }) => outcome);
}

/** The outcomes of an event that stand. */
export async function listOutcomesOfEvent(reader: Reader, eventId: string): Promise<OutcomeRow[]> {
  const rows = await reader
    .select({ outcome: outcomes })
    .from(outcomes)
    .innerJoin(releases, eq(releases.id, outcomes.releaseId))
    .where(and(eq(outcomes.eventId, eventId), stands));
  return rows.map(({ outcome }) => outcome);
}

/** The release of an event that stands, with who released it, or undefined. */
export async function findRelease(reader: Reader, eventId: string) {
  const [found] = await reader
    .select({
      id: releases.id,
      at: releases.releasedAt,
      by: { id: people.id, givenName: people.givenName, familyName: people.familyName },
    })
    .from(releases)
    .innerJoin(people, eq(people.id, releases.releasedById))
    .where(and(eq(releases.eventId, eventId), stands))
    .orderBy(desc(releases.releasedAt))
    .limit(1);
  return found;
}

/** The last release of an event that was taken back, with who did and why, or undefined. */
export async function findTakenBack(reader: Reader, eventId: string) {
  const [found] = await reader
    .select({
      at: releases.takenBackAt,
      reason: releases.reason,
      by: { id: people.id, givenName: people.givenName, familyName: people.familyName },
    })
    .from(releases)
    .innerJoin(people, eq(people.id, releases.takenBackById))
    .where(and(eq(releases.eventId, eventId), isNotNull(releases.takenBackAt)))
    .orderBy(desc(releases.releasedAt))
    .limit(1);
  return found;
}

function placeOf({ id, interviewId, studentId }: Pick<SealedOutcome, "id" | "interviewId" | "studentId">) {
  return ["outcome", id, interviewId, studentId];
}

/** The seal of an outcome's document. */
export function sealOfOutcome(key: Buffer, row: Omit<SealedOutcome, "documentHash">): string {
  return sealOf(key, row.document, placeOf(row));
}

/** Whether an outcome's document is what was released. */
export function isOutcomeSealed(key: Buffer, row: SealedOutcome): boolean {
  return isSealed(key, row.document, placeOf(row), row.documentHash);
}

/** What was released. @throws BrokenSeal when it is no longer what was sealed */
export function getOutcomeDocument(key: Buffer, row: SealedOutcome): OutcomeDocument {
  if (!isOutcomeSealed(key, row)) throw new BrokenSeal("outcome", row.id);
  const document: OutcomeDocument = JSON.parse(row.document);
  return document;
}
