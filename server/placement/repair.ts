import { type AssignmentChanges, assignmentChanges } from "#shared/placement/assignmentChanges.ts";
import { indexPlacement } from "#shared/placement/placementIndex.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import type { Cancelled } from "./placementAnswer.ts";
import { repairLateNeeds } from "./repairNeeds.ts";
import { repairAbsence } from "./repairPanels.ts";
import type { Repair, RepairOptions, RepairRequest } from "./repairRequest.ts";
import { repairLostRoom } from "./repairRooms.ts";
import { type RepairDraft, repairLate, repairNoShow, repairTakeSeat } from "./repairSeats.ts";
import { type PlacementPhase, untilCancelled, WorkMeter } from "./workMeter.ts";

/** What is looked for first, for the progress; searches for seats or rooms tell their own. */
const phases: Record<RepairRequest["kind"], PlacementPhase> = {
  noShow: "candidates",
  takeSeat: "candidates",
  late: "candidates",
  absentPanelist: "panels",
  lostRoom: "rooms",
  lateNeeds: "candidates",
};

function draft(
  model: PlacementModel,
  assignment: PlacementAssignment,
  request: RepairRequest,
  options: RepairOptions,
  meter: WorkMeter,
): RepairDraft {
  const index = indexPlacement(model);
  meter.report(phases[request.kind], 0);
  meter.ask();
  switch (request.kind) {
    case "noShow":
      return repairNoShow(index, assignment, request, options.now, meter);
    case "takeSeat":
      return repairTakeSeat(index, assignment, request, options.now);
    case "late":
      return repairLate(index, assignment, request, options.now, meter);
    case "absentPanelist":
      return repairAbsence(index, assignment, request, options, meter);
    case "lostRoom":
      return repairLostRoom(index, assignment, request, options, meter);
    case "lateNeeds":
      return repairLateNeeds(index, assignment, request, options, meter);
  }
}

/** What was pinned and had to change all the same is pinned no more, so that a later placement does not take it back. */
function withoutPinsOf(
  model: PlacementModel,
  { candidates, members, rooms }: AssignmentChanges,
): PlacementModel {
  const moved = new Set(candidates.map(({ candidateId }) => candidateId));
  return {
    ...model,
    pins: {
      seats: model.pins.seats.filter(({ candidateId }) => !moved.has(candidateId)),
      memberships: model.pins.memberships.filter(
        (pin) => !members.some((one) => one.panelId === pin.panelId && one.personId === pin.personId),
      ),
      rooms: model.pins.rooms.filter(
        (pin) => !rooms.some((one) => one.panelId === pin.panelId && one.blockId === pin.blockId),
      ),
    },
  };
}

/**
 * Mends an assignment on the day, touching only what it must: see the function for each kind of request. Interviews
 * that started before `options.now` stay; pins stay, except those of the person or room the request is about.
 *
 * @returns the assignment after it and what differs, or as it was with the reason why nothing can be done.
 * @throws PlacementModelError when the model contradicts itself.
 */
export function repair(
  model: PlacementModel,
  assignment: PlacementAssignment,
  request: RepairRequest,
  options: RepairOptions,
): Repair | Cancelled {
  return untilCancelled(() => {
    const meter = new WorkMeter(options);
    meter.spend(0);
    const answer = draft(model, assignment, request, options, meter);
    const after = answer.assignment ?? assignment;
    const changes = assignmentChanges(assignment, after);
    return {
      kind: answer.kind,
      assignment: after,
      model: answer.kind === "repaired" ? withoutPinsOf(answer.model ?? model, changes) : model,
      changes,
      offers: answer.offers ?? [],
      shortPanels: answer.shortPanels ?? [],
      unplacedIds: answer.unplacedIds ?? [],
      shortages: answer.shortages ?? [],
      reason: answer.reason ?? null,
    };
  });
}
