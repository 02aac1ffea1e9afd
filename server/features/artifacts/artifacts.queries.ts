import { and, count, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { dayIn } from "#shared/fields/schoolDay.ts";
import { artifacts } from "./artifacts.tables.ts";

const byId = prepared("findArtifact", (reader, name) =>
  reader
    .select()
    .from(artifacts)
    .where(eq(artifacts.id, sql.placeholder("artifactId")))
    .prepare(name),
);

/** One artifact, in the bin or not. */
export async function findArtifact(reader: Reader, artifactId: string) {
  const [found] = await byId(reader).execute({ artifactId });
  return found;
}
export type ArtifactRow = NonNullable<Awaited<ReturnType<typeof findArtifact>>>;

/** How many artifacts a student keeps, the bin left out. */
export async function countArtifacts(reader: Reader, studentId: string): Promise<number> {
  const [found] = await reader
    .select({ count: count() })
    .from(artifacts)
    .where(and(eq(artifacts.studentId, studentId), isNull(artifacts.removedAt)));
  return found?.count ?? 0;
}

/** The district's time zone and the school year that new work belongs to. */
export async function getDistrictClock(reader: Reader, districtId: string) {
  const [found] = await reader
    .select({ timeZone: districts.timeZone, schoolYearId: districts.currentSchoolYearId })
    .from(districts)
    .where(eq(districts.id, districtId));
  if (!found) throw new Error("A student belongs to no district");
  return found;
}

/** The day, `YYYY-MM-DD`, that it is at the student's school. */
export async function getSchoolDay(reader: Reader, districtId: string, at: Date): Promise<string> {
  return dayIn((await getDistrictClock(reader, districtId)).timeZone, at);
}
