import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import type { StudentAppointment } from "#shared/interviews/interviewViews.ts";
import { displayName } from "#shared/people/people.ts";
import { listStudentAppointments } from "./appointments.queries.ts";
import { listMemberNames } from "./ownInterviews.queries.ts";

/**
 * The appointments of these students that `actor` may know of, by student: as many queries for one student as for many.
 * @param asked `at` decides which are over; of those nobody of the panel is named
 */
export async function studentAppointmentsOf(
  reader: Reader,
  actor: Actor,
  asked: { studentIds: readonly string[]; at: Date },
): Promise<Map<string, StudentAppointment[]>> {
  const found = new Map<string, StudentAppointment[]>();
  if (asked.studentIds.length === 0) return found;
  const rows = await listStudentAppointments(reader, actor, asked.studentIds);
  const ahead = rows.filter(({ endsAt }) => endsAt > asked.at).map(({ panelId }) => panelId);
  const members = await listMemberNames(reader, ahead);
  for (const row of rows) {
    const appointment = {
      id: row.id,
      eventTitle: row.eventTitle,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      room: row.roomName,
      state: row.state,
      panelName: row.panelName,
      members:
        row.endsAt > asked.at
          ? members
              .filter(({ panelId }) => panelId === row.panelId)
              .map((member) => ({ id: member.id, displayName: displayName(member) }))
          : [],
    };
    found.set(row.studentId, [...(found.get(row.studentId) ?? []), appointment]);
  }
  return found;
}
