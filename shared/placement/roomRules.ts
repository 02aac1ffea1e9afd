import { type HardConflict, hardConflict, type SoftConflict, softConflict } from "./conflict.ts";
import { pairsOf } from "./panelRules.ts";
import { isAvailableIn, type PlacementIndex } from "./placementIndex.ts";
import type { PlacementAssignment, RoomNeed, SeatAssignment } from "./placementModel.ts";
import { spansOverlap } from "./timetable.ts";

/** One key for a panel in one of its half-days; the length in front keeps two pairs of ids from meeting in one key. */
export function sittingKey(panelId: string, blockId: string): string {
  return `${panelId.length} ${panelId} ${blockId}`;
}

/** The room of each panel and half-day, by {@link sittingKey}; the first one when there are several. */
export function roomsBySitting(assignment: PlacementAssignment): Map<string, string> {
  const rooms = new Map<string, string>();
  for (const { panelId, blockId, roomId } of assignment.rooms) {
    const key = sittingKey(panelId, blockId);
    if (!rooms.has(key)) {
      rooms.set(key, roomId);
    }
  }
  return rooms;
}

/** What the room of a seat lacks for its candidate. */
export function missingRoomNeeds(
  index: PlacementIndex,
  seat: SeatAssignment,
  rooms: Map<string, string>,
): { roomId: string; blockId: string; needs: RoomNeed[] } | null {
  const candidate = index.candidates.get(seat.candidateId);
  const slot = index.slots.get(seat.slotId);
  const room = slot && index.rooms.get(rooms.get(sittingKey(seat.panelId, slot.blockId)) ?? "");
  if (!candidate || !slot || !room) {
    return null;
  }
  const needs = candidate.roomNeeds.filter((need) => !room.offers.includes(need));
  return needs.length > 0 ? { roomId: room.id, blockId: slot.blockId, needs } : null;
}

/** A room that lacks what a candidate in it needs, one conflict for each need. */
export function roomNeedConflicts(
  index: PlacementIndex,
  seat: SeatAssignment,
  rooms: Map<string, string>,
): HardConflict[] {
  const missing = missingRoomNeeds(index, seat, rooms);
  return (missing?.needs ?? []).map((roomNeed) =>
    hardConflict("roomLacksNeed", {
      candidateIds: [seat.candidateId],
      panelIds: [seat.panelId],
      slotIds: [seat.slotId],
      blockIds: missing ? [missing.blockId] : [],
      roomIds: missing ? [missing.roomId] : [],
      roomNeed,
    }),
  );
}

/** Rooms used when they cannot be, or by two panels at once; panels in two rooms at once. */
export function roomConflicts(index: PlacementIndex, assignment: PlacementAssignment): HardConflict[] {
  const conflicts: HardConflict[] = [];
  const byRoom = new Map<string, { panelId: string; blockId: string }[]>();
  const roomOf = new Map<string, string>();
  for (const { panelId, blockId, roomId } of assignment.rooms) {
    const subject = { panelIds: [panelId], blockIds: [blockId], roomIds: [roomId] };
    const room = index.rooms.get(roomId);
    if (!room || !index.panels.get(panelId)?.blockIds.has(blockId)) {
      conflicts.push(hardConflict("unknownReference", subject));
      continue;
    }
    const key = sittingKey(panelId, blockId);
    const earlier = roomOf.get(key);
    if (earlier !== undefined) {
      if (earlier !== roomId) {
        conflicts.push(hardConflict("panelInTwoRooms", { ...subject, roomIds: [earlier, roomId] }));
      }
      continue;
    }
    roomOf.set(key, roomId);
    if (!isAvailableIn(room, blockId)) {
      conflicts.push(hardConflict("roomUnavailable", subject));
    }
    byRoom.set(roomId, [...(byRoom.get(roomId) ?? []), { panelId, blockId }]);
  }
  for (const [roomId, uses] of byRoom) {
    for (const [one, other] of pairsOf(uses)) {
      const first = index.blocks.get(one.blockId);
      const second = index.blocks.get(other.blockId);
      if (one.panelId !== other.panelId && first && second && spansOverlap(first, second)) {
        conflicts.push(
          hardConflict("roomInTwoPlaces", {
            panelIds: [one.panelId, other.panelId],
            blockIds: one.blockId === other.blockId ? [one.blockId] : [one.blockId, other.blockId],
            roomIds: [roomId],
          }),
        );
      }
    }
  }
  return conflicts;
}

/** Panels that change rooms between two half-days that follow one another. */
export function roomCosts(index: PlacementIndex, rooms: Map<string, string>): SoftConflict[] {
  const costs: SoftConflict[] = [];
  for (const { panel, blockIds } of index.panels.values()) {
    const inOrder = [...blockIds]
      .flatMap((id) => index.blocks.get(id) ?? [])
      .sort((one, other) => one.startsAt - other.startsAt);
    let earlier: string | undefined;
    for (const block of inOrder) {
      const room = rooms.get(sittingKey(panel.id, block.id));
      if (room === undefined) {
        continue;
      }
      if (earlier !== undefined && earlier !== room) {
        costs.push(
          softConflict("roomChanged", index.model.weights.roomChanged, {
            panelIds: [panel.id],
            blockIds: [block.id],
            roomIds: [earlier, room],
          }),
        );
      }
      earlier = room;
    }
  }
  return costs.filter(({ cost }) => cost > 0);
}
