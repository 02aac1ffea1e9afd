import { listSiblingPairs, loadPairs } from "#shared/placement/candidateRules.ts";
import type { PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { PlacementCandidate, PlacementPerson } from "#shared/placement/placementModel.ts";
import { PlacementModelError } from "#shared/placement/placementModelError.ts";
import { findPairBar, isUnavailable } from "#shared/placement/seatRules.ts";
import { notPlaced, type SeatFlowProblem } from "./flowState.ts";
import { type Seat, type SeatTable, validSeatPins } from "./seatTable.ts";

/** The candidates still to be placed against the seats still free, in numbers. */
export interface SeatProblem {
  index: PlacementIndex;
  table: SeatTable;
  /** The candidate of each row. */
  candidates: PlacementCandidate[];
  flow: SeatFlowProblem;
  /** Rows that need two seats in a row. */
  doubleRows: number[];
  /** Pairs of rows that should share a half-day. */
  siblingRows: [number, number][];
  siblingWeight: number;
  /** The seat each row was told, where it can still be given, or `notPlaced`. */
  toldSeats: Int32Array;
}

/** Price of a candidate before these people: Infinity when one of them must not interview the candidate. */
function panelPrice(
  candidate: PlacementCandidate,
  members: Iterable<PlacementPerson>,
  weight: number,
): number {
  let price = 0;
  for (const { id } of members) {
    if (findPairBar(candidate, id) !== null) {
      return Infinity;
    }
    if (candidate.teacherIds.includes(id)) {
      price += weight;
    }
  }
  return price;
}

/** Who sits on which panels, so that a candidate's few adults lead straight to the panels they concern. */
function sittingsOfPeople(table: SeatTable): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [sitting, members] of table.sittings.entries()) {
    for (const { id } of members) {
      const list = found.get(id);
      if (list) {
        list.push(sitting);
      } else {
        found.set(id, [sitting]);
      }
    }
  }
  return found;
}

interface RowContext {
  index: PlacementIndex;
  table: SeatTable;
  ofPeople: Map<string, number[]>;
  offersNeeds: (candidate: PlacementCandidate, seat: Seat) => boolean;
}

function pricesBySitting(
  { index, table, ofPeople }: RowContext,
  candidate: PlacementCandidate,
): Float64Array {
  const weight = index.model.weights.currentTeacher;
  const prices = new Float64Array(table.sittings.length);
  for (const adults of [
    candidate.teacherIds,
    candidate.mentorIds,
    candidate.relativeIds,
    candidate.keptApartIds,
  ]) {
    for (const personId of adults) {
      for (const sitting of ofPeople.get(personId) ?? []) {
        prices[sitting] = panelPrice(candidate, table.sittings[sitting] ?? [], weight);
      }
    }
  }
  return prices;
}

/** The soft price of every seat for one candidate, published seats and pinned siblings not yet counted. */
function rowPrices(context: RowContext, candidate: PlacementCandidate): Float64Array {
  const { index, table, offersNeeds } = context;
  const { weights } = index.model;
  const bySitting = pricesBySitting(context, candidate);
  const row = new Float64Array(table.seats.length);
  const isPlain =
    !candidate.needsDoubleSlot &&
    !candidate.hasExtraTime &&
    candidate.unavailable.length === 0 &&
    candidate.roomNeeds.length === 0;
  for (const [position, seat] of table.seats.entries()) {
    let price = bySitting[seat.sitting] ?? 0;
    if (!isPlain && price !== Infinity) {
      const second = candidate.needsDoubleSlot ? table.seats[seat.next] : seat;
      if (second === undefined || !offersNeeds(candidate, seat)) {
        price = Infinity;
      } else if (isUnavailable(candidate, seat.slot) || isUnavailable(candidate, second.slot)) {
        price = Infinity;
      } else {
        if (second.sitting !== seat.sitting) {
          const members = new Set([seat, second].flatMap(({ sitting }) => table.sittings[sitting] ?? []));
          price = panelPrice(candidate, members, weights.currentTeacher);
        }
        if (candidate.hasExtraTime && !second.slot.isBeforeBreak) {
          price += weights.extraTimeWithoutBreak;
        }
      }
    }
    row[position] = price;
  }
  return row;
}

function addPinnedSiblings(problem: SeatProblem, rowOf: Map<string, number>): void {
  const { index, table, flow, siblingWeight } = problem;
  const pinnedBlock = new Map(
    validSeatPins(index).map(({ candidateId, slotId }) => [candidateId, index.slots.get(slotId)?.blockId]),
  );
  for (const [one, other] of siblingWeight > 0 ? listSiblingPairs(index) : []) {
    const first = rowOf.get(one);
    const second = rowOf.get(other);
    if (first !== undefined && second !== undefined) {
      problem.siblingRows.push([first, second]);
      continue;
    }
    const blockId = pinnedBlock.get(first === undefined ? one : other);
    const row = flow.rows[first ?? second ?? -1];
    if (row && blockId !== undefined) {
      for (const [position, seat] of table.seats.entries()) {
        if (seat.slot.blockId !== blockId) {
          row[position] = (row[position] ?? 0) + siblingWeight;
        }
      }
    }
  }
}

/** In an order that does not depend on how the candidates were listed. */
function byRow(one: [number, number], other: [number, number]): number {
  return one[0] - other[0] || one[1] - other[1];
}

/** Room for every soft cost below one moved person, and for every move below one person left out. */
function addPriorities(problem: SeatProblem): void {
  const { index, table, flow } = problem;
  let soft = problem.siblingWeight * problem.siblingRows.length;
  for (const row of flow.rows) {
    soft += row.reduce((most, price) => (price < Infinity && price > most ? price : most), 0);
  }
  const capacity = flow.groupBase.slice();
  for (const { group } of table.seats) {
    capacity[group] = (capacity[group] ?? 0) + 1;
  }
  soft += capacity.reduce((sum, count) => sum + flow.loadWeight * loadPairs(count), 0);
  const moved = soft + 1;
  const unplaced = (flow.rows.length + 1) * moved;
  if (unplaced * (flow.rows.length + 2) > Number.MAX_SAFE_INTEGER) {
    throw new PlacementModelError("The weights are too large for this many candidates. Use smaller ones.");
  }
  flow.unplacedCosts.fill(unplaced);
  const told = new Map(index.model.published?.seats.map((seat) => [seat.candidateId, seat]));
  for (const [position, candidate] of problem.candidates.entries()) {
    const seat = told.get(candidate.id);
    const row = flow.rows[position];
    if (seat && row) {
      flow.unplacedCosts[position] = unplaced + moved;
      for (const [column, { panelId, slot }] of table.seats.entries()) {
        if (panelId !== seat.panelId || slot.id !== seat.slotId) {
          row[column] = (row[column] ?? 0) + moved;
        } else {
          problem.toldSeats[position] = column;
        }
      }
    }
  }
}

/**
 * Turns rules and weights into prices.
 *
 * @param candidates those to be placed, in the order in which they are to enter.
 * @param offersNeeds does the room of a seat, where it is known, have what the candidate needs?
 */
export function buildSeatProblem(
  index: PlacementIndex,
  table: SeatTable,
  candidates: PlacementCandidate[],
  offersNeeds: (candidate: PlacementCandidate, seat: Seat) => boolean,
): SeatProblem {
  const context: RowContext = { index, table, ofPeople: sittingsOfPeople(table), offersNeeds };
  const flow: SeatFlowProblem = {
    rows: candidates.map((candidate) => rowPrices(context, candidate)),
    seatGroup: Int32Array.from(table.seats, ({ group }) => group),
    groupBase: Int32Array.from(table.groups, ({ pinnedCount }) => pinnedCount),
    loadWeight: index.model.weights.unevenLoad,
    unplacedCosts: new Float64Array(candidates.length),
  };
  const problem: SeatProblem = {
    index,
    table,
    candidates,
    flow,
    doubleRows: [...candidates.keys()].filter((row) => candidates[row]?.needsDoubleSlot === true),
    siblingRows: [],
    siblingWeight: index.model.weights.siblingsApart,
    toldSeats: new Int32Array(candidates.length).fill(notPlaced),
  };
  addPinnedSiblings(problem, new Map(candidates.map(({ id }, row) => [id, row])));
  problem.siblingRows.sort(byRow);
  addPriorities(problem);
  return problem;
}
