import type { PlacementRoom } from "#shared/placement/placementModel.ts";
import type { BipartiteMatching } from "./bipartiteMatching.ts";

/** A panel's half-day that still wants a room. */
export interface RoomWant {
  panelId: string;
  blockId: string;
  /** What candidates pinned there need. */
  pinnedMask: number;
  /** How many of its slots are open. */
  seatCount: number;
}

/** Half-days at the same time (or chained by overlaps), with the rooms still free then. */
export interface RoomPool {
  wants: number[];
  rooms: PlacementRoom[];
  offers: number[];
  /** Rooms for as many half-days as possible, needs not looked at. */
  matching: BipartiteMatching;
}
