import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Reader } from "#server/db/store.ts";
import { homeroomMembers, homeroomMentors, homerooms } from "#server/features/homerooms/homerooms.tables.ts";
import type { EventRow } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { declaredConflicts, panelMembers } from "#server/features/panels/panels.tables.ts";
import { enrollments, guardianLinks, people } from "#server/features/people/people.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { interviews } from "./interviews.tables.ts";

/** Every student, or only those with these ids. */
export type WhichStudents = { studentIds?: readonly string[] };

function among(column: AnyPgColumn, { studentIds }: WhichStudents): SQL | undefined {
  return studentIds === undefined ? undefined : inArray(column, [...studentIds]);
}

/** The seats given in an event, with the candidates' names. */
export function listSeats(reader: Reader, eventId: string) {
  return reader
    .select({
      id: interviews.id,
      studentId: interviews.studentId,
      panelId: interviews.panelId,
      slotId: interviews.slotId,
      state: interviews.state,
      pinnedAt: interviews.pinnedAt,
      version: interviews.version,
      givenName: people.givenName,
      familyName: people.familyName,
      sortKey: people.sortKey,
    })
    .from(interviews)
    .innerJoin(people, eq(people.id, interviews.studentId))
    .where(eq(interviews.eventId, eventId))
    .orderBy(asc(people.sortKey), asc(people.id));
}
export type SeatRow = Awaited<ReturnType<typeof listSeats>>[number];

/** The seniors an event is for: enrolled in grade 12 of its school in its year, with an account that is open. */
export function listSeniors(reader: Reader, event: EventRow, which: WhichStudents = {}) {
  return reader
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      sortKey: people.sortKey,
    })
    .from(enrollments)
    .innerJoin(people, eq(people.id, enrollments.studentId))
    .where(
      and(
        eq(enrollments.schoolId, event.schoolId),
        eq(enrollments.schoolYearId, event.schoolYearId),
        eq(enrollments.grade, 12),
        eq(people.state, "active"),
        among(enrollments.studentId, which),
      ),
    )
    .orderBy(asc(people.sortKey), asc(people.id));
}

/** The homerooms of a school in the event's year, by student. */
export function listHomerooms(reader: Reader, event: EventRow, which: WhichStudents = {}) {
  return reader
    .select({ studentId: homeroomMembers.studentId, name: homerooms.name })
    .from(homeroomMembers)
    .innerJoin(homerooms, eq(homerooms.id, homeroomMembers.homeroomId))
    .where(
      and(
        eq(homerooms.schoolId, event.schoolId),
        eq(homeroomMembers.schoolYearId, event.schoolYearId),
        among(homeroomMembers.studentId, which),
      ),
    );
}

/** Panelists of the event who are mentors of a student in its year. */
export function listMentorPairs(reader: Reader, event: EventRow, which: WhichStudents = {}) {
  return reader
    .selectDistinct({ studentId: homeroomMembers.studentId, personId: homeroomMentors.mentorId })
    .from(panelMembers)
    .innerJoin(homeroomMentors, eq(homeroomMentors.mentorId, panelMembers.panelistId))
    .innerJoin(homeroomMembers, eq(homeroomMembers.homeroomId, homeroomMentors.homeroomId))
    .where(
      and(
        eq(panelMembers.eventId, event.id),
        eq(homeroomMembers.schoolYearId, event.schoolYearId),
        among(homeroomMembers.studentId, which),
      ),
    );
}

/** Panelists of the event who are guardians of a student. */
export function listGuardianPairs(reader: Reader, event: EventRow, which: WhichStudents = {}) {
  return reader
    .selectDistinct({ studentId: guardianLinks.studentId, personId: guardianLinks.guardianId })
    .from(panelMembers)
    .innerJoin(guardianLinks, eq(guardianLinks.guardianId, panelMembers.panelistId))
    .where(and(eq(panelMembers.eventId, event.id), among(guardianLinks.studentId, which)));
}

/** On which panels somebody declared not to sit with a student. Who did is not read at all. */
export function listKeptApart(reader: Reader, event: EventRow, which: WhichStudents = {}) {
  return reader
    .selectDistinct({ studentId: declaredConflicts.studentId, panelId: panelMembers.panelId })
    .from(panelMembers)
    .innerJoin(declaredConflicts, eq(declaredConflicts.panelistId, panelMembers.panelistId))
    .where(and(eq(panelMembers.eventId, event.id), among(declaredConflicts.studentId, which)));
}

/** The students of the school who have an accepted submission. */
export function listAccepted(reader: Reader, event: EventRow, which: WhichStudents = {}) {
  return reader
    .selectDistinct({ studentId: submissions.studentId })
    .from(submissions)
    .where(
      and(
        eq(submissions.schoolId, event.schoolId),
        eq(submissions.state, "accepted"),
        among(submissions.studentId, which),
      ),
    );
}
