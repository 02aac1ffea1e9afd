import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { type Actor, nobody } from "#server/access/actor.ts";
import { prepared, slot } from "#server/db/prepared.ts";
import { isDiskFull, type Store } from "#server/db/store.ts";
import { people, personRoles } from "#server/features/people/people.tables.ts";
import { credentials, sessions } from "./sessions.tables.ts";

export const sessionCookie = "homeroom_session";

/** Ends a session that was not used for this long … */
export const idleMinutes = 120;
/** … and any session this long after sign-in. */
export const absoluteHours = 12;

const seenEveryMs = 60_000;

/** A new session token: 256 random bits, of which only the hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The hash a token is stored and found under. */
export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

const findSession = prepared("findSession", (reader, name) =>
  reader
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      personId: people.id,
      districtId: people.districtId,
      schoolId: people.schoolId,
      role: personRoles.role,
      mustChangePassword: credentials.mustChangePassword,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(personRoles, eq(personRoles.personId, people.id))
    .leftJoin(credentials, eq(credentials.personId, people.id))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder("tokenHash")),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, slot(sessions.expiresAt, "now")),
        gt(sessions.lastSeenAt, slot(sessions.lastSeenAt, "idleSince")),
        eq(people.state, "active"),
      ),
    )
    .prepare(name),
);

/** Who holds the session token, or `nobody`; notes now and then that the session is in use. */
export async function findActor(store: Store, token: string | undefined, now: Date): Promise<Actor> {
  if (!token) return nobody;
  const rows = await findSession(store.read).execute({
    tokenHash: tokenHashOf(token),
    now,
    idleSince: new Date(now.getTime() - idleMinutes * 60_000),
  });
  const [first] = rows;
  if (!first) return nobody;
  if (now.getTime() - first.lastSeenAt.getTime() > seenEveryMs) {
    await store
      .keepHouse(async (writer) => {
        await writer.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, first.sessionId));
      })
      .catch((error: unknown) => {
        // Reading goes on when the disk is full; the session then only ends a little early.
        if (!isDiskFull(error)) throw error;
      });
  }
  return {
    personId: first.personId,
    sessionId: first.sessionId,
    districtId: first.districtId,
    schoolId: first.schoolId,
    roles: new Set(rows.flatMap((row) => (row.role === null ? [] : [row.role]))),
    mustChangePassword: first.mustChangePassword ?? false,
  };
}
