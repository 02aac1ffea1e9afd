import { and, eq } from "drizzle-orm";
import type { Writer } from "#server/db/store.ts";
import { fieldRefusal } from "#server/http/refusal.ts";
import { listOwnCandidates } from "./conflicts.queries.ts";
import { declaredConflicts } from "./panels.tables.ts";

/**
 * Keeps a panelist's word not to interview a student; saying it again changes nothing. The audit line names the
 * panelist alone: a line about the student could be read by others, and the declaration is private.
 * @throws Refusal 422 when the student is no candidate of an event the panelist sits in
 */
export async function declareConflict(writer: Writer, panelistId: string, studentId: string): Promise<void> {
  const candidates = await listOwnCandidates(writer, panelistId);
  if (!candidates.some(({ id }) => id === studentId)) throw fieldRefusal(["studentId"], "notYourCandidate");
  await writer
    .insert(declaredConflicts)
    .values({ panelistId, studentId, createdAt: writer.at })
    .onConflictDoNothing();
  writer.record({ action: "conflict.declared", subjectKind: "person", subjectId: panelistId });
}

/** Takes a declaration back. */
export async function withdrawConflict(writer: Writer, panelistId: string, studentId: string): Promise<void> {
  await writer
    .delete(declaredConflicts)
    .where(and(eq(declaredConflicts.panelistId, panelistId), eq(declaredConflicts.studentId, studentId)));
  writer.record({ action: "conflict.withdrawn", subjectKind: "person", subjectId: panelistId });
}
