import fc from "fast-check";
import { expect, test } from "vitest";
import { placeEvent } from "#server/placement/placeEvent.ts";
import { repair } from "#server/placement/repair.ts";
import type { RepairRequest } from "#server/placement/repairRequest.ts";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import type { PlacementModel } from "#shared/placement/placementModel.ts";
import { placed } from "./placed.ts";
import { sampleEvent } from "./sampleEvent.ts";

const days = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  seniors: fc.integer({ min: 12, max: 60 }),
  pick: fc.nat(),
  /** How much of the event is over, from none to most of it. */
  share: fc.double({ min: 0, max: 0.8, noNaN: true }),
});

function at<Item>(items: Item[], pick: number): Item {
  const item = items[pick % items.length];
  if (item === undefined) {
    throw new Error("There is nothing to pick from.");
  }
  return item;
}

/** Everything that can happen, to somebody or something that is part of the event. */
function requests(model: PlacementModel, pick: number): RepairRequest[] {
  const ids = model.candidates.map(({ id }) => id);
  const candidateId = at(ids, pick);
  const blockIds = [at(model.blocks, pick).id];
  return [
    { kind: "noShow", candidateId, checkedInIds: ids },
    { kind: "late", candidateId, checkedInIds: ids },
    { kind: "absentPanelist", personId: at(model.people, pick).id, slotIds: null, standbyIds: null },
    { kind: "lostRoom", roomId: at(model.rooms, pick).id, blockIds },
    {
      kind: "lateNeeds",
      candidateId,
      needsDoubleSlot: pick % 2 === 0,
      hasExtraTime: false,
      roomNeeds: ["stepFree"],
    },
  ];
}

test("whatever happens, what is over stays, no rule is broken anew, and only those concerned are moved", () => {
  fc.assert(
    fc.property(days, ({ seed, seniors, pick, share }) => {
      const size = {
        seed,
        seniors,
        panels: Math.max(3, Math.ceil(seniors / 10)),
        blocks: 2,
        slotsPerBlock: 8,
      };
      const base = sampleEvent({ ...size, spareAdults: 12 });
      const people = base.people.map((one, position) => ({
        ...one,
        isStandby: position >= size.panels * 3 + 6,
      }));
      const model = { ...base, people };
      const first = placed(placeEvent(model));
      fc.pre(first.kind === "placed");
      const slots = model.blocks.flatMap((block) => block.slots);
      const now = at(slots, Math.floor(share * slots.length)).startsAt;
      const isOver = (slotId: string) => (slots.find(({ id }) => id === slotId)?.startsAt ?? now) < now;
      for (const request of requests(model, pick)) {
        const after = placed(repair(model, first.assignment, request, { now }));
        const report = explainConflicts(after.model, after.assignment);
        const ahead = report.hard.filter(
          ({ slotIds }) => slotIds.length === 0 || slotIds.some((id) => !isOver(id)),
        );
        if (after.kind === "impossible") {
          expect(after.assignment).toEqual(first.assignment);
          continue;
        }
        // A panel with too few left is closed for what is to come, and only candidates still count there.
        const isClosed = (panelId: string | undefined) =>
          (after.model.panels.find(({ id }) => id === panelId)?.closedSlotIds.length ?? 0) > 0;
        expect(
          ahead.filter(({ panelIds, candidateIds }) => candidateIds.length > 0 || !isClosed(panelIds[0])),
        ).toEqual([]);
        const about = "candidateId" in request ? request.candidateId : null;
        for (const { candidateId, from } of after.changes.candidates) {
          expect(candidateId === about || from === null || !isOver(from.slotId)).toBe(true);
        }
        const { candidates, members, rooms } = after.changes;
        switch (request.kind) {
          case "noShow":
            expect([candidates.length, members, rooms]).toEqual([1, [], []]);
            break;
          case "late":
            expect([candidates.length, members, rooms]).toEqual([2, [], []]);
            break;
          case "absentPanelist":
            expect([rooms, new Set(members.map(({ panelId }) => panelId)).size <= 1]).toEqual([[], true]);
            expect(candidates.length).toBe(0);
            break;
          case "lostRoom":
            expect([members, rooms.every(({ blockId }) => request.blockIds.includes(blockId))]).toEqual([
              [],
              true,
            ]);
            break;
          case "lateNeeds":
            expect(members).toEqual([]);
            break;
        }
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
