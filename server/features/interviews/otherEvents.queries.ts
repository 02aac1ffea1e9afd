import { and, asc, eq, gt, inArray, isNotNull, lt, ne, type SQL } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import type { EventRow } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import {
  eventRooms,
  eventSlots,
  interviewEvents,
} from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { panels } from "#server/features/panels/panels.tables.ts";
import { enrollments, guardianLinks, people } from "#server/features/people/people.tables.ts";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import type { WhichStudents } from "./board.queries.ts";
import { interviews } from "./interviews.tables.ts";

/** A stretch of time around the slots of an event. */
export interface Within {
  startsAt: Date;
  endsAt: Date;
}

/** These students, or those of the event's school in its year: a board need not know of the rest of the district. */
function concerned(reader: Reader, event: EventRow, { studentIds }: WhichStudents): SQL {
  if (studentIds) return inArray(interviews.studentId, [...studentIds]);
  const ofSchool = reader
    .select({ id: enrollments.studentId })
    .from(enrollments)
    .where(and(eq(enrollments.schoolId, event.schoolId), eq(enrollments.schoolYearId, event.schoolYearId)));
  return inArray(interviews.studentId, ofSchool);
}

/** When students have interviews in other events, whoever plans those, within a stretch of time. */
export function listBusyCandidates(
  reader: Reader,
  event: EventRow,
  within: Within,
  which: WhichStudents = {},
) {
  return reader
    .select({
      studentId: interviews.studentId,
      startsAt: eventSlots.startsAt,
      endsAt: eventSlots.endsAt,
    })
    .from(interviews)
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .where(
      and(
        eq(interviews.districtId, event.districtId),
        ne(interviews.eventId, event.id),
        lt(eventSlots.startsAt, within.endsAt),
        gt(eventSlots.endsAt, within.startsAt),
        concerned(reader, event, which),
      ),
    )
    .orderBy(asc(eventSlots.startsAt), asc(interviews.id));
}

/** The times students have in other events of the year that are still to be released; not where they did not come. */
export function listOtherTimes(reader: Reader, event: EventRow, which: WhichStudents = {}) {
  return reader
    .select({
      studentId: interviews.studentId,
      eventTitle: interviewEvents.title,
      startsAt: eventSlots.startsAt,
      endsAt: eventSlots.endsAt,
    })
    .from(interviewEvents)
    .innerJoin(interviews, eq(interviews.eventId, interviewEvents.id))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .where(
      and(
        eq(interviewEvents.districtId, event.districtId),
        eq(interviewEvents.schoolYearId, event.schoolYearId),
        ne(interviewEvents.id, event.id),
        ne(interviewEvents.state, "released"),
        eq(interviews.state, "scheduled"),
        concerned(reader, event, which),
      ),
    )
    .orderBy(asc(eventSlots.startsAt), asc(interviews.id));
}

/** When interviews of the school's other events of the year take place in which room, by name, within a stretch of time. */
export function listBusyRooms(reader: Reader, event: EventRow, within: Within) {
  return reader
    .select({ name: eventRooms.name, startsAt: eventSlots.startsAt, endsAt: eventSlots.endsAt })
    .from(interviewEvents)
    .innerJoin(interviews, eq(interviews.eventId, interviewEvents.id))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .innerJoin(panels, eq(panels.id, interviews.panelId))
    .innerJoin(eventRooms, eq(eventRooms.id, panels.roomId))
    .where(
      and(
        eq(interviewEvents.schoolId, event.schoolId),
        eq(interviewEvents.schoolYearId, event.schoolYearId),
        ne(interviewEvents.id, event.id),
        lt(eventSlots.startsAt, within.endsAt),
        gt(eventSlots.endsAt, within.startsAt),
      ),
    )
    .orderBy(asc(eventSlots.startsAt), asc(interviews.id));
}

/** The seniors of the event's school somebody of whose family can look: with an open account and a password. */
export function listWithFamily(reader: Reader, event: EventRow, { studentIds }: WhichStudents = {}) {
  return reader
    .selectDistinct({ studentId: guardianLinks.studentId })
    .from(enrollments)
    .innerJoin(guardianLinks, eq(guardianLinks.studentId, enrollments.studentId))
    .innerJoin(people, eq(people.id, guardianLinks.guardianId))
    .innerJoin(credentials, eq(credentials.personId, people.id))
    .where(
      and(
        eq(enrollments.schoolId, event.schoolId),
        eq(enrollments.schoolYearId, event.schoolYearId),
        eq(enrollments.grade, 12),
        eq(people.state, "active"),
        isNotNull(credentials.passwordHash),
        studentIds && inArray(enrollments.studentId, [...studentIds]),
      ),
    );
}
