import type { Reader } from "#server/db/store.ts";
import {
  type FoundEvent,
  listRooms,
  listSlots,
  type SlotRow,
} from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { roomViewOf, slotViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { listBusyMembers, listMembers, listPanels } from "#server/features/panels/panels.queries.ts";
import { panelViewOf } from "#server/features/panels/panels.view.ts";
import { placeOf } from "#shared/interviewEvents/roomNames.ts";
import type { SeatView } from "#shared/interviews/board.ts";
import type { PlanBoard } from "#shared/interviews/planModel.ts";
import { displayName } from "#shared/people/people.ts";
import {
  listAccepted,
  listGuardianPairs,
  listHomerooms,
  listKeptApart,
  listMentorPairs,
  listSeats,
  listSeniors,
  type SeatRow,
  type WhichStudents,
} from "./board.queries.ts";
import {
  listBusyCandidates,
  listBusyRooms,
  listOtherTimes,
  listWithFamily,
  type Within,
} from "./otherEvents.queries.ts";

function withinOf(slots: readonly SlotRow[]): Within {
  const starts = slots.map((slot) => slot.startsAt.getTime());
  const ends = slots.map((slot) => slot.endsAt.getTime());
  return { startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)) };
}

/** The values of each student, in the order they came. */
function byStudent<R extends { studentId: string }, V>(rows: readonly R[], pick: (row: R) => V) {
  const found = new Map<string, V[]>();
  for (const row of rows) {
    const earlier = found.get(row.studentId);
    if (earlier) earlier.push(pick(row));
    else found.set(row.studentId, [pick(row)]);
  }
  return (studentId: string) => found.get(studentId) ?? [];
}

/** A seat as it is sent. */
export function seatViewOf(row: Omit<SeatRow, "givenName" | "familyName" | "sortKey">): SeatView {
  return {
    id: row.id,
    studentId: row.studentId,
    panelId: row.panelId,
    slotId: row.slotId,
    state: row.state,
    hasBegun: row.pinnedAt !== null,
    version: row.version,
  };
}

const span = (row: { startsAt: Date; endsAt: Date }) => ({
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
});

/**
 * The plan of an event as the board shows it and the placement rules judge it: a fixed number of queries, whatever
 * its size. With `studentIds`, of the candidates only those are read; the seats and panels always are.
 */
export async function readPlan(
  reader: Reader,
  found: Pick<FoundEvent, "event" | "timeZone">,
  which: WhichStudents = {},
): Promise<PlanBoard> {
  const { event, timeZone } = found;
  const slots = await listSlots(reader, event.id);
  const rooms = await listRooms(reader, event.id);
  const panels = await listPanels(reader, event.id);
  const members = await listMembers(reader, event.id);
  const seats = await listSeats(reader, event.id);
  const seniors = await listSeniors(reader, event, which);
  const within = withinOf(slots);
  const busyMembers =
    slots.length === 0
      ? []
      : await listBusyMembers(reader, event.id, { personIds: members.map(({ id }) => id), ...within });
  const busy = slots.length === 0 ? [] : await listBusyCandidates(reader, event, within, which);
  const busyRooms = slots.length === 0 ? [] : await listBusyRooms(reader, event, within);
  const busyOf = byStudent(busy, span);
  const otherTimesOf = byStudent(await listOtherTimes(reader, event, which), (row) => ({
    ...span(row),
    eventTitle: row.eventTitle,
  }));
  const families = new Set((await listWithFamily(reader, event, which)).map(({ studentId }) => studentId));
  const homeroomsOf = byStudent(await listHomerooms(reader, event, which), ({ name }) => name);
  const mentorsOf = byStudent(await listMentorPairs(reader, event, which), ({ personId }) => personId);
  const guardiansOf = byStudent(await listGuardianPairs(reader, event, which), ({ personId }) => personId);
  const keptApartOf = byStudent(await listKeptApart(reader, event, which), ({ panelId }) => panelId);
  const accepted = new Set((await listAccepted(reader, event, which)).map(({ studentId }) => studentId));
  const seniorIds = new Set(seniors.map(({ id }) => id));
  // Somebody with a seat is shown even when no longer a senior, so that the seat can be seen and given up.
  const others = seats
    .filter(({ studentId }) => !seniorIds.has(studentId) && (which.studentIds?.includes(studentId) ?? true))
    .map((seat) => ({ ...seat, id: seat.studentId }));
  const memberRows = new Map(panels.map(({ id }) => [id, members.filter(({ panelId }) => panelId === id)]));
  return {
    slots: slots.map((slot) => slotViewOf(slot, timeZone)),
    rooms: rooms.map((room) => ({
      ...roomViewOf(room),
      busy: busyRooms.filter(({ name }) => placeOf(name) === placeOf(room.name)).map(span),
    })),
    panels: panels.map((panel) => panelViewOf(panel, memberRows.get(panel.id) ?? [], busyMembers)),
    candidates: [...seniors, ...others].map((student) => ({
      id: student.id,
      displayName: displayName(student),
      isSenior: seniorIds.has(student.id),
      homeroom: homeroomsOf(student.id)[0] ?? null,
      hasAccepted: accepted.has(student.id),
      mentorIds: mentorsOf(student.id),
      guardianIds: guardiansOf(student.id),
      keptApartPanelIds: keptApartOf(student.id),
      busy: busyOf(student.id),
      otherTimes: otherTimesOf(student.id),
      hasFamily: families.has(student.id),
    })),
    seats: seats.map(seatViewOf),
  };
}
