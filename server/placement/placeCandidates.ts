import { candidateConflicts } from "#shared/placement/candidateRules.ts";
import { explainIndexed } from "#shared/placement/explainConflicts.ts";
import { indexPlacement, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import type {
  PlacementAssignment,
  PlacementCandidate,
  PlacementModel,
} from "#shared/placement/placementModel.ts";
import type { Shortage } from "#shared/placement/shortage.ts";
import { seededRandom } from "#shared/random/seededRandom.ts";
import { notPlaced } from "./flowState.ts";
import type { Cancelled, PlacementAnswer } from "./placementAnswer.ts";
import { needsMask, RoomBudget } from "./roomBudget.ts";
import { roomlessShortages } from "./roomShortage.ts";
import { buildSeatProblem, type SeatProblem } from "./seatProblem.ts";
import { SeatSearch } from "./seatSearch.ts";
import { explainUnplaced } from "./seatShortage.ts";
import { buildSeatTable, type Seat, validSeatPins } from "./seatTable.ts";
import { type SolverOptions, spendOn, untilCancelled, WorkMeter } from "./workMeter.ts";

/** Alphabetical order would favour the same people every year; the seed decides who chooses first among equals. */
function inSeededOrder(candidates: PlacementCandidate[], seed: number): PlacementCandidate[] {
  const random = seededRandom(seed);
  return [...candidates]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((candidate) => ({ candidate, draw: random() }))
    .sort((one, other) => one.draw - other.draw)
    .map(({ candidate }) => candidate);
}

function readSeats(problem: SeatProblem, rowSeat: Int32Array): PlacementAssignment["seats"] {
  const placed = new Map(validSeatPins(problem.index).map((pin) => [pin.candidateId, pin]));
  for (const [row, candidate] of problem.candidates.entries()) {
    const seat = problem.table.seats[rowSeat[row] ?? notPlaced];
    if (seat) {
      placed.set(candidate.id, { candidateId: candidate.id, panelId: seat.panelId, slotId: seat.slot.id });
    }
  }
  return [...problem.index.candidates.keys()].flatMap((id) => placed.get(id) ?? []);
}

/** As {@link placeCandidates}, on a model already looked through; throws when cancelled. */
export function placeIndexedCandidates(
  index: PlacementIndex,
  given: PlacementAssignment,
  options: SolverOptions,
  meter: WorkMeter,
): PlacementAnswer {
  meter.report("candidates", 0);
  meter.ask();
  const budget = new RoomBudget(index, given, meter);
  const table = buildSeatTable(index, given.memberships, (panelId, blockId) =>
    budget.isUsable(panelId, blockId),
  );
  const offersNeeds = (candidate: PlacementCandidate, seat: Seat) => {
    const room = candidate.roomNeeds.length > 0 && budget.findGivenRoom(seat.panelId, seat.slot.blockId);
    return !room || (needsMask(candidate.roomNeeds) & ~needsMask(room.offers)) === 0;
  };
  const open = [...index.candidates.values()].filter(({ id }) => !table.pinnedIds.has(id));
  const problem = buildSeatProblem(index, table, inSeededOrder(open, options.seed ?? 1), offersNeeds, meter);
  const search = new SeatSearch(problem, budget, meter);
  const { rowSeat, cost, lowerBound } = search.run((share) => meter.report("candidates", share));
  const assignment = { ...given, seats: readSeats(problem, rowSeat) };
  const report = explainIndexed(index, assignment, spendOn(meter));
  const shortages: Shortage[] = explainUnplaced(problem, rowSeat, meter);
  if (shortages.length > 0) {
    shortages.push(...roomlessShortages(index, budget, meter));
  }
  // Nothing the solver decided breaks a rule, so what is broken about a candidate was pinned that way.
  // Of two pins of one candidate only the first is in the answer.
  const pinnedTwice = candidateConflicts(index, index.model.pins.seats).filter(
    ({ rule }) => rule === "candidateTwice" || rule === "candidateInTwoPlaces",
  );
  const pinned = [...report.hard.filter(({ candidateIds }) => candidateIds.length > 0), ...pinnedTwice];
  if (pinned.length > 0) {
    shortages.push({ kind: "pins", conflicts: pinned });
  }
  return {
    kind: shortages.length === 0 ? "placed" : "incomplete",
    assignment,
    shortages,
    report,
    isProvenOptimal: cost === lowerBound,
  };
}

/**
 * Gives the candidates their seats on panels that are formed already: as many candidates as possible; of those
 * placements one that moves the fewest people who were told a seat; of those one of least soft cost. Pins stay. Rooms
 * given are kept; for half-days without a room the seats are chosen so that rooms with what is needed can be found.
 *
 * Single seats are exactly optimal. Double slots, needed rooms and siblings are searched by branch and bound on top of
 * that, which ends with the optimum unless its bounded work runs out first (`isProvenOptimal` is then false, and the
 * best placement found is the answer). With fewer rooms than panels, which panel goes without is decided beforehand.
 *
 * @param given memberships and rooms to work with; its seats are not looked at.
 * @throws PlacementModelError when the model contradicts itself or its weights are too large for exact arithmetic.
 */
export function placeCandidates(
  model: PlacementModel,
  given: PlacementAssignment,
  options: SolverOptions = {},
): PlacementAnswer | Cancelled {
  return untilCancelled(() => {
    const meter = new WorkMeter(options);
    meter.spend(0);
    const index = indexPlacement(model);
    return placeIndexedCandidates(index, given, options, meter);
  });
}
