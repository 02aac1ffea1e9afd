import { and, eq, isNull, ne } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { absoluteHours, tokenHashOf } from "#server/features/sessions/signedIn.ts";
import { credentials, sessions } from "./sessions.tables.ts";

/** Signs a person in: a new session under the token's hash. */
export async function startSession(
  writer: Writer,
  start: { personId: string; token: string; device: string; replaces: string | null },
): Promise<string> {
  const id = newId();
  if (start.replaces) await endSession(writer, start.replaces, start.personId);
  await writer.insert(sessions).values({
    id,
    tokenHash: tokenHashOf(start.token),
    personId: start.personId,
    device: start.device,
    createdAt: writer.at,
    lastSeenAt: writer.at,
    expiresAt: new Date(writer.at.getTime() + absoluteHours * 3_600_000),
    version: 1,
  });
  writer.record({ action: "session.started", subjectKind: "session", subjectId: id });
  return id;
}

/** Signs a session out; ending one that has ended already changes nothing but is recorded. */
export async function endSession(writer: Writer, sessionId: string, personId: string): Promise<void> {
  await writer
    .update(sessions)
    .set({ endedAt: writer.at })
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId), isNull(sessions.endedAt)));
  writer.record({ action: "session.ended", subjectKind: "session", subjectId: sessionId });
}

/** Ends every session of a person, but the one to keep. */
export async function endSessionsOf(writer: Writer, personId: string, keepId: string | null): Promise<void> {
  const theirs = and(eq(sessions.personId, personId), isNull(sessions.endedAt));
  await writer
    .update(sessions)
    .set({ endedAt: writer.at })
    .where(keepId === null ? theirs : and(theirs, ne(sessions.id, keepId)));
}

/** Sets a password of the person's own; their other sessions end and the one-time code is used up. */
export async function changePassword(
  writer: Writer,
  change: { personId: string; passwordHash: string; keepSessionId: string | null },
): Promise<void> {
  await writer
    .update(credentials)
    .set({
      passwordHash: change.passwordHash,
      mustChangePassword: false,
      codeHash: null,
      codeExpiresAt: null,
      changedAt: writer.at,
    })
    .where(eq(credentials.personId, change.personId));
  await endSessionsOf(writer, change.personId, change.keepSessionId);
  writer.record({ action: "password.changed", subjectKind: "person", subjectId: change.personId });
}

/** Gives a person a one-time code in place of any password; whoever is signed in as them is signed out. */
export async function giveOneTimeCode(
  writer: Writer,
  given: { personId: string; codeHash: string; expiresAt: Date },
): Promise<void> {
  const code = {
    passwordHash: null,
    mustChangePassword: true,
    codeHash: given.codeHash,
    codeExpiresAt: given.expiresAt,
    changedAt: writer.at,
  };
  await writer
    .insert(credentials)
    .values({ personId: given.personId, ...code })
    .onConflictDoUpdate({ target: credentials.personId, set: code });
  await endSessionsOf(writer, given.personId, null);
  writer.record({ action: "oneTimeCode.given", subjectKind: "person", subjectId: given.personId });
}
