import { describe, expect, test } from "vitest";
import { repair } from "#server/placement/repair.ts";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import {
  candidate,
  room,
  smallAssignment,
  smallEvent,
  withCandidate,
} from "#tests/shared/placement/smallEvent.ts";
import { mend, moved, nothing } from "./mend.ts";

describe("after a no-show", () => {
  const noShow = { kind: "noShow" as const, candidateId: "Ada", checkedInIds: ["Ben", "Cy", "Dee"] };

  test("frees the seat, moves nobody, and offers it to those who are there and come later", () => {
    const after = mend(smallEvent(), noShow, { now: 545 });
    expect(after.changes).toEqual({
      ...nothing,
      candidates: [{ candidateId: "Ada", from: { panelId: "A", slotId: "am1" }, to: null }],
    });
    expect(after.unplacedIds).toEqual(["Ada"]);
    expect(after.offers).toEqual([
      { candidateId: "Cy", panelId: "A", slotId: "am1" },
      { candidateId: "Dee", panelId: "A", slotId: "am1" },
    ]);
  });

  test("offers nothing to those the panel must not interview, who are pinned, or not there", () => {
    const barred = withCandidate("Cy", { keptApartIds: ["a3"] });
    const pin = { candidateId: "Dee", panelId: "B", slotId: "pm1" };
    const model = { ...barred, pins: { ...barred.pins, seats: [pin] } };
    expect(mend(model, noShow).offers).toEqual([]);
    expect(mend(smallEvent(), { ...noShow, checkedInIds: [] }).offers).toEqual([]);
  });

  test("lets somebody take the offer, and nobody a seat that is not free", () => {
    const freed = mend(smallEvent(), noShow).assignment;
    const offer = { kind: "takeSeat" as const, candidateId: "Cy", panelId: "A", slotId: "am1" };
    const after = mend(smallEvent(), offer, { assignment: freed });
    expect(after.changes).toEqual({
      ...nothing,
      candidates: [
        { candidateId: "Cy", from: { panelId: "A", slotId: "pm1" }, to: { panelId: "A", slotId: "am1" } },
      ],
    });
    expect(mend(smallEvent(), offer)).toMatchObject({
      kind: "impossible",
      reason: "seatNotFree",
      changes: nothing,
    });
  });
});

test("offers, gives and exchanges nothing that is over", () => {
  const request = { candidateId: "Ada", checkedInIds: ["Ben", "Cy", "Dee"] };
  expect(mend(smallEvent(), { kind: "noShow", ...request }, { now: 555 }).offers).toEqual([]);
  const late = { kind: "late" as const, ...request };
  expect(mend(smallEvent(), late, { now: 554 }).kind).toBe("repaired");
  expect(mend(smallEvent(), late, { now: 555 })).toMatchObject({ kind: "impossible", reason: "over" });
  const take = { kind: "takeSeat" as const, candidateId: "Ada", panelId: "A", slotId: "am2" };
  expect(mend(smallEvent(), take, { now: 569 }).kind).toBe("repaired");
  expect(mend(smallEvent(), take, { now: 570 })).toMatchObject({ kind: "impossible", reason: "over" });
});

describe("when a candidate is late", () => {
  const late = { kind: "late" as const, candidateId: "Ada", checkedInIds: ["Ben", "Cy", "Dee"] };

  test("exchanges the two and nobody else, within the panel and the day", () => {
    const after = mend(smallEvent(), late);
    expect(after.changes).toEqual({
      ...nothing,
      candidates: [
        { candidateId: "Ada", from: { panelId: "A", slotId: "am1" }, to: { panelId: "A", slotId: "pm1" } },
        { candidateId: "Cy", from: { panelId: "A", slotId: "pm1" }, to: { panelId: "A", slotId: "am1" } },
      ],
    });
  });

  test("takes the next one who may, and refuses when there is nobody", () => {
    const base = smallEvent();
    const more = { ...base, candidates: [...base.candidates, candidate("Eve")] };
    const seats = [...smallAssignment().seats, { candidateId: "Eve", panelId: "A", slotId: "pm2" }];
    const assignment = { ...smallAssignment(), seats };
    const there = { ...late, checkedInIds: ["Cy", "Eve"] };
    expect(moved(mend(more, there, { assignment }))).toEqual(["Ada", "Cy"]);
    const away = more.candidates.map((one) =>
      one.id === "Cy" ? { ...one, unavailable: [{ startsAt: 540, endsAt: 560 }] } : one,
    );
    expect(moved(mend({ ...more, candidates: away }, there, { assignment }))).toEqual(["Ada", "Eve"]);
    expect(mend(smallEvent(), { ...late, checkedInIds: ["Ben", "Dee"] })).toMatchObject({
      kind: "impossible",
      reason: "nobodyToSwapWith",
      changes: nothing,
    });
  });
});

describe("when a need comes to light late", () => {
  const needs = (candidateId: string, facts: object = {}) => ({
    kind: "lateNeeds" as const,
    candidateId,
    needsDoubleSlot: false,
    hasExtraTime: false,
    roomNeeds: [],
    ...facts,
  });

  test("keeps a seat that meets it already", () => {
    const after = mend(smallEvent(), needs("Ada", { needsDoubleSlot: true }));
    expect(after.changes).toEqual(nothing);
    expect(explainConflicts(after.model, after.assignment).hard).toEqual([]);
  });

  test("moves the one who needs it, and others only if they stand in the way", () => {
    const { seats } = smallAssignment();
    const withoutCy = {
      ...smallAssignment(),
      seats: seats.filter(({ candidateId }) => candidateId !== "Cy"),
    };
    const options = { now: 545, assignment: withoutCy };
    const moveOne = mend(smallEvent(), needs("Dee", { needsDoubleSlot: true }), options);
    expect(moved(moveOne)).toEqual(["Dee"]);
    expect(explainConflicts(moveOne.model, moveOne.assignment).hard).toEqual([]);
    const moveTwo = mend(smallEvent(), needs("Dee", { needsDoubleSlot: true }), { now: 545 });
    expect(moved(moveTwo)).toEqual(["Cy", "Dee"]);
    expect(explainConflicts(moveTwo.model, moveTwo.assignment).hard).toEqual([]);
  });

  test("tells as few people as possible: another room or another seat", () => {
    const base = smallEvent();
    const rooms = [...base.rooms, room("r3", { offers: ["stepFree"] })];
    const byRoom = mend({ ...base, rooms }, needs("Dee", { roomNeeds: ["stepFree"] }));
    expect(byRoom.changes).toEqual({
      ...nothing,
      rooms: [{ panelId: "B", blockId: "pm", from: "r2", to: "r3" }],
    });
    const stepFree = base.rooms.map((one) =>
      one.id === "r1" ? { ...one, offers: ["stepFree" as const] } : one,
    );
    const bySeat = mend({ ...base, rooms: stepFree }, needs("Dee", { roomNeeds: ["stepFree"] }));
    expect([moved(bySeat), bySeat.changes.rooms]).toEqual([["Dee"], []]);
  });

  test("comes too late for an interview that has started, which stays where it was", () => {
    const request = needs("Ada", { roomNeeds: ["stepFree"] });
    const rooms = [room("r1"), room("r2"), room("r3", { offers: ["stepFree"] })];
    expect(mend({ ...smallEvent(), rooms }, request).kind).toBe("repaired");
    expect(mend({ ...smallEvent(), rooms }, request, { now: 545 })).toMatchObject({
      kind: "impossible",
      reason: "over",
      changes: nothing,
    });
  });

  test("refuses, changing nothing, when no seat and no room meets it", () => {
    const after = mend(smallEvent(), needs("Dee", { roomNeeds: ["quiet"] }));
    expect(after).toMatchObject({ kind: "impossible", reason: "noRoomOrSeat", changes: nothing });
    expect(after.shortages.length).toBeGreaterThan(0);
    expect(mend(smallEvent(), needs("nobody")).kind).toBe("impossible");
  });
});

test("a repair can be cancelled", () => {
  const request = { kind: "noShow" as const, candidateId: "Ada", checkedInIds: [] };
  const answer = repair(smallEvent(), smallAssignment(), request, { now: 0, isCancelled: () => true });
  expect(answer).toEqual({ kind: "cancelled" });
  expect(repair(smallEvent(), smallAssignment(), request, { now: 0 }).kind).toBe("repaired");
});

test("a pin that a repair had to give up does not bring it back later, and every other stays", () => {
  const pins = { ...smallEvent().pins, seats: smallAssignment().seats, rooms: smallAssignment().rooms };
  const absence = { kind: "noShow" as const, candidateId: "Ada", checkedInIds: [] };
  const after = mend({ ...smallEvent(), pins }, absence);
  expect(after.model.pins.seats.map(({ candidateId }) => candidateId)).toEqual(["Ben", "Cy", "Dee"]);
  expect(after.model.pins.rooms).toEqual(pins.rooms);
  const loss = { kind: "lostRoom" as const, roomId: "r1", blockIds: ["am"] };
  const lost = mend({ ...smallEvent(), pins, rooms: [room("r1"), room("r2"), room("r3")] }, loss);
  expect(lost.changes.rooms).toEqual([{ panelId: "A", blockId: "am", from: "r1", to: "r3" }]);
  expect(lost.model.pins.rooms).toEqual(pins.rooms.slice(1));
  expect(lost.model.pins.seats).toEqual(pins.seats);
});
