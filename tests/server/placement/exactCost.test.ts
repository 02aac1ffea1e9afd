import fc from "fast-check";
import { expect, test } from "vitest";
import { placeCandidates } from "#server/placement/placeCandidates.ts";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import type { PlacementModel, SeatAssignment } from "#shared/placement/placementModel.ts";
import { type ExactAnswer, solveExactly } from "./exactPlacement.ts";
import { placed } from "./placed.ts";
import { sampleEvent, sampleMemberships } from "./sampleEvent.ts";
import { candidateCost, smallEvents, withPanels } from "./smallEvents.ts";

function solve(model: PlacementModel): ExactAnswer & { isProven: boolean } {
  const { report, isProvenOptimal } = placed(placeCandidates(model, withPanels(model)));
  return {
    unplaced: report.open.candidateIds.length,
    moved: report.moved.candidateIds.length,
    soft: candidateCost(report.cost.byRule),
    isProven: isProvenOptimal,
  };
}

/** One number in which people left out outweigh people moved, and those every soft cost. */
function weigh({ unplaced, moved, soft }: ExactAnswer): number {
  return (unplaced * 1_000 + moved) * 10_000 + soft;
}

async function compare(model: PlacementModel): Promise<boolean> {
  const { isProven, ...found } = solve(model);
  const exact = await solveExactly(model, sampleMemberships(model));
  if (isProven) {
    expect(found).toEqual(exact);
  } else {
    expect(weigh(found)).toBeGreaterThanOrEqual(weigh(exact));
  }
  return isProven;
}

test("candidates cost what an exact solver finds, double slots, needed rooms and siblings included", async () => {
  let proven = 0;
  const runs = 24;
  await fc.assert(
    fc.asyncProperty(smallEvents, async (size) => {
      proven += (await compare(sampleEvent(size))) ? 1 : 0;
    }),
    { numRuns: runs, endOnFailure: true },
  );
  expect(proven).toBeGreaterThan(runs * 0.8);
}, 120_000);

test("after publication no fewer people could have been moved, at no less cost", async () => {
  await fc.assert(
    fc.asyncProperty(smallEvents, fc.nat(), async (size, pick) => {
      const model = sampleEvent({ ...size, roomNeeds: 0, siblings: 0, doubleSlots: 0.05 });
      const { assignment } = placed(placeCandidates(model, withPanels(model)));
      const away = model.blocks[pick % model.blocks.length];
      const changed = {
        ...model,
        published: { ...assignment, rooms: [] },
        candidates: model.candidates.map((candidate, position) =>
          away && position % 4 === pick % 4
            ? { ...candidate, unavailable: away.slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) }
            : candidate,
        ),
      };
      await compare(changed);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

/** Every way to seat the candidates, one after another, some of them not at all. */
function* everySeating(model: PlacementModel, from = 0): Generator<SeatAssignment[]> {
  const candidate = model.candidates[from];
  if (candidate === undefined) {
    yield [];
    return;
  }
  for (const rest of everySeating(model, from + 1)) {
    yield rest;
    for (const { id: panelId } of model.panels) {
      for (const { id: slotId } of model.blocks.flatMap(({ slots }) => slots)) {
        yield [{ candidateId: candidate.id, panelId, slotId }, ...rest];
      }
    }
  }
}

test("no seating of a few candidates that keeps the rules costs less by the rules' own account", () => {
  const tiny = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    panels: fc.constant(2),
    blocks: fc.integer({ min: 1, max: 2 }),
    slotsPerBlock: fc.constant(2),
    seniors: fc.integer({ min: 2, max: 3 }),
    doubleSlots: fc.constant(0.3),
    siblings: fc.constant(0.4),
    keptApart: fc.constant(0.3),
    unavailable: fc.constant(0.3),
    extraTime: fc.constant(0.3),
    roomNeeds: fc.constant(0),
  });
  fc.assert(
    fc.property(tiny, (size) => {
      const model = { ...sampleEvent(size), rooms: [] };
      const found = solve(model);
      let best = Infinity;
      for (const seats of everySeating(model)) {
        const report = explainConflicts(model, { ...withPanels(model), seats });
        // The panels are given, whatever they are like; only what concerns candidates counts.
        if (report.hard.every(({ candidateIds }) => candidateIds.length === 0)) {
          const unplaced = report.open.candidateIds.length;
          best = Math.min(best, weigh({ unplaced, moved: 0, soft: candidateCost(report.cost.byRule) }));
        }
      }
      expect(weigh(found)).toBe(best);
    }),
    { numRuns: 12 },
  );
}, 60_000);
