import { describe, expect, test } from "vitest";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import { emptyAssignment, type PlacementModel } from "#shared/placement/placementModel.ts";
import { smallAssignment, smallEvent, withCandidate, withPerson } from "./smallEvent.ts";

/** What the small assignment costs under a model, by rule; the load alone is never nothing. */
function costs(model: PlacementModel, assignment = smallAssignment()) {
  const { soft, hard, cost } = explainConflicts(model, assignment);
  expect(hard).toEqual([]);
  return { soft, byRule: cost.byRule, total: cost.total };
}

const seatOf = (candidateId: string, panelId: string, slotId: string) => {
  const assignment = smallAssignment();
  const others = assignment.seats.filter((seat) => seat.candidateId !== candidateId);
  return { ...assignment, seats: [...others, { candidateId, panelId, slotId }] };
};

describe("soft costs", () => {
  test("cost nothing where all is as it should be", () => {
    const { soft, total } = costs(smallEvent());
    expect(soft).toEqual([]);
    expect(total).toBe(0);
  });

  test("name each current teacher on the panel", () => {
    const { soft, byRule } = costs(withCandidate("Ada", { teacherIds: ["a2", "a3", "b2"] }));
    expect(soft.map(({ rule, personIds, cost }) => [rule, personIds, cost])).toEqual([
      ["currentTeacher", ["a2"], 6],
      ["currentTeacher", ["a3"], 6],
    ]);
    expect(byRule.currentTeacher).toBe(12);
  });

  test("ask for a break after extra time, counted from the last slot taken", () => {
    const extra = withCandidate("Ada", { hasExtraTime: true });
    expect(costs(extra).soft).toMatchObject([
      { rule: "extraTimeWithoutBreak", candidateIds: ["Ada"], cost: 8 },
    ]);
    expect(costs(extra, seatOf("Ada", "A", "am2")).soft).toEqual([]);
    expect(costs(withCandidate("Ada", { hasExtraTime: true, needsDoubleSlot: true })).soft).toEqual([]);
  });

  test("count siblings in different half-days once, whoever names whom", () => {
    const model = withCandidate("Ada", { siblingIds: ["Cy", "nobody"] });
    expect(costs(model).soft).toMatchObject([
      { rule: "siblingsApart", candidateIds: ["Ada", "Cy"], blockIds: ["am", "pm"], cost: 10 },
    ]);
    const mutual = {
      ...model,
      candidates: model.candidates.map((one) => (one.id === "Cy" ? { ...one, siblingIds: ["Ada"] } : one)),
    };
    expect(costs(mutual).byRule.siblingsApart).toBe(10);
    expect(costs(withCandidate("Ada", { siblingIds: ["Ben"] })).soft).toEqual([]);
  });

  test("price uneven loads by the pairs of interviews in each half-day, and name what is above the even share", () => {
    const { soft, byRule } = costs(smallEvent(), seatOf("Ben", "A", "am2"));
    expect(byRule.unevenLoad).toBe(1);
    expect(soft).toMatchObject([
      { rule: "unevenLoad", panelIds: ["A"], blockIds: ["am"], count: 2, limit: 1 },
    ]);
    const three = { ...seatOf("Ben", "A", "am2") };
    three.seats = three.seats.map((seat) => (seat.candidateId === "Cy" ? { ...seat, slotId: "am3" } : seat));
    expect(costs(smallEvent(), three).byRule.unevenLoad).toBe(3);
  });

  test("mix departments, part last year's company and balance severity", () => {
    const base = smallEvent();
    const model = {
      ...base,
      people: base.people.map((one) =>
        one.id === "a2" || one.id === "a3" ? { ...one, department: "Science" } : one,
      ),
    };
    expect(costs(model).soft).toMatchObject([{ rule: "sameDepartment", personIds: ["a2", "a3"], cost: 10 }]);
    expect(costs(withPerson("a1", { lastYearPersonIds: ["a2", "b1"] })).soft).toMatchObject([
      { rule: "lastYearTogether", personIds: ["a1", "a2"], cost: 5 },
    ]);
    // A mean of half a point: 40 × 0.25.
    expect(costs(withPerson("a1", { severity: -1.5 })).soft).toMatchObject([
      { rule: "severityUnbalanced", panelIds: ["A"], personIds: [], cost: 10 },
    ]);
  });

  test("count further panels of one person and changes of room", () => {
    const assignment = smallAssignment();
    const morning = ["am1", "am2", "am3"];
    const afternoon = ["pm1", "pm2"];
    const memberships = [
      ...assignment.memberships.filter(({ personId }) => personId !== "b2"),
      { panelId: "B", personId: "b2", slotIds: morning },
    ];
    const moving = [
      ...memberships.filter(({ personId }) => personId !== "a2"),
      { panelId: "A", personId: "a2", slotIds: morning },
      { panelId: "B", personId: "a2", slotIds: afternoon },
      { panelId: "A", personId: "b2", slotIds: afternoon },
    ];
    const { soft } = costs(smallEvent(), { ...assignment, memberships: moving });
    expect(soft.map(({ rule, personIds, count }) => [rule, personIds, count])).toEqual([
      ["severalPanels", ["b2"], 2],
      ["severalPanels", ["a2"], 2],
    ]);
    const rooms = assignment.rooms.map((one) =>
      one.blockId === "am" ? one : { ...one, roomId: one.roomId === "r1" ? "r2" : "r1" },
    );
    expect(costs(smallEvent(), { ...assignment, rooms }).soft).toMatchObject([
      { rule: "roomChanged", panelIds: ["A"], roomIds: ["r1", "r2"] },
      { rule: "roomChanged", panelIds: ["B"], roomIds: ["r2", "r1"] },
    ]);
  });

  test("count nothing that a weight of zero switches off", () => {
    const model = withCandidate("Ada", { teacherIds: ["a2"] });
    const off = { ...model, weights: { ...model.weights, currentTeacher: 0 } };
    expect(costs(off).soft).toEqual([]);
  });
});

describe("a partial assignment", () => {
  test("has no conflicts when nothing is decided, and says what is open", () => {
    const { hard, soft, open } = explainConflicts(smallEvent(), emptyAssignment());
    expect([...hard, ...soft]).toEqual([]);
    expect(open).toEqual({ candidateIds: ["Ada", "Ben", "Cy", "Dee"], panelIds: ["A", "B"], sittings: [] });
  });

  test("lists candidates without a seat and interviews without a room as open", () => {
    const { memberships, seats } = smallAssignment();
    const { hard, open } = explainConflicts(smallEvent(), {
      memberships,
      seats: seats.slice(0, 1),
      rooms: [],
    });
    expect(hard).toEqual([]);
    expect(open).toEqual({
      candidateIds: ["Ben", "Cy", "Dee"],
      panelIds: [],
      sittings: [{ panelId: "A", blockId: "am" }],
    });
  });

  test("asks for no rooms where an event arranges none", () => {
    const { memberships, seats } = smallAssignment();
    const { open } = explainConflicts({ ...smallEvent(), rooms: [] }, { memberships, seats, rooms: [] });
    expect(open.sittings).toEqual([]);
  });
});

describe("what was published", () => {
  test("counts candidates, panelists and rooms that are no longer as they were told", () => {
    const model = { ...smallEvent(), published: smallAssignment() };
    expect(explainConflicts(model, smallAssignment()).moved).toEqual({
      candidateIds: [],
      memberships: [],
      rooms: [],
    });
    const after = seatOf("Ben", "B", "am2");
    after.seats = after.seats.filter(({ candidateId }) => candidateId !== "Dee");
    after.memberships = after.memberships.map((one) =>
      one.personId === "b3" ? { ...one, slotIds: ["am1", "am2", "am3"] } : one,
    );
    after.rooms = after.rooms.filter(({ panelId, blockId }) => panelId !== "A" || blockId !== "pm");
    expect(explainConflicts(model, after).moved).toEqual({
      candidateIds: ["Ben", "Dee"],
      memberships: [{ panelId: "B", personId: "b3" }],
      rooms: [{ panelId: "A", blockId: "pm" }],
    });
  });
});
