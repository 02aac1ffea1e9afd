/**
 * What an interview event looks like to the placement rules and to the solver. Everything is plain data that
 * survives JSON and a worker's message channel. Times are whole minutes on one clock for the whole event (the
 * caller chooses where it starts), so that two spans of time can be compared across days.
 *
 * The model never holds why two people are kept apart, nor which of them said so.
 */

export type SchoolLevel = "elementary" | "middle" | "high";

/** From `startsAt` up to, and not including, `endsAt`. */
export interface TimeSpan {
  startsAt: number;
  endsAt: number;
}

export interface PlacementSlot extends TimeSpan {
  id: string;
}

/** A half-day: interviews that follow one another, with breaks between some of them. */
export interface PlacementBlock {
  id: string;
  dayId: string;
  slots: PlacementSlot[];
  breaks: TimeSpan[];
}

/** An adult who can sit on a panel. */
export interface PlacementPerson {
  id: string;
  /** The level of the school they teach at; null for somebody who is not a teacher. */
  schoolLevel: SchoolLevel | null;
  isCommunityMember: boolean;
  isTrained: boolean;
  department: string | null;
  /** Blocks in which this person can sit; null for all of them. */
  availableBlockIds: string[] | null;
  /** People this person must not share a panel with; naming it on one side is enough. */
  excludedPersonIds: string[];
  /** People this person shared a panel with last year; naming it on one side is enough. */
  lastYearPersonIds: string[];
  /** How far above (stricter, negative) or below the others this person scores, in rubric points; null: not known. */
  severity: number | null;
  /** A standby is not placed, but may step in on the day. */
  isStandby: boolean;
}

/** One way to fill a role: every fact stated must hold. */
export interface RolePool {
  schoolLevels?: SchoolLevel[];
  isCommunityMember?: boolean;
  isTrained?: boolean;
  departments?: string[];
  personIds?: string[];
}

/** One chair of a panel. Any one of the pools will do; no pool at all means anybody. */
export interface PanelRole {
  id: string;
  anyOf: RolePool[];
}

/** Every role is filled by a different member; chairs beyond the roles are open to anybody. */
export interface PanelRule {
  size: number;
  roles: PanelRole[];
  minimumTrained: number;
  maximumCommunityMembers: number;
}

export interface PlacementPanel {
  id: string;
  /** The blocks in which this panel sits. */
  blockIds: string[];
  /** Slots of those blocks that are kept free, for example the spare one of each half-day. */
  closedSlotIds: string[];
}

export const roomNeeds = ["stepFree", "quiet", "remote"] as const;
export type RoomNeed = (typeof roomNeeds)[number];

export interface PlacementRoom {
  id: string;
  /** What the room offers: without steps, quiet, equipped for an interview over video. */
  offers: RoomNeed[];
  /** Blocks in which the room can be used; null for all of them. */
  availableBlockIds: string[] | null;
}

/** A senior to be interviewed. */
export interface PlacementCandidate {
  id: string;
  mentorIds: string[];
  /** Guardians and other relatives the school itself has on record. */
  relativeIds: string[];
  /** Adults who must not interview this student, whoever declared it and whatever the reason. */
  keptApartIds: string[];
  /** Current teachers and coaches: better not on the panel, but allowed. */
  teacherIds: string[];
  unavailable: TimeSpan[];
  needsDoubleSlot: boolean;
  /** Has extra time within the slot, so a break afterwards is welcome. */
  hasExtraTime: boolean;
  roomNeeds: RoomNeed[];
  /** Siblings among the candidates; naming it on one side is enough. */
  siblingIds: string[];
}

/** One person's chair on a panel, for all its slots or only for those named. */
export interface Membership {
  panelId: string;
  personId: string;
  slotIds?: string[];
}

/** A candidate's interview; of a double slot, `slotId` is the first half. */
export interface SeatAssignment {
  candidateId: string;
  panelId: string;
  slotId: string;
}

export interface RoomAssignment {
  panelId: string;
  blockId: string;
  roomId: string;
}

/** Who sits where; any part of it may still be missing. */
export interface PlacementAssignment {
  memberships: Membership[];
  seats: SeatAssignment[];
  rooms: RoomAssignment[];
}

/** The price of each thing that is better avoided, in whole points; zero switches it off. */
export interface PlacementWeights {
  /** For each current teacher or coach on a candidate's panel. */
  currentTeacher: number;
  /** For each pair of interviews of one panel in one half-day: its sum is least when loads are even. */
  unevenLoad: number;
  extraTimeWithoutBreak: number;
  /** For each pair of siblings interviewed in different half-days. */
  siblingsApart: number;
  /** For each pair of panel members of one department. */
  sameDepartment: number;
  /** For each pair of panel members who sat together last year. */
  lastYearTogether: number;
  /** For the square of a panel's mean severity in rubric points. */
  severityUnbalanced: number;
  /** For each further panel of one person. */
  severalPanels: number;
  /** For each time a panel changes its room. */
  roomChanged: number;
}

export interface PlacementModel {
  blocks: PlacementBlock[];
  people: PlacementPerson[];
  panelRule: PanelRule;
  panels: PlacementPanel[];
  candidates: PlacementCandidate[];
  /** No room at all means that rooms are not arranged here. */
  rooms: PlacementRoom[];
  /** What the coordinator fixed, and interviews that have taken place: never moved. */
  pins: PlacementAssignment;
  /** What people were told; null before anything was published. */
  published: PlacementAssignment | null;
  /** Panels the coordinator lets sit with too few people; their results are flagged. */
  shortPanelIds: string[];
  weights: PlacementWeights;
}

export const defaultPlacementWeights: PlacementWeights = {
  currentTeacher: 6,
  unevenLoad: 1,
  extraTimeWithoutBreak: 8,
  siblingsApart: 10,
  sameDepartment: 10,
  lastYearTogether: 5,
  severityUnbalanced: 40,
  severalPanels: 15,
  roomChanged: 5,
};

/** Three people, at least one elementary and one high-school teacher among them, at most one from the community. */
export const defaultPanelRule: PanelRule = {
  size: 3,
  roles: [
    { id: "elementaryTeacher", anyOf: [{ schoolLevels: ["elementary"] }] },
    { id: "highSchoolTeacher", anyOf: [{ schoolLevels: ["high"] }] },
    { id: "anybody", anyOf: [] },
  ],
  minimumTrained: 1,
  maximumCommunityMembers: 1,
};

/** @returns an assignment in which nothing is decided yet. */
export function emptyAssignment(): PlacementAssignment {
  return { memberships: [], seats: [], rooms: [] };
}
