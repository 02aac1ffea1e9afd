import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignRooms } from "#server/placement/assignRooms.ts";
import { placeCandidates } from "#server/placement/placeCandidates.ts";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import type { PlacementModel, RoomAssignment } from "#shared/placement/placementModel.ts";
import { room, smallAssignment, smallEvent } from "#tests/shared/placement/smallEvent.ts";
import { placed } from "./placed.ts";
import { sampleEvent } from "./sampleEvent.ts";
import { smallEvents, withPanels } from "./smallEvents.ts";

function roomsFor(model: PlacementModel) {
  const { assignment, kind } = placed(placeCandidates(model, withPanels(model)));
  const answer = placed(assignRooms(model, assignment));
  return { assignment: { ...assignment, rooms: answer.rooms }, answer, kind };
}

const inRooms = (rooms: RoomAssignment[]) =>
  rooms.map(({ panelId, blockId, roomId }) => `${panelId} ${blockId} ${roomId}`).sort();

describe("giving out rooms", () => {
  test("meets every need of the candidates placed, and keeps pins and what was published", () => {
    fc.assert(
      fc.property(smallEvents, fc.nat(), (size, pick) => {
        const model = sampleEvent({ ...size, roomNeeds: 0.3 });
        const { assignment, answer } = roomsFor(model);
        const roomRules = (report: ReturnType<typeof explainConflicts>) =>
          report.hard.filter(({ roomIds }) => roomIds.length > 0);
        const report = explainConflicts(model, assignment);
        expect([answer.shortages, roomRules(report), report.open.sittings]).toEqual([[], [], []]);

        const published = { ...model, published: assignment };
        expect(inRooms(placed(assignRooms(published, assignment)).rooms)).toEqual(inRooms(answer.rooms));

        const rooms = answer.rooms.filter((_room, position) => position % 2 === pick % 2);
        const pinned = placed(assignRooms({ ...model, pins: { ...model.pins, rooms } }, assignment));
        expect(inRooms(pinned.rooms)).toEqual(expect.arrayContaining(inRooms(rooms)));
        expect(roomRules(explainConflicts(model, { ...assignment, rooms: pinned.rooms }))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test("lets panels keep their room, and moves none for the sake of a better fit elsewhere", () => {
    const model = sampleEvent({ seed: 3, seniors: 40, panels: 6, blocks: 4, slotsPerBlock: 4, roomNeeds: 0 });
    const { assignment } = roomsFor(model);
    expect(explainConflicts(model, assignment).cost.byRule.roomChanged).toBe(0);
  });

  test("gives rooms with what is needed to those who need it", () => {
    const base = smallEvent();
    const candidates = base.candidates.map((one) =>
      one.id === "Dee" ? { ...one, roomNeeds: ["stepFree" as const] } : one,
    );
    const rooms = [room("r1", { offers: ["stepFree"] }), room("r2")];
    const answer = placed(assignRooms({ ...base, candidates, rooms }, smallAssignment()));
    expect(answer.rooms).toContainEqual({ panelId: "B", blockId: "pm", roomId: "r1" });
  });

  test("moves as few panels as possible when a published room is lost", () => {
    const base = smallEvent();
    const spare = [...base.rooms, room("r3")];
    const lost = spare.map((one) => (one.id === "r1" ? { ...one, availableBlockIds: ["am"] } : one));
    const model = { ...base, rooms: lost, published: smallAssignment() };
    const { rooms } = placed(assignRooms(model, smallAssignment()));
    const told = inRooms(smallAssignment().rooms);
    expect(inRooms(rooms).filter((one) => !told.includes(one))).toEqual(["A pm r3"]);
  });

  test("says which half-days compete for too few rooms, and which would do", () => {
    const base = smallEvent();
    const needing = base.candidates.map((one) => ({ ...one, roomNeeds: ["quiet" as const] }));
    const rooms = [room("r1", { offers: ["quiet"] }), room("r2")];
    const answer = placed(assignRooms({ ...base, rooms, candidates: needing }, smallAssignment()));
    expect(answer.shortages).toEqual([
      {
        kind: "rooms",
        sittings: [
          { panelId: "B", blockId: "am" },
          { panelId: "A", blockId: "am" },
        ],
        roomNeeds: ["quiet"],
        roomIds: ["r1"],
        missing: 1,
      },
      {
        kind: "rooms",
        sittings: [
          { panelId: "B", blockId: "pm" },
          { panelId: "A", blockId: "pm" },
        ],
        roomNeeds: ["quiet"],
        roomIds: ["r1"],
        missing: 1,
      },
    ]);
    expect(placed(assignRooms({ ...base, rooms: [room("r1")] }, smallAssignment())).kind).toBe("incomplete");
    expect(placed(assignRooms({ ...base, rooms: [] }, smallAssignment()))).toEqual({
      kind: "placed",
      rooms: [],
      shortages: [],
    });
  });
});
