import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import type { RoomsAnswer } from "./assignRooms.ts";
import type { PanelsAnswer } from "./formPanels.ts";
import type { Cancelled, PlacementAnswer } from "./placementAnswer.ts";
import type { Repair, RepairRequest } from "./repairRequest.ts";
import type { PlacementProgress } from "./workMeter.ts";

/** What can be asked of a placement worker: plain data only, since it travels between threads. */
export type PlacementTask =
  | { name: "placeEvent"; model: PlacementModel; seed: number }
  | { name: "formPanels"; model: PlacementModel; seed: number }
  | { name: "placeCandidates"; model: PlacementModel; given: PlacementAssignment; seed: number }
  | { name: "assignRooms"; model: PlacementModel; assignment: PlacementAssignment }
  | {
      name: "repair";
      model: PlacementModel;
      assignment: PlacementAssignment;
      request: RepairRequest;
      now: number;
      seed: number;
    };

/** What comes back for each task. */
export interface PlacementTaskAnswers {
  placeEvent: PlacementAnswer | Cancelled;
  formPanels: PanelsAnswer | Cancelled;
  placeCandidates: PlacementAnswer | Cancelled;
  assignRooms: RoomsAnswer | Cancelled;
  repair: Repair | Cancelled;
}

/** What a placement worker is started with. */
export interface PlacementWorkerData {
  task: PlacementTask;
  /** One shared 32-bit number; anything but 0 means stop. A message would not be read while the solver works. */
  stopFlag: SharedArrayBuffer;
}

/** What a placement worker says: progress any number of times, then one of the others. */
export type PlacementWorkerMessage<Answer> =
  | { kind: "progress"; progress: PlacementProgress }
  | { kind: "answer"; answer: Answer }
  /** The model contradicts itself; the sentence says where. */
  | { kind: "refused"; sentence: string };
