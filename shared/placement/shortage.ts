import type { HardConflict } from "./conflict.ts";
import type { RoomNeed } from "./placementModel.ts";

/** Candidates who compete for too few seats. */
export interface SeatShortage {
  kind: "seats";
  candidateIds: string[];
  /** Every seat any of them could have; all are taken by the others of the list. */
  seats: { panelId: string; slotId: string }[];
  /** So many of them stay without a seat, and so many more seats that suit them would do. */
  missing: number;
  /** What is short: seats of any sort, two in a row, or seats in rooms that offer what is needed. */
  lacking: "seats" | "doubleSlots" | "suitableRooms";
}

/** Chairs of panels that too few adults can take. */
export interface PanelistShortage {
  kind: "panelists";
  /** What is short: people for one of the rule's roles, trained people, people not from the community, people at all. */
  lacking: "role" | "trained" | "notCommunity" | "anybody";
  chairs: { panelId: string; roleId: string | null }[];
  /** Everybody who could take one of these chairs. */
  personIds: string[];
  /** So many more adults who could take one of these chairs would do. */
  missing: number;
}

/** Panels at the same time that compete for too few rooms. */
export interface RoomShortage {
  kind: "rooms";
  sittings: { panelId: string; blockId: string }[];
  /** Everything the rooms would have to offer. */
  roomNeeds: RoomNeed[];
  /** Every room that would do for one of them. */
  roomIds: string[];
  missing: number;
}

/** What was pinned breaks rules by itself; it stays as it is until somebody decides. */
export interface PinShortage {
  kind: "pins";
  conflicts: HardConflict[];
}

/** There are enough people for every chair, but no way to seat them was found that keeps these rules. */
export interface PanelsNotFound {
  kind: "panelsNotFound";
  conflicts: HardConflict[];
}

/** Why a placement is impossible, as small as it can be said, and what would help. */
export type Shortage = SeatShortage | PanelistShortage | RoomShortage | PinShortage | PanelsNotFound;
