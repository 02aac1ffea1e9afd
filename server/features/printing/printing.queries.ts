import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import type { ArtifactRow } from "#server/features/artifacts/artifacts.queries.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { people } from "#server/features/people/people.tables.ts";

/** A person's names, as sheets address and name them. @throws Error when nobody has that id */
export async function getNames(reader: Reader, personId: string) {
  const [found] = await reader
    .select({ givenName: people.givenName, familyName: people.familyName })
    .from(people)
    .where(eq(people.id, personId));
  if (!found) throw new Error("There is no such person");
  return found;
}

/** The resume a student worked on last, or undefined. */
export async function findNewestResume(reader: Reader, studentId: string): Promise<ArtifactRow | undefined> {
  const [found] = await reader
    .select()
    .from(artifacts)
    .where(and(eq(artifacts.studentId, studentId), eq(artifacts.kind, "resume"), isNull(artifacts.removedAt)))
    .orderBy(desc(artifacts.updatedAt), artifacts.id)
    .limit(1);
  return found;
}

/** The id of a student's interview in an event, or undefined. */
export async function findInterviewId(
  reader: Reader,
  of: { eventId: string; studentId: string },
): Promise<string | undefined> {
  const [found] = await reader
    .select({ id: interviews.id })
    .from(interviews)
    .where(and(eq(interviews.eventId, of.eventId), eq(interviews.studentId, of.studentId)));
  return found?.id;
}
