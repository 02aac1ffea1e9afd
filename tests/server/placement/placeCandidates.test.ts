import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeCandidates } from "#server/placement/placeCandidates.ts";
import {
  emptyAssignment,
  type PlacementAssignment,
  type PlacementModel,
} from "#shared/placement/placementModel.ts";
import { solveExactly } from "./exactPlacement.ts";
import { placed } from "./placed.ts";
import { type SampleSize, sampleEvent, sampleMemberships } from "./sampleEvent.ts";

/** Small events with every kind of rule, crowded more often than not. */
const smallEvents = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    panels: fc.integer({ min: 2, max: 3 }),
    blocks: fc.integer({ min: 1, max: 3 }),
    slotsPerBlock: fc.integer({ min: 2, max: 5 }),
    crowding: fc.double({ min: 0.5, max: 1.1, noNaN: true }),
    doubleSlots: fc.constantFrom(0, 0.15, 0.3),
    roomNeeds: fc.constantFrom(0, 0.2, 0.4),
    siblings: fc.constantFrom(0, 0.2),
    unavailable: fc.constantFrom(0.1, 0.4),
  })
  .map(({ crowding, ...size }): SampleSize => {
    const seats = size.panels * size.blocks * size.slotsPerBlock;
    return {
      ...size,
      seniors: Math.max(2, Math.min(20, Math.round(seats * crowding))),
      rooms: size.panels + 1,
      keptApart: 0.1,
      relatives: 0.1,
      extraTime: 0.15,
      closedSeats: 0.05,
    };
  });

function withPanels(model: PlacementModel): PlacementAssignment {
  return { ...emptyAssignment(), memberships: sampleMemberships(model) };
}

/** What the solver decides about: the panels themselves are given. */
function candidateCost(cost: Record<string, number>): number {
  const { currentTeacher = 0, unevenLoad = 0, extraTimeWithoutBreak = 0, siblingsApart = 0 } = cost;
  return currentTeacher + unevenLoad + extraTimeWithoutBreak + siblingsApart;
}

describe("placing candidates", () => {
  test("costs what an exact solver finds, with double slots, needed rooms and siblings", async () => {
    await fc.assert(
      fc.asyncProperty(smallEvents, async (size) => {
        const model = sampleEvent(size);
        const answer = placed(placeCandidates(model, withPanels(model)));
        const exact = await solveExactly(model, sampleMemberships(model));
        expect(answer.isProvenOptimal).toBe(true);
        expect({
          unplaced: answer.report.open.candidateIds.length,
          moved: 0,
          soft: candidateCost(answer.report.cost.byRule),
        }).toEqual(exact);
      }),
      { numRuns: 40 },
    );
  });
});
