import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import { enrollments, people } from "#server/features/people/people.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { displayName } from "#shared/people/people.ts";
import { homeroomMembers, homeroomMentors, homerooms } from "./homerooms.tables.ts";

/** One homeroom by id. */
export async function findHomeroom(reader: Reader, homeroomId: string) {
  const [found] = await reader.select().from(homerooms).where(eq(homerooms.id, homeroomId));
  return found;
}

/** The mentors of some homerooms, the lead first. */
export async function listMentorsOf(reader: Reader, homeroomIds: readonly string[]) {
  if (homeroomIds.length === 0) return [];
  const rows = await reader
    .select({
      homeroomId: homeroomMentors.homeroomId,
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
    })
    .from(homeroomMentors)
    .innerJoin(people, eq(people.id, homeroomMentors.mentorId))
    .where(inArray(homeroomMentors.homeroomId, [...homeroomIds]))
    .orderBy(desc(homeroomMentors.isLead), people.sortKey, people.id);
  return rows.map((row) => ({ homeroomId: row.homeroomId, id: row.id, displayName: displayName(row) }));
}

/** The students of a homeroom by name, with the grade of the homeroom's year. */
export async function listStudentsOf(reader: Reader, homeroomId: string) {
  const rows = await reader
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      grade: enrollments.grade,
    })
    .from(homeroomMembers)
    .innerJoin(people, eq(people.id, homeroomMembers.studentId))
    .leftJoin(
      enrollments,
      and(
        eq(enrollments.studentId, homeroomMembers.studentId),
        eq(enrollments.schoolYearId, homeroomMembers.schoolYearId),
      ),
    )
    .where(eq(homeroomMembers.homeroomId, homeroomId))
    .orderBy(people.sortKey, people.id);
  return rows.map((row) => ({ id: row.id, displayName: displayName(row), grade: row.grade }));
}

/** The homerooms of the current year that an administrator or coordinator looks after. */
export async function listHomerooms(reader: Reader, actor: Actor) {
  const isOwnSchoolOnly = !actor.roles.has("administrator") && actor.schoolId !== null;
  const rows = await reader
    .select({
      id: homerooms.id,
      name: homerooms.name,
      room: homerooms.room,
      schoolName: schools.name,
      version: homerooms.version,
    })
    .from(homerooms)
    .innerJoin(districts, eq(districts.currentSchoolYearId, homerooms.schoolYearId))
    .innerJoin(schools, eq(schools.id, homerooms.schoolId))
    .where(isOwnSchoolOnly ? eq(homerooms.schoolId, actor.schoolId ?? "") : undefined)
    .orderBy(asc(schools.sortKey), asc(homerooms.sortKey), homerooms.id)
    .limit(500);
  const homeroomIds = rows.map((row) => row.id);
  const mentors = await listMentorsOf(reader, homeroomIds);
  const counted =
    homeroomIds.length === 0
      ? []
      : await reader
          .select({ homeroomId: homeroomMembers.homeroomId, students: count() })
          .from(homeroomMembers)
          .where(inArray(homeroomMembers.homeroomId, homeroomIds))
          .groupBy(homeroomMembers.homeroomId);
  return rows.map((row) => ({
    ...row,
    mentors: mentors
      .filter((mentor) => mentor.homeroomId === row.id)
      .map((mentor) => ({ id: mentor.id, displayName: mentor.displayName })),
    studentCount: counted.find((one) => one.homeroomId === row.id)?.students ?? 0,
  }));
}
