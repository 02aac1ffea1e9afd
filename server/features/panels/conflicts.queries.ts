import { and, asc, eq, ne } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { enrollments, people } from "#server/features/people/people.tables.ts";
import { declaredConflicts, panelMembers } from "./panels.tables.ts";

/** The candidates a panelist declared not to interview, by name. */
export function listDeclared(reader: Reader, panelistId: string) {
  return reader
    .select({
      studentId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      createdAt: declaredConflicts.createdAt,
    })
    .from(declaredConflicts)
    .innerJoin(people, eq(people.id, declaredConflicts.studentId))
    .where(eq(declaredConflicts.panelistId, panelistId))
    .orderBy(asc(people.sortKey), asc(people.id));
}

/** A panelist's own declaration about a student, or undefined. */
export async function findDeclared(reader: Reader, panelistId: string, studentId: string) {
  const [found] = await reader
    .select()
    .from(declaredConflicts)
    .where(and(eq(declaredConflicts.panelistId, panelistId), eq(declaredConflicts.studentId, studentId)));
  return found;
}

/** The seniors of the events, not yet released, on whose panels this person sits, by name. */
export function listOwnCandidates(reader: Reader, panelistId: string) {
  return reader
    .selectDistinct({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      sortKey: people.sortKey,
    })
    .from(panelMembers)
    .innerJoin(interviewEvents, eq(interviewEvents.id, panelMembers.eventId))
    .innerJoin(
      enrollments,
      and(
        eq(enrollments.schoolId, interviewEvents.schoolId),
        eq(enrollments.schoolYearId, interviewEvents.schoolYearId),
        eq(enrollments.grade, 12),
      ),
    )
    .innerJoin(people, eq(people.id, enrollments.studentId))
    .where(
      and(
        eq(panelMembers.panelistId, panelistId),
        ne(interviewEvents.state, "released"),
        eq(people.state, "active"),
      ),
    )
    .orderBy(asc(people.sortKey), asc(people.id));
}
