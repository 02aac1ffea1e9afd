import { eq } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { Refusal } from "#server/http/refusal.ts";
import { districts, schools, schoolYears } from "./schools.tables.ts";

/** The district of this installation; undefined before the first administrator was named. */
export async function findDistrict(reader: Reader) {
  const [found] = await reader.select().from(districts).limit(1);
  return found;
}

/** The district of this installation. @throws Refusal 503 before there is one */
export async function getDistrict(reader: Reader) {
  const found = await findDistrict(reader);
  if (!found) throw new Refusal("notReady");
  return found;
}

/** The schools of the district by name; a district has few. */
export function listSchools(reader: Reader) {
  return reader.select().from(schools).orderBy(schools.sortKey, schools.id).limit(200);
}

/** One school year by id. */
export async function findSchoolYear(reader: Reader, schoolYearId: string) {
  const [found] = await reader.select().from(schoolYears).where(eq(schoolYears.id, schoolYearId));
  return found;
}

/** One school by id. */
export async function findSchoolById(reader: Reader, schoolId: string) {
  const [found] = await reader.select().from(schools).where(eq(schools.id, schoolId));
  return found;
}
