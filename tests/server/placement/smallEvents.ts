import fc from "fast-check";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { type SampleSize, sampleMemberships } from "./sampleEvent.ts";

/** Events of up to 20 candidates with every kind of rule, some with room to spare, some with a few seats too few. */
export const smallEvents: fc.Arbitrary<SampleSize> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    panels: fc.integer({ min: 2, max: 3 }),
    blocks: fc.integer({ min: 1, max: 3 }),
    slotsPerBlock: fc.integer({ min: 2, max: 5 }),
    crowding: fc.double({ min: 0.5, max: 1.05, noNaN: true }),
    doubleSlots: fc.constantFrom(0, 0.15, 0.3),
    roomNeeds: fc.constantFrom(0, 0.2, 0.4),
    siblings: fc.constantFrom(0, 0.2),
    unavailable: fc.constantFrom(0.1, 0.4),
  })
  .map(({ crowding, ...size }) => {
    const seats = size.panels * size.blocks * size.slotsPerBlock;
    return {
      ...size,
      seniors: Math.max(2, Math.min(20, Math.round((seats * crowding) / (1 + size.doubleSlots)))),
      keptApart: 0.1,
      relatives: 0.1,
      extraTime: 0.15,
      closedSeats: 0.05,
    };
  });

/** The made-up panels of an event, with nothing else decided. */
export function withPanels(model: PlacementModel): PlacementAssignment {
  return { memberships: sampleMemberships(model), seats: [], rooms: [] };
}

/** What placing candidates decides about: the panels themselves are given, and rooms come later. */
export function candidateCost(byRule: Record<string, number>): number {
  const { currentTeacher = 0, unevenLoad = 0, extraTimeWithoutBreak = 0, siblingsApart = 0 } = byRule;
  return currentTeacher + unevenLoad + extraTimeWithoutBreak + siblingsApart;
}
