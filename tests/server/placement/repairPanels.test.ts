import { describe, expect, test } from "vitest";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import { person, room, smallEvent, withCandidate } from "#tests/shared/placement/smallEvent.ts";
import { mend, moved, nothing } from "./mend.ts";

describe("when a panelist is missing", () => {
  const absent = { kind: "absentPanelist" as const, personId: "a1", slotIds: null, standbyIds: null };
  const base = smallEvent();
  const standby = person("s1", { schoolLevel: "elementary", isStandby: true });
  const withStandby = (facts: object = {}) => ({
    ...base,
    people: [...base.people, { ...standby, ...facts }],
  });

  test("lets a standby step in, for what is still to come, and touches nothing else", () => {
    const after = mend(withStandby(), absent, { now: 575 });
    expect(after.changes).toEqual({
      ...nothing,
      members: [
        { panelId: "A", personId: "a1", from: { slotIds: null }, to: { slotIds: ["am1", "am2"] } },
        { panelId: "A", personId: "s1", from: null, to: { slotIds: ["am3", "pm1", "pm2"] } },
      ],
    });
    expect(explainConflicts(after.model, after.assignment).hard).toEqual([]);
    expect(after.shortPanels).toEqual([]);
  });

  test("passes over standbys who must not interview those placed there, are away, or leave a role open", () => {
    const apart = { ...withStandby(), candidates: withCandidate("Cy", { keptApartIds: ["s1"] }).candidates };
    for (const model of [
      apart,
      withStandby({ availableBlockIds: [] }),
      withStandby({ schoolLevel: "high" }),
      withStandby({ excludedPersonIds: ["a2"] }),
    ]) {
      expect(
        mend(model, { ...absent, slotIds: ["pm1"] }).changes.members.map(({ personId }) => personId),
      ).toEqual(["a1"]);
    }
    expect(mend(withStandby(), { ...absent, standbyIds: [] }).shortPanels.length).toBeGreaterThan(0);
  });

  test("takes one standby for each half-day when none can stay throughout", () => {
    const halves = [
      { ...standby, availableBlockIds: ["am"] },
      { ...standby, id: "s2", availableBlockIds: ["pm"] },
    ];
    const after = mend({ ...base, people: [...base.people, ...halves] }, absent);
    expect(after.shortPanels).toEqual([]);
    expect(after.changes.members.map(({ personId }) => personId)).toEqual(["a1", "s1", "s2"]);
    expect(explainConflicts(after.model, after.assignment).hard).toEqual([]);
  });

  test("sits with two and is flagged when there is no standby, moving nobody", () => {
    const after = mend(base, absent);
    expect(after.changes.members.map(({ personId }) => personId)).toEqual(["a1"]);
    expect(after.changes.candidates).toEqual([]);
    expect(after.shortPanels).toMatchObject([
      { panelId: "A", memberCount: 2 },
      { panelId: "A", memberCount: 2 },
    ]);
    const report = explainConflicts(after.model, after.assignment);
    expect([report.hard, report.shortPanels.length]).toEqual([[], 1]);
  });

  test("moves only the candidates of a panel that cannot sit any more, to seats still free", () => {
    const two = mend(base, absent);
    const after = mend(two.model, { ...absent, personId: "a2" }, { assignment: two.assignment, now: 545 });
    // Ada has been interviewed by then; Cy has to go to the other panel.
    expect(moved(after)).toEqual(["Cy"]);
    expect(after.changes.candidates[0]?.to?.panelId).toBe("B");
    expect(after.unplacedIds).toEqual([]);
    const late = mend(two.model, { ...absent, personId: "a2" }, { assignment: two.assignment, now: 780 });
    expect(late.unplacedIds).toEqual(["Cy"]);
    expect(late.shortages.map(({ kind }) => kind)).toContain("seats");
  });

  test("says so when nobody by that name is part of the event", () => {
    expect(mend(base, { ...absent, personId: "x" })).toMatchObject({ kind: "impossible", reason: "unknown" });
  });
});

describe("when a room is lost", () => {
  const lost = { kind: "lostRoom" as const, roomId: "r1", blockIds: ["pm"] };

  test("gives the panel that sat there a free room, and leaves all others where they are", () => {
    const base = smallEvent();
    const after = mend({ ...base, rooms: [...base.rooms, room("r3")] }, lost);
    expect(after.changes).toEqual({
      ...nothing,
      rooms: [{ panelId: "A", blockId: "pm", from: "r1", to: "r3" }],
    });
    expect(explainConflicts(after.model, after.assignment).hard).toEqual([]);
  });

  test("changes a second room only when somebody's needs leave no other way", () => {
    const base = withCandidate("Cy", { roomNeeds: ["quiet"] });
    const rooms = [room("r1", { offers: ["quiet"] }), room("r2", { offers: ["quiet"] }), room("r3")];
    const after = mend({ ...base, rooms }, lost);
    expect(after.changes.rooms).toEqual([
      { panelId: "A", blockId: "pm", from: "r1", to: "r2" },
      { panelId: "B", blockId: "pm", from: "r2", to: "r3" },
    ]);
    expect(explainConflicts(after.model, after.assignment).hard).toEqual([]);
  });

  test("finds other seats for the candidates of a panel without a room, and for nobody else", () => {
    const after = mend(smallEvent(), lost, { now: 550 });
    // Either panel could give up its afternoon; one interview has to move either way.
    expect(after.changes.candidates.length).toBe(1);
    expect(after.unplacedIds).toEqual([]);
    expect(explainConflicts(after.model, after.assignment).hard).toEqual([]);
    expect(mend(smallEvent(), { ...lost, roomId: "r9" }).kind).toBe("impossible");
    expect(mend(smallEvent(), { ...lost, blockIds: ["night"] }).kind).toBe("impossible");
  });

  test("changes nothing for half-days that are over", () => {
    const base = smallEvent();
    const model = { ...base, rooms: [...base.rooms, room("r3")] };
    const after = mend(model, { ...lost, blockIds: ["am", "pm"] }, { now: 700 });
    expect(after.changes.rooms.map(({ blockId }) => blockId)).not.toContain("am");
  });
});
