import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { enrollments, people } from "#server/features/people/people.tables.ts";
import { districts, schoolYears } from "#server/features/schools/schools.tables.ts";
import { Refusal } from "#server/http/refusal.ts";
import { displayName } from "#shared/people/people.ts";
import type { ExcusalView } from "#shared/requirements/requirements.ts";
import { excusals, requirements } from "./requirements.tables.ts";

/** The current school year of a district. @throws Refusal 503 before the school is set up */
export async function getCurrentYear(reader: Reader, districtId: string) {
  const [found] = await reader
    .select({
      id: schoolYears.id,
      title: schoolYears.title,
      startsOn: schoolYears.startsOn,
      endsOn: schoolYears.endsOn,
      timeZone: districts.timeZone,
    })
    .from(districts)
    .innerJoin(schoolYears, eq(schoolYears.id, districts.currentSchoolYearId))
    .where(eq(districts.id, districtId));
  if (!found) throw new Refusal("notReady");
  return found;
}

/** One requirement by id. */
export async function findRequirement(reader: Reader, requirementId: string) {
  const [found] = await reader.select().from(requirements).where(eq(requirements.id, requirementId));
  return found;
}
export type RequirementRow = NonNullable<Awaited<ReturnType<typeof findRequirement>>>;

/** What is asked in these school years, by grade and then in the coordinator's order. */
export function listRequirements(
  reader: Reader,
  schoolYearIds: readonly string[],
): Promise<RequirementRow[]> {
  return reader
    .select()
    .from(requirements)
    .where(inArray(requirements.schoolYearId, [...schoolYearIds]))
    .orderBy(asc(requirements.grade), asc(requirements.position), requirements.id)
    .limit(1000);
}

/** How many students are excused from each requirement of a school year. */
export async function countExcusals(reader: Reader, schoolYearId: string): Promise<Map<string, number>> {
  const rows = await reader
    .select({ requirementId: excusals.requirementId, students: count() })
    .from(excusals)
    .innerJoin(requirements, eq(requirements.id, excusals.requirementId))
    .where(eq(requirements.schoolYearId, schoolYearId))
    .groupBy(excusals.requirementId);
  return new Map(rows.map((row) => [row.requirementId, row.students]));
}

const excusalColumns = {
  requirementId: excusals.requirementId,
  studentId: excusals.studentId,
  reason: excusals.reason,
  excusedAt: excusals.excusedAt,
  excusedById: excusals.excusedById,
  givenName: people.givenName,
  familyName: people.familyName,
};

/** What these students are excused from, by whom and why. */
export async function listExcusals(reader: Reader, studentIds: readonly string[]): Promise<ExcusalView[]> {
  if (studentIds.length === 0) return [];
  const rows = await reader
    .select(excusalColumns)
    .from(excusals)
    .innerJoin(people, eq(people.id, excusals.excusedById))
    .where(inArray(excusals.studentId, [...studentIds]));
  return rows.map((row) => ({
    requirementId: row.requirementId,
    studentId: row.studentId,
    reason: row.reason,
    excusedBy: { id: row.excusedById, displayName: displayName(row) },
    excusedAt: row.excusedAt.toISOString(),
  }));
}

/** The grade of a student in a school year; null when the student is not enrolled in it. */
export async function findGrade(
  reader: Reader,
  studentId: string,
  schoolYearId: string,
): Promise<number | null> {
  const [found] = await reader
    .select({ grade: enrollments.grade })
    .from(enrollments)
    .where(and(eq(enrollments.studentId, studentId), eq(enrollments.schoolYearId, schoolYearId)));
  return found?.grade ?? null;
}
