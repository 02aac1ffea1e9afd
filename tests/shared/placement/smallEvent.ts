import {
  defaultPanelRule,
  defaultPlacementWeights,
  type PlacementAssignment,
  type PlacementCandidate,
  type PlacementModel,
  type PlacementPerson,
  type PlacementRoom,
} from "#shared/placement/placementModel.ts";

export function person(id: string, facts: Partial<PlacementPerson> = {}): PlacementPerson {
  return {
    id,
    schoolLevel: "high",
    isCommunityMember: false,
    isTrained: true,
    department: null,
    availableBlockIds: null,
    excludedPersonIds: [],
    lastYearPersonIds: [],
    severity: null,
    isStandby: false,
    ...facts,
  };
}

export function candidate(id: string, facts: Partial<PlacementCandidate> = {}): PlacementCandidate {
  return {
    id,
    mentorIds: [],
    relativeIds: [],
    keptApartIds: [],
    teacherIds: [],
    unavailable: [],
    needsDoubleSlot: false,
    hasExtraTime: false,
    roomNeeds: [],
    siblingIds: [],
    ...facts,
  };
}

export function room(id: string, facts: Partial<PlacementRoom> = {}): PlacementRoom {
  return { id, offers: [], availableBlockIds: null, ...facts };
}

/**
 * Two panels, A and B, in a morning (am1, am2, a break, am3) and an afternoon (pm1, pm2); a1 to a3 and b1 to b3 sit on
 * them, the first of each from an elementary school; Ada, Ben, Cy and Dee are the candidates; two plain rooms.
 */
export function smallEvent(): PlacementModel {
  return {
    blocks: [
      {
        id: "am",
        dayId: "monday",
        slots: [
          { id: "am1", startsAt: 540, endsAt: 555 },
          { id: "am2", startsAt: 555, endsAt: 570 },
          { id: "am3", startsAt: 580, endsAt: 595 },
        ],
        breaks: [{ startsAt: 570, endsAt: 580 }],
      },
      {
        id: "pm",
        dayId: "monday",
        slots: [
          { id: "pm1", startsAt: 780, endsAt: 795 },
          { id: "pm2", startsAt: 795, endsAt: 810 },
        ],
        breaks: [],
      },
    ],
    people: [
      person("a1", { schoolLevel: "elementary" }),
      person("a2"),
      person("a3"),
      person("b1", { schoolLevel: "elementary" }),
      person("b2"),
      person("b3", { schoolLevel: null, isCommunityMember: true, isTrained: false }),
    ],
    panelRule: defaultPanelRule,
    panels: [
      { id: "A", blockIds: ["am", "pm"], closedSlotIds: [] },
      { id: "B", blockIds: ["am", "pm"], closedSlotIds: ["pm2"] },
    ],
    candidates: [candidate("Ada"), candidate("Ben"), candidate("Cy"), candidate("Dee")],
    rooms: [room("r1"), room("r2")],
    pins: { memberships: [], seats: [], rooms: [] },
    published: null,
    shortPanelIds: [],
    weights: defaultPlacementWeights,
  };
}

/** Everybody placed without a conflict. */
export function smallAssignment(): PlacementAssignment {
  return {
    memberships: ["a1", "a2", "a3", "b1", "b2", "b3"].map((personId) => ({
      panelId: personId.startsWith("a") ? "A" : "B",
      personId,
    })),
    seats: [
      { candidateId: "Ada", panelId: "A", slotId: "am1" },
      { candidateId: "Ben", panelId: "B", slotId: "am1" },
      { candidateId: "Cy", panelId: "A", slotId: "pm1" },
      { candidateId: "Dee", panelId: "B", slotId: "pm1" },
    ],
    rooms: ["am", "pm"].flatMap((blockId) => [
      { panelId: "A", blockId, roomId: "r1" },
      { panelId: "B", blockId, roomId: "r2" },
    ]),
  };
}

/** The small event with one candidate changed. */
export function withCandidate(id: string, facts: Partial<PlacementCandidate>): PlacementModel {
  const model = smallEvent();
  return {
    ...model,
    candidates: model.candidates.map((one) => (one.id === id ? { ...one, ...facts } : one)),
  };
}

/** The small event with one person changed. */
export function withPerson(id: string, facts: Partial<PlacementPerson>): PlacementModel {
  const model = smallEvent();
  return { ...model, people: model.people.map((one) => (one.id === id ? { ...one, ...facts } : one)) };
}
