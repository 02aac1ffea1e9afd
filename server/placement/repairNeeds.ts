import { checkSeat } from "#shared/placement/checkSeat.ts";
import type { PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { roomsBySitting, sittingKey } from "#shared/placement/roomRules.ts";
import type { RepairOptions, RepairRequest } from "./repairRequest.ts";
import { changeRooms } from "./repairRooms.ts";
import { impossible, type RepairDraft } from "./repairSeats.ts";
import { reseat, slotStarts } from "./reseat.ts";
import type { WorkMeter } from "./workMeter.ts";

/** How many candidates have to be told another seat or another room. */
function countTold(
  index: PlacementIndex,
  before: PlacementAssignment,
  after: PlacementAssignment,
  now: number,
): number {
  const starts = slotStarts(index.model);
  const roomsBefore = roomsBySitting(before);
  const roomsAfter = roomsBySitting(after);
  const seats = new Map(before.seats.map((seat) => [seat.candidateId, seat]));
  return after.seats.filter(({ candidateId, panelId, slotId }) => {
    const earlier = seats.get(candidateId);
    if (earlier?.panelId !== panelId || earlier.slotId !== slotId) {
      return true;
    }
    const key = sittingKey(panelId, index.slots.get(slotId)?.blockId ?? "");
    return (starts.get(slotId) ?? 0) >= now && roomsBefore.get(key) !== roomsAfter.get(key);
  }).length;
}

/**
 * Meets a need that came to light late. A seat that meets it already is kept; else either the candidate gets another
 * seat (others move only if they must), or panels change rooms, whichever means telling fewer people; both together
 * only when neither alone will do.
 */
export function repairLateNeeds(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  request: Extract<RepairRequest, { kind: "lateNeeds" }>,
  options: RepairOptions,
  meter: WorkMeter,
): RepairDraft {
  const { candidateId, needsDoubleSlot, hasExtraTime, roomNeeds } = request;
  if (!index.candidates.has(candidateId)) {
    return impossible("unknown");
  }
  const model: PlacementModel = {
    ...index.model,
    candidates: index.model.candidates.map((candidate) =>
      candidate.id === candidateId ? { ...candidate, needsDoubleSlot, hasExtraTime, roomNeeds } : candidate,
    ),
  };
  const seat = assignment.seats.find((one) => one.candidateId === candidateId);
  if (!seat || checkSeat(model, assignment, seat).hard.length === 0) {
    return { kind: "repaired", assignment, model };
  }
  if ((slotStarts(model).get(seat.slotId) ?? Infinity) < options.now) {
    return impossible("over");
  }
  const isMet = (after: PlacementAssignment) => {
    const own = after.seats.find((one) => one.candidateId === candidateId);
    return own !== undefined && checkSeat(model, after, own).hard.length === 0;
  };
  const mustMove = new Set([candidateId]);
  const byMoving = reseat(model, assignment, mustMove, [], options, meter);
  const byRooms = changeRooms(model, assignment, options, meter);
  const answers: PlacementAssignment[] = [];
  if (byMoving.report.open.candidateIds.length === 0) {
    answers.push(byMoving.assignment);
  }
  if (byRooms.shortages.length === 0) {
    answers.push({ ...assignment, rooms: byRooms.rooms });
  }
  const ways = answers.filter(isMet);
  if (ways.length === 0) {
    const free = { ...assignment, rooms: model.pins.rooms };
    const both = reseat(model, free, mustMove, [], options, meter);
    const moved = { ...both.assignment, rooms: assignment.rooms };
    const { rooms, shortages } = changeRooms(model, moved, options, meter);
    if (both.report.open.candidateIds.length === 0 && shortages.length === 0) {
      ways.push({ ...moved, rooms });
    }
  }
  ways.sort(
    (one, other) =>
      countTold(index, assignment, one, options.now) - countTold(index, assignment, other, options.now),
  );
  const best = ways[0];
  return best
    ? { kind: "repaired", assignment: best, model }
    : { ...impossible("noRoomOrSeat"), shortages: [...byMoving.shortages, ...byRooms.shortages] };
}
