import { describe, expect, test } from "vitest";
import { checkMember, checkSeat } from "#shared/placement/checkSeat.ts";
import { candidate, person, smallAssignment, smallEvent, withCandidate, withPerson } from "./smallEvent.ts";

const rules = (conflicts: { rule: string }[]) => conflicts.map(({ rule }) => rule);

describe("one tentative seat", () => {
  test("is fine when it is free and nothing forbids it", () => {
    const seat = { candidateId: "Ada", panelId: "B", slotId: "am2" };
    expect(checkSeat(smallEvent(), smallAssignment(), seat)).toEqual({ hard: [], soft: [] });
  });

  test("is refused for the people there, the time, the room or whoever has it", () => {
    const model = withCandidate("Ada", { mentorIds: ["b1"], roomNeeds: ["quiet"], teacherIds: ["b2"] });
    const check = checkSeat(model, smallAssignment(), { candidateId: "Ada", panelId: "B", slotId: "pm1" });
    expect(rules(check.hard)).toEqual(["ownMentor", "roomLacksNeed", "seatTaken"]);
    expect(rules(check.soft)).toEqual(["currentTeacher"]);
  });

  test("counts the candidate's present seat as given up", () => {
    const seat = { candidateId: "Ada", panelId: "A", slotId: "am1" };
    expect(checkSeat(smallEvent(), smallAssignment(), seat).hard).toEqual([]);
  });

  test("looks at both halves of a double slot", () => {
    const seat = { candidateId: "Ben", panelId: "B", slotId: "am1" };
    const model = withCandidate("Ben", { needsDoubleSlot: true });
    const seats = [...smallAssignment().seats, { candidateId: "Eve", panelId: "B", slotId: "am2" }];
    const withEve = { ...model, candidates: [...model.candidates, candidate("Eve")] };
    expect(rules(checkSeat(withEve, { ...smallAssignment(), seats }, seat).hard)).toEqual(["seatTaken"]);
    expect(checkSeat(withEve, smallAssignment(), seat).hard).toEqual([]);
  });
});

describe("one tentative panel member", () => {
  const open = { ...smallAssignment(), memberships: smallAssignment().memberships.slice(0, 5) };

  test("is fine when nothing forbids it, even while the panel lacks others", () => {
    expect(checkMember(smallEvent(), open, { panelId: "B", personId: "b3" })).toEqual([]);
    const nobody = { ...open, memberships: [] };
    expect(checkMember(smallEvent(), nobody, { panelId: "B", personId: "b3" })).toEqual([]);
  });

  test("is refused for candidates placed there already, naming no declaration", () => {
    const model = withCandidate("Dee", { keptApartIds: ["b3"], mentorIds: [] });
    const [conflict] = checkMember(model, open, { panelId: "B", personId: "b3" });
    expect(conflict).toMatchObject({ rule: "keptApart", candidateIds: ["Dee"], personIds: [] });
    const relative = withCandidate("Dee", { relativeIds: ["b3"] });
    expect(rules(checkMember(relative, open, { panelId: "B", personId: "b3" }))).toEqual(["relative"]);
    const morning = { panelId: "B", personId: "b3", slotIds: ["am1", "am2"] };
    expect(checkMember(relative, open, morning)).toEqual([]);
  });

  test("is refused when away, on another panel, or one too many", () => {
    expect(rules(checkMember(smallEvent(), open, { panelId: "B", personId: "a2" }))).toEqual([
      "personInTwoPlaces",
    ]);
    const away = withPerson("b3", { availableBlockIds: ["pm"] });
    expect(rules(checkMember(away, open, { panelId: "B", personId: "b3" }))).toEqual(["personUnavailable"]);
    const model = {
      ...smallEvent(),
      people: [...smallEvent().people, person("c1", { isCommunityMember: true })],
    };
    expect(rules(checkMember(model, smallAssignment(), { panelId: "B", personId: "c1" }))).toEqual([
      "panelTooLarge",
      "tooManyCommunityMembers",
    ]);
    const apart = withPerson("b3", { excludedPersonIds: ["b1"] });
    expect(rules(checkMember(apart, open, { panelId: "B", personId: "b3" }))).toEqual(["excludedPair"]);
  });

  test("is unknown when not part of the event", () => {
    expect(rules(checkMember(smallEvent(), open, { panelId: "B", personId: "x" }))).toEqual([
      "unknownReference",
    ]);
  });
});
