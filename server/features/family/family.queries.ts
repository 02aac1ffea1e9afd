import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { homeroomMembers, homerooms } from "#server/features/homerooms/homerooms.tables.ts";
import { enrollments, guardianLinks, people } from "#server/features/people/people.tables.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";

/** The students a guardian is linked to, by name, as they stand this school year; those who have left are not listed. */
export function listChildren(reader: Reader, guardianId: string) {
  return reader
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      grade: enrollments.grade,
      schoolName: schools.name,
      homeroomId: homerooms.id,
      homeroomName: homerooms.name,
      isSharedWithFamily: portfolios.isSharedWithFamily,
      title: portfolios.title,
      updatedAt: portfolios.updatedAt,
    })
    .from(guardianLinks)
    .innerJoin(people, eq(people.id, guardianLinks.studentId))
    .innerJoin(districts, eq(districts.id, people.districtId))
    .leftJoin(schools, eq(schools.id, people.schoolId))
    .leftJoin(
      enrollments,
      and(eq(enrollments.studentId, people.id), eq(enrollments.schoolYearId, districts.currentSchoolYearId)),
    )
    .leftJoin(
      homeroomMembers,
      and(
        eq(homeroomMembers.studentId, people.id),
        eq(homeroomMembers.schoolYearId, districts.currentSchoolYearId),
      ),
    )
    .leftJoin(homerooms, eq(homerooms.id, homeroomMembers.homeroomId))
    .leftJoin(portfolios, eq(portfolios.studentId, people.id))
    .where(and(eq(guardianLinks.guardianId, guardianId), eq(people.state, "active")))
    .orderBy(asc(people.sortKey), people.id)
    .limit(100);
}
export type ChildRow = Awaited<ReturnType<typeof listChildren>>[number];
