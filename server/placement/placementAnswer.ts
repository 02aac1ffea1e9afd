import type { ConflictReport } from "#shared/placement/conflict.ts";
import type { PlacementAssignment } from "#shared/placement/placementModel.ts";
import type { Shortage } from "#shared/placement/shortage.ts";

/** What a solver answers when it was not cancelled. */
export interface PlacementAnswer {
  /** `incomplete` when something could not be placed, or when pins break rules; `shortages` say why. */
  kind: "placed" | "incomplete";
  assignment: PlacementAssignment;
  shortages: Shortage[];
  report: ConflictReport;
  /** No placement of the candidates on these panels costs less. */
  isProvenOptimal: boolean;
}

/** The caller wanted no answer any more. */
export interface Cancelled {
  kind: "cancelled";
}
