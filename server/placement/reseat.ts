import { indexPlacement } from "#shared/placement/placementIndex.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { placeIndexedCandidates } from "./placeCandidates.ts";
import type { PlacementAnswer } from "./placementAnswer.ts";
import type { RepairOptions } from "./repairRequest.ts";
import type { WorkMeter } from "./workMeter.ts";

/** The starting time of a slot, or never. */
export function slotStarts(model: PlacementModel): Map<string, number> {
  return new Map(
    model.blocks.flatMap(({ slots }) => slots.map(({ id, startsAt }): [string, number] => [id, startsAt])),
  );
}

/** Keeps these slots of a panel free from now on. */
export function closeSlots(model: PlacementModel, panelId: string, slotIds: string[]): PlacementModel {
  return {
    ...model,
    panels: model.panels.map((panel) =>
      panel.id === panelId
        ? { ...panel, closedSlotIds: [...new Set([...panel.closedSlotIds, ...slotIds])] }
        : panel,
    ),
  };
}

/**
 * Finds seats for those who cannot keep theirs, moving as few others as possible: everybody counts as told their present
 * seat; what has started stays, no seat in the past is given, and whoever is not seated and not named stays out.
 *
 * @param given seats as they are now, with the panels and rooms to work with.
 * @param mustMove candidates whose present seat is no longer theirs, even if it is pinned.
 * @param newcomers candidates without a seat who are to get one.
 */
export function reseat(
  model: PlacementModel,
  given: PlacementAssignment,
  mustMove: Set<string>,
  newcomers: string[],
  options: RepairOptions,
  meter: WorkMeter,
): PlacementAnswer {
  const starts = slotStarts(model);
  const hasStarted = (slotId: string) => (starts.get(slotId) ?? Infinity) < options.now;
  const past = [...starts.keys()].filter(hasStarted);
  const pinnedIds = new Set(model.pins.seats.map(({ candidateId }) => candidateId));
  const wanted = new Set([...given.seats.map(({ candidateId }) => candidateId), ...newcomers]);
  const staying = given.seats.filter(
    ({ candidateId, slotId }) =>
      !mustMove.has(candidateId) && (hasStarted(slotId) || pinnedIds.has(candidateId)),
  );
  const today: PlacementModel = {
    ...model,
    panels: model.panels.map((panel) => ({
      ...panel,
      closedSlotIds: [...new Set([...panel.closedSlotIds, ...past])],
    })),
    candidates: model.candidates.filter(({ id }) => wanted.has(id)),
    pins: { ...model.pins, seats: staying },
    published: given,
  };
  const answer = placeIndexedCandidates(indexPlacement(today), given, options, meter);
  // What has started sits, in this model, in closed slots; that is no news to anybody.
  return { ...answer, shortages: answer.shortages.filter(({ kind }) => kind !== "pins") };
}
