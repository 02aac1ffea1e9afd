import { and, asc, eq, gt, inArray, ne, or } from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import { visibleRows } from "#server/access/visible.ts";
import type { Reader } from "#server/db/store.ts";
import {
  eventRooms,
  eventSlots,
  interviewEvents,
} from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { panels } from "#server/features/panels/panels.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { interviews } from "./interviews.tables.ts";
import { withoutSettledAbsences } from "./settledAbsences.queries.ts";

/** Where a page of appointments begins: after this time, or at it after this id. */
export interface AppointmentCursor {
  startsAt: Date;
  id: string;
}

/**
 * The published appointments a person may know of, in the order of time: `limit` of them after the cursor.
 * Which ones is the access table's word, for a list as for a single one.
 */
export function listAppointments(
  reader: Reader,
  actor: Actor,
  page: { after: AppointmentCursor | null; limit: number },
) {
  return reader
    .select({
      interview: interviews,
      event: { id: interviewEvents.id, title: interviewEvents.title, state: interviewEvents.state },
      startsAt: eventSlots.startsAt,
      endsAt: eventSlots.endsAt,
      panelName: panels.name,
      roomName: eventRooms.name,
      givenName: people.givenName,
      familyName: people.familyName,
    })
    .from(interviews)
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .innerJoin(panels, eq(panels.id, interviews.panelId))
    .innerJoin(people, eq(people.id, interviews.studentId))
    .leftJoin(eventRooms, eq(eventRooms.id, panels.roomId))
    .where(
      and(
        ne(interviewEvents.state, "planning"),
        visibleRows(reader, actor, "appointment.read", {
          studentId: interviews.studentId,
          schoolId: interviews.schoolId,
          districtId: interviews.districtId,
        }),
        page.after === null
          ? undefined
          : or(
              gt(eventSlots.startsAt, page.after.startsAt),
              and(eq(eventSlots.startsAt, page.after.startsAt), gt(interviews.id, page.after.id)),
            ),
      ),
    )
    .orderBy(asc(eventSlots.startsAt), asc(interviews.id))
    .limit(page.limit);
}

/**
 * The interviews of these students that are published and whose outcome is not released, of this school year, in
 * the order of time: as far as the access table lets this person know of them. One that was missed is among them
 * until it is made good.
 */
export async function listStudentAppointments(reader: Reader, actor: Actor, studentIds: readonly string[]) {
  const rows = await reader
    .select({
      id: interviews.id,
      studentId: interviews.studentId,
      state: interviews.state,
      eventTitle: interviewEvents.title,
      startsAt: eventSlots.startsAt,
      endsAt: eventSlots.endsAt,
      panelId: panels.id,
      panelName: panels.name,
      roomName: eventRooms.name,
    })
    .from(interviews)
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .innerJoin(districts, eq(districts.currentSchoolYearId, interviewEvents.schoolYearId))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .innerJoin(panels, eq(panels.id, interviews.panelId))
    .leftJoin(eventRooms, eq(eventRooms.id, panels.roomId))
    .where(
      and(
        inArray(interviews.studentId, [...studentIds]),
        eq(interviewEvents.state, "published"),
        visibleRows(reader, actor, "appointment.read", {
          studentId: interviews.studentId,
          schoolId: interviews.schoolId,
          districtId: interviews.districtId,
        }),
      ),
    )
    .orderBy(asc(eventSlots.startsAt), asc(interviews.id));
  return withoutSettledAbsences(reader, rows);
}
