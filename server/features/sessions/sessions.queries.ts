import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { credentials, sessions } from "./sessions.tables.ts";

/** What is needed to check a sign-in; undefined when nobody active has that sign-in name. */
export async function findCredential(reader: Reader, signInName: string) {
  const [found] = await reader
    .select({
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      passwordHash: credentials.passwordHash,
      mustChangePassword: credentials.mustChangePassword,
      codeHash: credentials.codeHash,
      codeExpiresAt: credentials.codeExpiresAt,
    })
    .from(people)
    .innerJoin(credentials, eq(credentials.personId, people.id))
    .where(and(eq(people.signInName, signInName.trim().toLowerCase()), eq(people.state, "active")));
  return found;
}
export type Credential = NonNullable<Awaited<ReturnType<typeof findCredential>>>;

const findSchoolOf = prepared("findSchoolOf", (reader, name) =>
  reader
    .select({
      districtName: districts.name,
      accentColor: districts.accentColor,
      timeZone: districts.timeZone,
      locale: districts.locale,
      paperSize: districts.paperSize,
      schoolName: schools.name,
    })
    .from(districts)
    .leftJoin(schools, eq(schools.id, sql.placeholder("schoolId")))
    .limit(1)
    .prepare(name),
);

/** The district, and the school with that id in it; undefined before the school is set up. */
export async function findSchool(reader: Reader, schoolId: string | null) {
  const [found] = await findSchoolOf(reader).execute({ schoolId: schoolId ?? "" });
  return found;
}

const findPersonById = prepared("findSignedInPerson", (reader, name) =>
  reader
    .select({ givenName: people.givenName, familyName: people.familyName, signInName: people.signInName })
    .from(people)
    .where(eq(people.id, sql.placeholder("personId")))
    .prepare(name),
);

/** The names of the person signed in. */
export async function getSignedInPerson(reader: Reader, personId: string) {
  const [found] = await findPersonById(reader).execute({ personId });
  if (!found) throw new Error("A session belongs to nobody");
  return found;
}

/** Where a person is signed in now, newest first. */
export function listSessions(reader: Reader, personId: string, now: Date) {
  return reader
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), sessions.id)
    .limit(100);
}

/** One session by id, ended or not. */
export async function findSessionById(reader: Reader, sessionId: string) {
  const [found] = await reader.select().from(sessions).where(eq(sessions.id, sessionId));
  return found;
}
