import { repair } from "#server/placement/repair.ts";
import type { Repair, RepairRequest } from "#server/placement/repairRequest.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { smallAssignment } from "#tests/shared/placement/smallEvent.ts";
import { placed } from "./placed.ts";

/** Nobody has to be told anything. */
export const nothing = { candidates: [], members: [], rooms: [] };

/** Repairs the small assignment, or another, before the first interview or later. */
export function mend(
  model: PlacementModel,
  request: RepairRequest,
  { now = 0, assignment = smallAssignment() }: { now?: number; assignment?: PlacementAssignment } = {},
): Repair {
  return placed(repair(model, assignment, request, { now }));
}

/** The candidates whose seats a repair changed. */
export function moved({ changes }: Repair): string[] {
  return changes.candidates.map(({ candidateId }) => candidateId).sort();
}
