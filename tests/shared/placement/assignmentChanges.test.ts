import { expect, test } from "vitest";
import { assignmentChanges } from "#shared/placement/assignmentChanges.ts";
import { smallAssignment } from "./smallEvent.ts";

test("lists nobody when nothing differs, whatever the order", () => {
  const reversed = {
    memberships: smallAssignment().memberships.reverse(),
    seats: smallAssignment().seats.reverse(),
    rooms: smallAssignment().rooms.reverse(),
  };
  expect(assignmentChanges(smallAssignment(), reversed)).toEqual({ candidates: [], members: [], rooms: [] });
});

test("lists everybody who has another seat, panel, hours or room, with what it was and is", () => {
  const before = smallAssignment();
  const after = smallAssignment();
  after.seats = [
    { candidateId: "Ada", panelId: "A", slotId: "am2" },
    ...after.seats.filter(({ candidateId }) => candidateId === "Cy" || candidateId === "Dee"),
    { candidateId: "Eve", panelId: "B", slotId: "am2" },
  ];
  after.memberships = [
    ...after.memberships.filter(({ personId }) => personId !== "a3"),
    { panelId: "A", personId: "a3", slotIds: ["am1"] },
    { panelId: "A", personId: "c1", slotIds: ["pm1", "am3"] },
  ];
  after.rooms = after.rooms.map((one) =>
    one.panelId === "A" && one.blockId === "pm" ? { ...one, roomId: "r3" } : one,
  );
  expect(assignmentChanges(before, after)).toEqual({
    candidates: [
      { candidateId: "Ada", from: { panelId: "A", slotId: "am1" }, to: { panelId: "A", slotId: "am2" } },
      { candidateId: "Ben", from: { panelId: "B", slotId: "am1" }, to: null },
      { candidateId: "Eve", from: null, to: { panelId: "B", slotId: "am2" } },
    ],
    members: [
      { panelId: "A", personId: "a3", from: { slotIds: null }, to: { slotIds: ["am1"] } },
      { panelId: "A", personId: "c1", from: null, to: { slotIds: ["am3", "pm1"] } },
    ],
    rooms: [{ panelId: "A", blockId: "pm", from: "r1", to: "r3" }],
  });
});
