import { listSiblingPairs, loadPairs } from "#shared/placement/candidateRules.ts";
import type { PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { PlacementCandidate } from "#shared/placement/placementModel.ts";
import { PlacementModelError } from "#shared/placement/placementModelError.ts";
import { notPlaced, type SeatFlowProblem } from "./flowState.ts";
import { type PriceContext, rowPrices, sittingsOfPeople } from "./seatPrices.ts";
import { type Seat, type SeatTable, validSeatPins } from "./seatTable.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Finding out a price takes about as long as looking at so many. */
const workPerPrice = 8;

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

/** The highest price that is one. */
function dearest(row: Float64Array): number {
  let most = 0;
  for (let seat = 0; seat < row.length; seat += 1) {
    const price = row[seat] ?? 0;
    if (price > most && price < Infinity) {
      most = price;
    }
  }
  return most;
}

/** Room for every soft cost below one moved person, and for every move below one person left out. */
function addPriorities(problem: SeatProblem, meter: WorkMeter): void {
  const { index, table, flow } = problem;
  let soft = problem.siblingWeight * problem.siblingRows.length;
  for (const row of flow.rows) {
    meter.spend(row.length);
    soft += dearest(row);
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
      meter.spend(workPerPrice * row.length);
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
  meter: WorkMeter,
): SeatProblem {
  const context: PriceContext = {
    index,
    table,
    ofPeople: sittingsOfPeople(table),
    sittingOf: Int32Array.from(table.seats, ({ sitting }) => sitting),
    offersNeeds,
  };
  const flow: SeatFlowProblem = {
    rows: candidates.map((candidate) => {
      meter.spend(workPerPrice * table.seats.length);
      return rowPrices(context, candidate);
    }),
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
  addPriorities(problem, meter);
  return problem;
}
