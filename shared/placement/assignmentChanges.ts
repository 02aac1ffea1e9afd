import type { PlacementAssignment, SeatAssignment } from "./placementModel.ts";
import { roomsBySitting, sittingKey } from "./roomRules.ts";

type Seat = Omit<SeatAssignment, "candidateId">;

/** What differs between two assignments: everybody who has to be told something. */
export interface AssignmentChanges {
  candidates: { candidateId: string; from: Seat | null; to: Seat | null }[];
  /** `null` slots mean all of the panel's; no entry on one side means that the person was, or is, not there. */
  members: {
    panelId: string;
    personId: string;
    from: { slotIds: string[] | null } | null;
    to: { slotIds: string[] | null } | null;
  }[];
  rooms: { panelId: string; blockId: string; from: string | null; to: string | null }[];
}

function seatsOf(assignment: PlacementAssignment): Map<string, Seat> {
  return new Map(
    assignment.seats.map(({ candidateId, panelId, slotId }) => [candidateId, { panelId, slotId }]),
  );
}

function membersOf(assignment: PlacementAssignment): Map<string, { slotIds: string[] | null }> {
  const members = new Map<string, { slotIds: string[] | null }>();
  for (const { panelId, personId, slotIds } of assignment.memberships) {
    members.set(sittingKey(panelId, personId), { slotIds: slotIds ? [...slotIds].sort() : null });
  }
  return members;
}

/** Compares two assignments of one event. */
export function assignmentChanges(
  before: PlacementAssignment,
  after: PlacementAssignment,
): AssignmentChanges {
  const changes: AssignmentChanges = { candidates: [], members: [], rooms: [] };
  const [seatsBefore, seatsAfter] = [seatsOf(before), seatsOf(after)];
  for (const candidateId of new Set([...seatsBefore.keys(), ...seatsAfter.keys()])) {
    const from = seatsBefore.get(candidateId) ?? null;
    const to = seatsAfter.get(candidateId) ?? null;
    if (from?.panelId !== to?.panelId || from?.slotId !== to?.slotId) {
      changes.candidates.push({ candidateId, from, to });
    }
  }
  const [membersBefore, membersAfter] = [membersOf(before), membersOf(after)];
  for (const { panelId, personId } of [...before.memberships, ...after.memberships]) {
    const key = sittingKey(panelId, personId);
    const from = membersBefore.get(key) ?? null;
    const to = membersAfter.get(key) ?? null;
    const isListed = changes.members.some((one) => one.panelId === panelId && one.personId === personId);
    if (!isListed && JSON.stringify(from) !== JSON.stringify(to)) {
      changes.members.push({ panelId, personId, from, to });
    }
  }
  const [roomsBefore, roomsAfter] = [roomsBySitting(before), roomsBySitting(after)];
  for (const { panelId, blockId } of [...before.rooms, ...after.rooms]) {
    const from = roomsBefore.get(sittingKey(panelId, blockId)) ?? null;
    const to = roomsAfter.get(sittingKey(panelId, blockId)) ?? null;
    const isListed = changes.rooms.some((one) => one.panelId === panelId && one.blockId === blockId);
    if (from !== to && !isListed) {
      changes.rooms.push({ panelId, blockId, from, to });
    }
  }
  return changes;
}
