import type { AssignmentChanges } from "#shared/placement/assignmentChanges.ts";
import type { ShortPanel } from "#shared/placement/conflict.ts";
import type {
  PlacementAssignment,
  PlacementModel,
  RoomNeed,
  SeatAssignment,
} from "#shared/placement/placementModel.ts";
import type { Shortage } from "#shared/placement/shortage.ts";
import type { SolverOptions } from "./workMeter.ts";

/** Something that happened on the day. */
export type RepairRequest =
  /** A candidate did not come: the seat becomes free and is offered to those who are there and come later. */
  | { kind: "noShow"; candidateId: string; checkedInIds: string[] }
  /** A candidate takes a free seat, for example one that was offered. */
  | { kind: "takeSeat"; candidateId: string; panelId: string; slotId: string }
  /** A candidate is late and changes places with the next one of the same panel and day who is there. */
  | { kind: "late"; candidateId: string; checkedInIds: string[] }
  /** A panelist is missing from these slots, or from all to come; one of these standbys, or of all, steps in. */
  | {
      kind: "absentPanelist";
      personId: string;
      slotIds: string[] | null;
      standbyIds: string[] | null;
    }
  /** A room cannot be used in these half-days. */
  | { kind: "lostRoom"; roomId: string; blockIds: string[] }
  /** A candidate turns out to need something. */
  | {
      kind: "lateNeeds";
      candidateId: string;
      needsDoubleSlot: boolean;
      hasExtraTime: boolean;
      roomNeeds: RoomNeed[];
    };

export interface RepairOptions extends SolverOptions {
  /** On the model's clock; interviews that started before stay where they are. */
  now: number;
}

/** What was done, or why nothing can be. */
export interface Repair {
  kind: "repaired" | "impossible";
  /** As before when impossible. */
  assignment: PlacementAssignment;
  /** The model with what has become known; the assignment keeps all its rules where it was touched. */
  model: PlacementModel;
  changes: AssignmentChanges;
  /** Free seats that could be taken at once, the candidate next in line first (after a no-show). */
  offers: SeatAssignment[];
  /** Panels that sit with too few people from now on; their results are to be flagged. */
  shortPanels: ShortPanel[];
  /** Candidates left without a seat, for the list of retakes. */
  unplacedIds: string[];
  shortages: Shortage[];
  reason: "unknown" | "notSeated" | "seatNotFree" | "over" | "nobodyToSwapWith" | "noRoomOrSeat" | null;
}
