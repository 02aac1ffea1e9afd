import { indexPlacement, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import type {
  PlacementAssignment,
  PlacementModel,
  RoomAssignment,
} from "#shared/placement/placementModel.ts";
import { roomsBySitting, sittingKey } from "#shared/placement/roomRules.ts";
import type { Shortage } from "#shared/placement/shortage.ts";
import { assignIndexedRooms } from "./assignRooms.ts";
import type { RepairOptions, RepairRequest } from "./repairRequest.ts";
import { impossible, type RepairDraft } from "./repairSeats.ts";
import { closeSlots, reseat, slotStarts } from "./reseat.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Rooms for what is still to come, with as few panels as possible sent elsewhere. */
export function changeRooms(
  model: PlacementModel,
  assignment: PlacementAssignment,
  options: RepairOptions,
  meter: WorkMeter,
): { rooms: RoomAssignment[]; shortages: Shortage[] } {
  const starts = slotStarts(model);
  const over = new Set(
    model.blocks
      .filter(({ slots }) => slots.every(({ startsAt }) => startsAt < options.now))
      .map(({ id }) => id),
  );
  const pinned = new Map(
    [...model.pins.rooms, ...assignment.rooms.filter(({ blockId }) => over.has(blockId))].map((room) => [
      sittingKey(room.panelId, room.blockId),
      room,
    ]),
  );
  const coming = assignment.seats.filter(({ slotId }) => (starts.get(slotId) ?? 0) >= options.now);
  const today: PlacementModel = {
    ...model,
    pins: { ...model.pins, rooms: [...pinned.values()] },
    published: { memberships: [], seats: [], rooms: assignment.rooms },
  };
  return assignIndexedRooms(indexPlacement(today), { ...assignment, seats: coming }, meter);
}

/**
 * Only panels that sat in the lost room get another; if that takes a chain of changes, the shortest. With no room
 * left for a panel, only its candidates look for other seats.
 */
export function repairLostRoom(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  request: Extract<RepairRequest, { kind: "lostRoom" }>,
  options: RepairOptions,
  meter: WorkMeter,
): RepairDraft {
  const { roomId } = request;
  if (!index.rooms.has(roomId) || request.blockIds.some((blockId) => !index.blocks.has(blockId))) {
    return impossible("unknown");
  }
  const blockIds = request.blockIds.filter((blockId) =>
    index.blocks.get(blockId)?.slots.some(({ startsAt }) => startsAt >= options.now),
  );
  const isLost = (room: RoomAssignment) => room.roomId === roomId && blockIds.includes(room.blockId);
  let model: PlacementModel = {
    ...index.model,
    rooms: index.model.rooms.map((room) =>
      room.id === roomId
        ? {
            ...room,
            availableBlockIds: (room.availableBlockIds ?? [...index.blocks.keys()]).filter(
              (blockId) => !blockIds.includes(blockId),
            ),
          }
        : room,
    ),
    pins: { ...index.model.pins, rooms: index.model.pins.rooms.filter((room) => !isLost(room)) },
  };
  const left = { ...assignment, rooms: assignment.rooms.filter((room) => !isLost(room)) };
  const { rooms, shortages } = changeRooms(model, left, options, meter);
  const after = { ...assignment, rooms };
  const known = roomsBySitting(after);
  const starts = slotStarts(model);
  const mustMove = new Set<string>();
  for (const { candidateId, panelId, slotId } of assignment.seats) {
    const blockId = index.slots.get(slotId)?.blockId ?? "";
    if ((starts.get(slotId) ?? 0) >= options.now && !known.has(sittingKey(panelId, blockId))) {
      mustMove.add(candidateId);
      const ofBlock = index.blocks.get(blockId)?.slots ?? [];
      model = closeSlots(
        model,
        panelId,
        ofBlock.filter((slot) => slot.startsAt >= options.now).map(({ id }) => id),
      );
    }
  }
  if (mustMove.size === 0) {
    return { kind: "repaired", assignment: after, model };
  }
  const answer = reseat(model, after, mustMove, [], options, meter);
  return {
    kind: "repaired",
    assignment: answer.assignment,
    model,
    unplacedIds: answer.report.open.candidateIds,
    shortages: [...shortages, ...answer.shortages],
  };
}
