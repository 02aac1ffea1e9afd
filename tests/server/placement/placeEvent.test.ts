import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeEvent } from "#server/placement/placeEvent.ts";
import type { PlacementAnswer } from "#server/placement/placementAnswer.ts";
import type { PlacementProgress } from "#server/placement/workMeter.ts";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { person, smallAssignment, smallEvent, withCandidate } from "#tests/shared/placement/smallEvent.ts";
import { placed } from "./placed.ts";
import { type SampleSize, sampleEvent } from "./sampleEvent.ts";

/** Events of 12 to 300 candidates with every kind of rule and some seats to spare. */
const events = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    seniors: fc.oneof(fc.integer({ min: 12, max: 80 }), fc.integer({ min: 12, max: 300 })),
    blocks: fc.integer({ min: 1, max: 4 }),
    slotsPerBlock: fc.integer({ min: 4, max: 12 }),
    spareAdults: fc.integer({ min: 6, max: 12 }),
    spareSeats: fc.double({ min: 1.3, max: 1.8, noNaN: true }),
  })
  .map(({ spareSeats, ...size }): SampleSize => {
    const perPanel = size.blocks * size.slotsPerBlock;
    return {
      ...size,
      panels: Math.max(3, Math.ceil((size.seniors * spareSeats) / perPanel)),
      closedSeats: 0.02,
    };
  });

function place(model: PlacementModel, seed = 1): PlacementAnswer {
  return placed(placeEvent(model, { seed }));
}

function everything({ memberships, seats, rooms }: PlacementAssignment): string[] {
  return [...memberships, ...seats, ...rooms]
    .map((part) => JSON.stringify(Object.entries(part).sort()))
    .sort();
}

describe("placing an event", () => {
  test("breaks no hard rule and leaves nobody and nothing open without saying why", () => {
    fc.assert(
      fc.property(events, (size) => {
        const model = sampleEvent(size);
        const { assignment, shortages, kind } = place(model);
        const { hard, open } = explainConflicts(model, assignment);
        expect(hard).toEqual([]);
        const isWhole = open.candidateIds.length + open.panelIds.length + open.sittings.length === 0;
        expect(isWhole).toBe(kind === "placed");
        expect(shortages.length === 0).toBe(kind === "placed");
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  test("never moves a pin, and changes nothing when an unchanged event is placed again", () => {
    fc.assert(
      fc.property(events, fc.nat(), (size, pick) => {
        const model = sampleEvent({ ...size, seniors: Math.min(size.seniors, 120) });
        const first = place(model);
        fc.pre(first.kind === "placed");
        const some = <Part>(parts: Part[]) => parts.filter((_part, position) => position % 5 === pick % 5);
        const { memberships, seats, rooms } = first.assignment;
        const pins = { memberships: some(memberships), seats: some(seats), rooms: some(rooms) };
        const pinned = place({ ...model, pins }, pick);
        expect(everything(pinned.assignment)).toEqual(expect.arrayContaining(everything(pins)));
        expect(pinned.report.hard).toEqual([]);
        const again = place({ ...model, published: first.assignment }, pick);
        expect(everything(again.assignment)).toEqual(everything(first.assignment));
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test("gives the same answer for the same seed", () => {
    const model = sampleEvent({ seed: 11, seniors: 60, panels: 6, blocks: 2, slotsPerBlock: 8 });
    expect(place(model, 7)).toEqual(place(model, 7));
  });

  test("moves only those it must when something changes after publication", () => {
    const model = sampleEvent({ seed: 5, seniors: 60, panels: 6, blocks: 2, slotsPerBlock: 8 });
    const published = place(model).assignment;
    const moved = published.seats[0]?.candidateId;
    const members = published.memberships.filter(({ panelId }) => panelId === published.seats[0]?.panelId);
    const candidates = model.candidates.map((one) =>
      one.id === moved ? { ...one, keptApartIds: members.map(({ personId }) => personId) } : one,
    );
    const after = place({ ...model, candidates, published });
    expect(after.kind).toBe("placed");
    expect(after.report.moved).toEqual({ candidateIds: [moved], memberships: [], rooms: [] });
  });

  test("forms panels anew when somebody has no panel left because of who sits where", () => {
    const base = withCandidate("Ada", { mentorIds: ["a1"], relativeIds: ["b1"] });
    // Three elementary teachers for two panels: Ada's mentor and relative must not be on both.
    const people = [...base.people, person("c1", { schoolLevel: "elementary" })];
    const model = { ...base, people };
    const seeds = [1, 2, 3, 4, 5, 6];
    for (const seed of seeds) {
      const { kind, assignment } = place(
        { ...model, weights: { ...model.weights, lastYearTogether: 0 } },
        seed,
      );
      expect(kind).toBe("placed");
      expect(assignment.seats.map(({ candidateId }) => candidateId)).toContain("Ada");
    }
  });

  test("moves one panelist who was told rather than leave out somebody whom every panel bars", () => {
    const base = smallEvent();
    const people = [...base.people, person("c1", { schoolLevel: "elementary" })];
    const { seats, ...told } = smallAssignment();
    const published = { ...told, seats: seats.filter(({ candidateId }) => candidateId !== "Ada") };
    const model = { ...base, people, published };
    expect(place(model).report.moved.memberships).toEqual([]);
    const candidates = withCandidate("Ada", { mentorIds: ["a1"], relativeIds: ["b1"] }).candidates;
    const answer = place({ ...model, candidates });
    expect([answer.kind, answer.report.hard]).toEqual(["placed", []]);
    expect(answer.report.moved.memberships.length).toBe(1);
    const hopeless = withCandidate("Ada", {
      mentorIds: ["a1"],
      unavailable: [{ startsAt: 0, endsAt: 9_999 }],
    }).candidates;
    const left = place({ ...model, candidates: hopeless });
    expect(left.report.open.candidateIds).toEqual(["Ada"]);
    expect(left.report.moved).toEqual({ candidateIds: [], memberships: [], rooms: [] });
  });

  test("says when one candidate or one room is pinned twice", () => {
    const { memberships, seats } = smallAssignment();
    const twice = [...seats.slice(0, 1), { candidateId: "Ada", panelId: "B", slotId: "pm1" }];
    const pinned = place({ ...smallEvent(), pins: { memberships, seats: twice, rooms: [] } });
    expect(pinned.shortages).toMatchObject([{ kind: "pins", conflicts: [{ rule: "candidateTwice" }] }]);
    const rooms = ["A", "B"].map((panelId) => ({ panelId, blockId: "am", roomId: "r1" }));
    const shared = place({ ...smallEvent(), pins: { memberships, seats: [], rooms } });
    expect(shared.shortages).toMatchObject([{ kind: "pins", conflicts: [{ rule: "roomInTwoPlaces" }] }]);
  });

  test("places whom it can on the panels that can be formed, and explains the rest", () => {
    const base = smallEvent();
    const answer = place({ ...base, people: base.people.slice(0, 5) });
    expect(answer.kind).toBe("incomplete");
    expect(answer.report.hard).toEqual([]);
    expect(answer.assignment.seats.length).toBe(4);
    expect(answer.shortages).toContainEqual(expect.objectContaining({ kind: "panelists", missing: 1 }));
    const nobody = place({ ...base, people: [] });
    expect(nobody.assignment).toEqual({ memberships: [], seats: [], rooms: expect.anything() });
    expect(nobody.shortages.map(({ kind }) => kind)).toContain("panelists");
  });

  test("answers an event without candidates, panels or rooms", () => {
    const base = smallEvent();
    expect(place({ ...base, candidates: [] }).kind).toBe("placed");
    expect(place({ ...base, rooms: [] }).assignment.rooms).toEqual([]);
    expect(place({ ...base, candidates: [], panels: [], people: [] }).kind).toBe("placed");
  });
});

describe("while an event is being placed", () => {
  const model = sampleEvent({ seed: 2, seniors: 250, panels: 14, blocks: 2, slotsPerBlock: 12 });

  test("progress runs through the phases from 0 to 1", () => {
    const seen: PlacementProgress[] = [];
    placed(placeEvent(model, { onProgress: (progress) => seen.push(progress) }));
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(["panels", "candidates", "rooms"]);
    expect(seen.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
    for (const phase of ["panels", "candidates", "rooms"]) {
      const shares = seen.filter((one) => one.phase === phase).map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect(shares.at(-1)).toBe(1);
    }
  });

  test("it stops whenever it is asked to", () => {
    let questions = 0;
    const count = () => {
      questions += 1;
      return false;
    };
    expect(placed(placeEvent(model, { isCancelled: count })).kind).toBe("placed");
    expect(questions).toBeGreaterThan(3);
    for (const last of [1, 2, Math.floor(questions / 2), questions]) {
      let asked = 0;
      const answer = placeEvent(model, {
        isCancelled: () => {
          asked += 1;
          return asked === last;
        },
      });
      expect([answer, asked]).toEqual([{ kind: "cancelled" }, last]);
    }
  });
});
