import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeCandidates } from "#server/placement/placeCandidates.ts";
import type { PlacementAnswer } from "#server/placement/placementAnswer.ts";
import { checkSeat } from "#shared/placement/checkSeat.ts";
import type { PlacementModel } from "#shared/placement/placementModel.ts";
import type { SeatShortage } from "#shared/placement/shortage.ts";
import { candidate, smallAssignment, smallEvent } from "#tests/shared/placement/smallEvent.ts";
import { placed } from "./placed.ts";
import { sampleEvent } from "./sampleEvent.ts";
import { smallEvents, withPanels } from "./smallEvents.ts";

function place(model: PlacementModel, seed = 1): PlacementAnswer {
  return placed(placeCandidates(model, withPanels(model), { seed }));
}

/** What a candidate's seat breaks; the made-up panels themselves may break rules. */
function brokenByCandidates({ report }: PlacementAnswer) {
  return report.hard.filter(({ candidateIds }) => candidateIds.length > 0);
}

describe("placing candidates", () => {
  test("breaks no hard rule, and keeps pins even when the rest has to give way", () => {
    fc.assert(
      fc.property(smallEvents, fc.nat(), (size, pick) => {
        const model = sampleEvent(size);
        const first = place(model);
        expect(brokenByCandidates(first)).toEqual([]);
        const seats = first.assignment.seats.filter((_seat, position) => position % 3 === pick % 3);
        const pinned = { ...model, pins: { ...model.pins, seats } };
        const changed = { ...pinned, candidates: pinned.candidates.slice().reverse() };
        const second = place(changed, pick);
        expect(brokenByCandidates(second)).toEqual([]);
        expect(second.assignment.seats).toEqual(expect.arrayContaining(seats));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test("changes nothing when an unchanged event is placed again after publication", () => {
    fc.assert(
      fc.property(smallEvents, fc.nat(), (size, seed) => {
        const model = sampleEvent(size);
        const first = place(model);
        fc.pre(first.isProvenOptimal);
        const again = place({ ...model, published: first.assignment }, seed);
        expect(new Set(again.assignment.seats.map((seat) => JSON.stringify(seat)))).toEqual(
          new Set(first.assignment.seats.map((seat) => JSON.stringify(seat))),
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("never costs more with one more seat", () => {
    fc.assert(
      fc.property(smallEvents, fc.nat(), (size, pick) => {
        const full = sampleEvent({ ...size, closedSeats: 0 });
        const slots = full.blocks.flatMap((block) => block.slots.map(({ id }) => id));
        const closed = slots[pick % slots.length] ?? "";
        const panels = full.panels.map((panel, position) =>
          position === pick % full.panels.length ? { ...panel, closedSlotIds: [closed] } : panel,
        );
        const [fewer, more] = [place({ ...full, panels }), place(full)];
        fc.pre(fewer.isProvenOptimal && more.isProvenOptimal);
        const left = fewer.report.open.candidateIds.length - more.report.open.candidateIds.length;
        expect(left).toBeGreaterThanOrEqual(0);
        if (left === 0) {
          expect(more.report.cost.total).toBeLessThanOrEqual(fewer.report.cost.total);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("leaves the panel with fewest seats without a room when there are too few, so that a seat more does no harm", () => {
    const base = smallEvent();
    const rooms = base.rooms.slice(0, 1);
    for (const panels of [base.panels, base.panels.slice().reverse()]) {
      const oneOpen = panels.map((panel) =>
        panel.id === "B" ? { ...panel, closedSlotIds: ["am2", "am3", "pm1", "pm2"] } : panel,
      );
      const given = { ...smallAssignment(), seats: [], rooms: [] };
      const answer = placed(placeCandidates({ ...base, rooms, panels: oneOpen }, given));
      expect(answer.assignment.seats.map(({ panelId }) => panelId)).toEqual(["A", "A", "A", "A"]);
    }
  });

  test("gives the same answer for the same seed, in whatever order the candidates are listed", () => {
    fc.assert(
      fc.property(smallEvents, fc.nat(), (size, seed) => {
        const model = sampleEvent(size);
        const { candidates } = model;
        const bySeed = (list: PlacementModel["candidates"]) =>
          place({ ...model, candidates: list }, seed)
            .assignment.seats.map((seat) => JSON.stringify(seat))
            .sort();
        expect(bySeed(candidates)).toEqual(bySeed(candidates));
        expect(bySeed(candidates.slice().reverse())).toEqual(bySeed(candidates));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test("leaves a pin that breaks a rule as it is, and says so", () => {
    const model = smallEvent();
    const pin = { candidateId: "Ada", panelId: "A", slotId: "am1" };
    const pinned = {
      ...model,
      candidates: model.candidates.map((one) => (one.id === "Ada" ? { ...one, mentorIds: ["a1"] } : one)),
      pins: { ...model.pins, seats: [pin] },
    };
    const given = { ...smallAssignment(), seats: [] };
    expect(placed(placeCandidates(model, given)).kind).toBe("placed");
    const answer = placed(placeCandidates(pinned, given));
    expect(answer.kind).toBe("incomplete");
    expect(answer.assignment.seats).toContainEqual(pin);
    expect(answer.shortages).toMatchObject([{ kind: "pins", conflicts: [{ rule: "ownMentor" }] }]);
  });

  test("refuses weights too large to be added up exactly", () => {
    const model = sampleEvent({ seed: 1, seniors: 2_200, panels: 5, blocks: 2, slotsPerBlock: 10 });
    expect(place(model).assignment.seats.length).toBe(100);
    const heavy = {
      ...model,
      weights: { ...model.weights, currentTeacher: 1_000_000, unevenLoad: 1_000_000 },
    };
    expect(() => place(heavy)).toThrow(/weights are too large/);
  });
});

/** The seats a single candidate could have if nobody else were there. */
function suitableSeats(model: PlacementModel, candidateId: string): string[] {
  const alone = withPanels(model);
  return model.panels.flatMap(({ id: panelId }) =>
    model.blocks
      .flatMap(({ slots }) => slots)
      .filter(({ id }) => checkSeat(model, alone, { candidateId, panelId, slotId: id }).hard.length === 0)
      .map(({ id }) => `${panelId} ${id}`),
  );
}

function seatShortages(answer: PlacementAnswer): SeatShortage[] {
  return answer.shortages.filter((shortage) => shortage.kind === "seats");
}

describe("explaining why candidates have no seat", () => {
  test("names candidates with fewer suitable seats than there are of them, and none too many", () => {
    fc.assert(
      fc.property(smallEvents, (size) => {
        const crowded = { ...size, doubleSlots: 0, roomNeeds: 0, siblings: 0, seniors: size.seniors + 4 };
        const model = { ...sampleEvent(crowded), rooms: [] };
        const answer = place(model);
        const shortages = seatShortages(answer);
        const missing = shortages.reduce((sum, shortage) => sum + shortage.missing, 0);
        expect(missing).toBe(answer.report.open.candidateIds.length);
        for (const { candidateIds, seats, lacking, missing: short } of shortages) {
          const suitable = new Map(candidateIds.map((id) => [id, suitableSeats(model, id)]));
          const all = new Set([...suitable.values()].flat());
          expect(new Set(seats.map(({ panelId, slotId }) => `${panelId} ${slotId}`))).toEqual(all);
          expect({ lacking, short }).toEqual({ lacking: "seats", short: candidateIds.length - all.size });
          if (short === 1) {
            // Without any one of them the rest no longer compete for too little.
            for (const left of candidateIds) {
              const rest = candidateIds.filter((id) => id !== left);
              const seatsOfRest = new Set(rest.flatMap((id) => suitable.get(id) ?? []));
              expect(rest.length).toBeLessThanOrEqual(seatsOfRest.size);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test("says how many more seats would do, and so many do", () => {
    const base = smallEvent();
    const late = [{ startsAt: 0, endsAt: 785 }];
    const names = ["Ada", "Ben", "Cy", "Dee", "Eve", "Flo"];
    const panels = [...base.panels, { id: "C", blockIds: [], closedSlotIds: [] }];
    const model = { ...base, panels, candidates: names.map((id) => candidate(id, { unavailable: late })) };
    const given = { ...smallAssignment(), seats: [], rooms: [] };
    const answer = placed(placeCandidates({ ...model, rooms: [] }, given));
    expect(answer.shortages).toMatchObject([
      { kind: "seats", candidateIds: names, seats: [{ panelId: "A", slotId: "pm2" }], missing: 5 },
    ]);
    expect(answer.assignment.seats.length).toBe(1);
    const enough = {
      ...model,
      rooms: [],
      blocks: [
        ...base.blocks,
        {
          id: "evening",
          dayId: "monday",
          slots: [0, 1, 2, 3, 4].map((slot) => ({
            id: `e${slot}`,
            startsAt: 1000 + slot,
            endsAt: 1001 + slot,
          })),
          breaks: [],
        },
      ],
      panels: base.panels.map((panel) =>
        panel.id === "A" ? { ...panel, blockIds: [...panel.blockIds, "evening"] } : panel,
      ),
    };
    expect(placed(placeCandidates(enough, given)).kind).toBe("placed");
  });

  test("tells a want of double slots or of suitable rooms from a want of seats", () => {
    const base = smallEvent();
    const given = { ...smallAssignment(), seats: [], rooms: [] };
    const needing = (facts: object) => ({
      ...base,
      candidates: base.candidates.map((one) => ({ ...one, ...facts })),
    });
    // A has two pairs of slots, B one; the fourth candidate finds none.
    const doubles = placed(placeCandidates(needing({ needsDoubleSlot: true }), given));
    expect(doubles.shortages).toMatchObject([{ kind: "seats", lacking: "doubleSlots", missing: 1 }]);
    const quiet = needing({ roomNeeds: ["quiet"] });
    const oneQuiet = quiet.rooms.map((one) =>
      one.id === "r1" ? { ...one, offers: ["quiet" as const] } : one,
    );
    const many = [
      ...quiet.candidates,
      ...["e", "f", "g"].map((id) => candidate(id, { roomNeeds: ["quiet"] })),
    ];
    const rooms = placed(placeCandidates({ ...quiet, rooms: oneQuiet, candidates: many }, given));
    expect(rooms.shortages).toMatchObject([{ kind: "seats", lacking: "suitableRooms", missing: 2 }]);
  });

  test("says nothing that tells why an adult may not interview a candidate", () => {
    const base = smallEvent();
    const apart = base.candidates.map((one) =>
      one.id === "Ada" ? { ...one, keptApartIds: ["a1", "b1"] } : one,
    );
    const answer = placed(
      placeCandidates({ ...base, candidates: apart }, { ...smallAssignment(), seats: [], rooms: [] }),
    );
    expect(answer.shortages).toEqual([
      { kind: "seats", candidateIds: ["Ada"], seats: [], missing: 1, lacking: "seats" },
    ]);
    expect(JSON.stringify(answer.shortages)).not.toMatch(/a1|b1|apart/);
  });
});
