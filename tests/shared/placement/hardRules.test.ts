import { describe, expect, test } from "vitest";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { smallAssignment, smallEvent, withCandidate, withPerson } from "./smallEvent.ts";

function rulesBroken(model: PlacementModel, change: Partial<PlacementAssignment> = {}) {
  return explainConflicts(model, { ...smallAssignment(), ...change }).hard;
}

/** The small assignment with one candidate somewhere else. */
function seating(candidateId: string, panelId: string, slotId: string): Partial<PlacementAssignment> {
  const seats = smallAssignment().seats.filter((seat) => seat.candidateId !== candidateId);
  return { seats: [...seats, { candidateId, panelId, slotId }] };
}

/** The small assignment with one person exchanged, or without one. */
function members(out: string, ...inside: { panelId: string; personId: string; slotIds?: string[] }[]) {
  const memberships = smallAssignment().memberships.filter(({ personId }) => personId !== out);
  return { memberships: [...memberships, ...inside] };
}

describe("hard rules", () => {
  test("finds nothing wrong with an assignment that keeps them all", () => {
    expect(rulesBroken(smallEvent())).toEqual([]);
  });

  test("keeps candidates from their own mentor and their relatives, and says who", () => {
    expect(rulesBroken(withCandidate("Ada", { mentorIds: ["a2"] }))).toMatchObject([
      { rule: "ownMentor", candidateIds: ["Ada"], personIds: ["a2"], panelIds: ["A"], slotIds: ["am1"] },
    ]);
    expect(rulesBroken(withCandidate("Ada", { relativeIds: ["a3"] }))).toMatchObject([
      { rule: "relative", candidateIds: ["Ada"], personIds: ["a3"] },
    ]);
  });

  test("says of a declared conflict neither with whom nor why, even when there are two", () => {
    const [conflict, ...others] = rulesBroken(withCandidate("Ada", { keptApartIds: ["a1", "a3"] }));
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      rule: "keptApart",
      candidateIds: ["Ada"],
      personIds: [],
      panelIds: ["A"],
    });
    expect(JSON.stringify(conflict)).not.toMatch(/a1|a2|a3/);
  });

  test("says of people who must not share a panel not who they are", () => {
    const [conflict, ...others] = rulesBroken(withPerson("a1", { excludedPersonIds: ["a3"] }));
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ rule: "excludedPair", personIds: [], panelIds: ["A"] });
    expect(JSON.stringify(conflict)).not.toMatch(/a1|a2|a3/);
  });

  test("does not add a private declaration to what is forbidden openly", () => {
    const both = { mentorIds: ["a1"], keptApartIds: ["a1"] };
    expect(rulesBroken(withCandidate("Ada", both)).map(({ rule }) => rule)).toEqual(["ownMentor"]);
  });

  test("keeps to the times at which candidates can come", () => {
    const away = withCandidate("Ada", { unavailable: [{ startsAt: 550, endsAt: 600 }] });
    expect(rulesBroken(away)).toMatchObject([{ rule: "candidateUnavailable", candidateIds: ["Ada"] }]);
    expect(rulesBroken(away, seating("Ada", "B", "am2")).length).toBe(1);
    expect(rulesBroken(away, seating("Ada", "A", "pm2"))).toEqual([]);
  });

  test("lets nobody be seated twice or in two places at once", () => {
    const twice = [...smallAssignment().seats, { candidateId: "Ada", panelId: "B", slotId: "am2" }];
    expect(rulesBroken(smallEvent(), { seats: twice })).toMatchObject([
      { rule: "candidateTwice", candidateIds: ["Ada"], slotIds: ["am1", "am2"] },
    ]);
    const atOnce = [
      { candidateId: "Ada", panelId: "A", slotId: "am2" },
      { candidateId: "Ada", panelId: "B", slotId: "am2" },
    ];
    expect(rulesBroken(smallEvent(), { seats: atOnce })).toMatchObject([{ rule: "candidateInTwoPlaces" }]);
  });

  test("gives each seat to one candidate, and only seats that are open", () => {
    expect(rulesBroken(smallEvent(), seating("Ben", "A", "am1"))).toMatchObject([
      { rule: "seatTaken", candidateIds: ["Ada", "Ben"], panelIds: ["A"], slotIds: ["am1"] },
    ]);
    expect(rulesBroken(smallEvent(), seating("Ben", "B", "pm2"))).toMatchObject([
      { rule: "seatClosed", candidateIds: ["Ben"], slotIds: ["pm2"] },
    ]);
  });

  test("takes two slots in a row for a double slot, not across a break and not somebody else's", () => {
    const model = withCandidate("Ada", { needsDoubleSlot: true });
    expect(rulesBroken(model)).toEqual([]);
    expect(rulesBroken(model, seating("Ada", "A", "am2"))).toMatchObject([{ rule: "noDoubleSlot" }]);
    expect(rulesBroken(model, seating("Ada", "B", "pm1")).map(({ rule }) => rule)).toEqual([
      "seatTaken",
      "seatClosed",
    ]);
    expect(rulesBroken(model, seating("Ben", "A", "am2"))).toMatchObject([
      { rule: "seatTaken", candidateIds: ["Ada", "Ben"], slotIds: ["am2"] },
    ]);
  });

  test("lets nobody sit on two panels at once, but on two at different times", () => {
    const both = members("b2", { panelId: "B", personId: "a2" });
    expect(rulesBroken(smallEvent(), both)).toMatchObject([
      { rule: "personInTwoPlaces", personIds: ["a2"], panelIds: ["A", "B"] },
    ]);
    const apart = smallAssignment().memberships.filter(({ personId }) => !["a2", "b2"].includes(personId));
    const memberships = [
      ...apart,
      { panelId: "A", personId: "a2", slotIds: ["am1", "am2", "am3"] },
      { panelId: "B", personId: "a2", slotIds: ["pm1", "pm2"] },
      { panelId: "B", personId: "b2", slotIds: ["am1", "am2", "am3"] },
      { panelId: "A", personId: "b2", slotIds: ["pm1", "pm2"] },
    ];
    expect(rulesBroken(smallEvent(), { memberships })).toEqual([]);
  });

  test("keeps to the half-days in which people are available", () => {
    const model = withPerson("b2", { availableBlockIds: ["am"] });
    expect(rulesBroken(model)).toMatchObject([
      { rule: "personUnavailable", personIds: ["b2"], panelIds: ["B"], blockIds: ["pm"] },
    ]);
  });

  test("asks each panel for its size, its roles, training and few community members", () => {
    expect(rulesBroken(smallEvent(), members("a3"))).toMatchObject([
      { rule: "panelTooSmall", panelIds: ["A"], count: 2, limit: 3 },
    ]);
    expect(rulesBroken(smallEvent(), members("a1")).map(({ rule, roleId }) => [rule, roleId])).toEqual([
      ["panelTooSmall", null],
      ["roleUnfilled", "elementaryTeacher"],
    ]);
    expect(
      rulesBroken(withPerson("b2", { schoolLevel: "middle" })).map(({ rule, roleId }) => [rule, roleId]),
    ).toEqual([["roleUnfilled", "highSchoolTeacher"]]);
    const untrained = {
      ...smallEvent(),
      people: smallEvent().people.map((one) => ({ ...one, isTrained: one.id.startsWith("a") })),
    };
    expect(rulesBroken(untrained)).toMatchObject([
      { rule: "tooFewTrained", panelIds: ["B"], count: 0, limit: 1 },
    ]);
    const guests = withPerson("b2", { isCommunityMember: true });
    expect(rulesBroken(guests)).toMatchObject([{ rule: "tooManyCommunityMembers", count: 2, limit: 1 }]);
  });

  test("counts too many members of a panel", () => {
    const extra = withPerson("b3", { schoolLevel: "high", isCommunityMember: false });
    const crowded = members("nobody", { panelId: "A", personId: "b3" });
    expect(rulesBroken(extra, crowded).map(({ rule }) => rule)).toContain("panelTooLarge");
  });

  test("fills every role with somebody else, whoever could fill several", () => {
    const rule = {
      size: 3,
      roles: [
        { id: "counselor", anyOf: [{ personIds: ["a1"] }, { departments: ["guidance"] }] },
        { id: "elementaryTeacher", anyOf: [{ schoolLevels: ["elementary" as const] }] },
      ],
      minimumTrained: 0,
      maximumCommunityMembers: 3,
    };
    const one = { ...smallEvent(), panelRule: rule };
    expect(rulesBroken(one).map(({ panelIds, roleId }) => [panelIds[0], roleId])).toEqual([
      ["A", "elementaryTeacher"],
      ["B", "counselor"],
    ]);
    const guided = one.people.map((each) =>
      each.id.endsWith("2") ? { ...each, department: "guidance" } : each,
    );
    expect(rulesBroken({ ...one, people: guided })).toEqual([]);
  });

  test("lets a panel sit short where that was allowed, and flags it", () => {
    const model = { ...smallEvent(), shortPanelIds: ["A"] };
    const report = explainConflicts(model, { ...smallAssignment(), ...members("a1") });
    expect(report.hard).toEqual([]);
    expect(report.shortPanels).toMatchObject([{ panelId: "A", memberCount: 2 }]);
    const alone = { memberships: members("a1").memberships.filter(({ personId }) => personId !== "a2") };
    expect(rulesBroken(model, alone).map(({ rule }) => rule)).toContain("panelTooSmall");
  });

  test("gives each panel one room, each room to one panel, and rooms what is needed there", () => {
    const { rooms } = smallAssignment();
    const shared = rooms.map((one) => (one.blockId === "am" ? { ...one, roomId: "r1" } : one));
    expect(rulesBroken(smallEvent(), { rooms: shared })).toMatchObject([
      { rule: "roomInTwoPlaces", panelIds: ["A", "B"], roomIds: ["r1"], blockIds: ["am"] },
    ]);
    const two = [...rooms, { panelId: "A", blockId: "am", roomId: "r2" }];
    expect(rulesBroken(smallEvent(), { rooms: two })).toMatchObject([
      { rule: "panelInTwoRooms", panelIds: ["A"] },
    ]);
    const model = smallEvent();
    const lost = { ...model, rooms: model.rooms.map((one) => ({ ...one, availableBlockIds: ["am"] })) };
    expect(rulesBroken(lost).map(({ rule }) => rule)).toEqual(["roomUnavailable", "roomUnavailable"]);
    expect(rulesBroken(withCandidate("Dee", { roomNeeds: ["stepFree", "quiet"] }))).toMatchObject([
      { rule: "roomLacksNeed", candidateIds: ["Dee"], roomIds: ["r2"], roomNeed: "stepFree" },
      { rule: "roomLacksNeed", candidateIds: ["Dee"], roomIds: ["r2"], roomNeed: "quiet" },
    ]);
  });

  test("reports what is not part of the event instead of failing", () => {
    const seats = [{ candidateId: "Zoe", panelId: "A", slotId: "am1" }];
    const memberships = [...smallAssignment().memberships, { panelId: "A", personId: "nobody" }];
    const rooms = [{ panelId: "C", blockId: "am", roomId: "r1" }];
    const broken = rulesBroken(smallEvent(), { seats, memberships, rooms });
    expect(broken.map(({ rule }) => rule)).toEqual([
      "unknownReference",
      "unknownReference",
      "unknownReference",
    ]);
  });
});
