import type { RoomNeed } from "./placementModel.ts";

/**
 * What a placement may never do. `keptApart` and `excludedPair` stand for private declarations: they name no adult, so
 * that nobody learns from the record of a conflict who declared what about whom.
 */
export const hardRules = [
  "ownMentor",
  "relative",
  "keptApart",
  "candidateUnavailable",
  "candidateTwice",
  "candidateInTwoPlaces",
  "seatTaken",
  "seatClosed",
  "noDoubleSlot",
  "personInTwoPlaces",
  "personUnavailable",
  "excludedPair",
  "panelTooSmall",
  "panelTooLarge",
  "roleUnfilled",
  "tooFewTrained",
  "tooManyCommunityMembers",
  "roomInTwoPlaces",
  "panelInTwoRooms",
  "roomUnavailable",
  "roomLacksNeed",
  "unknownReference",
] as const;
export type HardRule = (typeof hardRules)[number];

/** What a placement should avoid. */
export const softRules = [
  "currentTeacher",
  "unevenLoad",
  "extraTimeWithoutBreak",
  "siblingsApart",
  "sameDepartment",
  "lastYearTogether",
  "severityUnbalanced",
  "severalPanels",
  "roomChanged",
] as const;
export type SoftRule = (typeof softRules)[number];

/** Who and where; every list is there, most of them empty. */
export interface ConflictSubject {
  candidateIds: string[];
  personIds: string[];
  panelIds: string[];
  slotIds: string[];
  blockIds: string[];
  roomIds: string[];
  roleId: string | null;
  roomNeed: RoomNeed | null;
  /** How many there are, where the rule counts. */
  count: number | null;
  /** How many there should be, where the rule counts. */
  limit: number | null;
}

export interface HardConflict extends ConflictSubject {
  rule: HardRule;
}

export interface SoftConflict extends ConflictSubject {
  rule: SoftRule;
  /** In the points of the model's weights. */
  cost: number;
}

/** A panel that may sit short, and what it lacks. */
export interface ShortPanel {
  panelId: string;
  slotIds: string[];
  memberCount: number;
}

/** Told one thing, and now another: how many people that concerns. */
export interface MovedSincePublished {
  candidateIds: string[];
  memberships: { panelId: string; personId: string }[];
  rooms: { panelId: string; blockId: string }[];
}

export interface ConflictReport {
  /** Every broken hard rule, once for each who and where. */
  hard: HardConflict[];
  soft: SoftConflict[];
  /** The panels sitting short by permission: to be flagged, not refused. */
  shortPanels: ShortPanel[];
  /** Compared with what was published; empty before. */
  moved: MovedSincePublished;
  /** What is still open in a partial assignment; none of it is a conflict. */
  open: {
    candidateIds: string[];
    /** Panels in which nobody sits at some slot. */
    panelIds: string[];
    /** Interviews without a room, where rooms are arranged. */
    sittings: { panelId: string; blockId: string }[];
  };
  /** The price of the whole, and of each soft rule. */
  cost: { total: number; byRule: Record<SoftRule, number> };
}

const nobodyNowhere: ConflictSubject = {
  candidateIds: [],
  personIds: [],
  panelIds: [],
  slotIds: [],
  blockIds: [],
  roomIds: [],
  roleId: null,
  roomNeed: null,
  count: null,
  limit: null,
};

/** @returns a broken hard rule, with what is not named left empty. */
export function hardConflict(rule: HardRule, subject: Partial<ConflictSubject>): HardConflict {
  return { ...nobodyNowhere, ...subject, rule };
}

/** @returns a soft cost, with what is not named left empty. */
export function softConflict(rule: SoftRule, cost: number, subject: Partial<ConflictSubject>): SoftConflict {
  return { ...nobodyNowhere, ...subject, rule, cost };
}

/** @returns no points yet for any soft rule. */
export function noCosts(): Record<SoftRule, number> {
  return {
    currentTeacher: 0,
    unevenLoad: 0,
    extraTimeWithoutBreak: 0,
    siblingsApart: 0,
    sameDepartment: 0,
    lastYearTogether: 0,
    severityUnbalanced: 0,
    severalPanels: 0,
    roomChanged: 0,
  };
}
