import { FlowSearch } from "./flowSearch.ts";
import { FlowState, notPlaced, type SeatFlowProblem } from "./flowState.ts";
import type { WorkMeter } from "./workMeter.ts";

/**
 * The assignment of rows to seats as a flow of least cost: row → seat → group → sink, with a growing price on the last
 * arc, and row → sink for rows left out. Rows enter one by one along shortest augmenting paths (the Hungarian method
 * as Jonker and Volgenant run it, 1987, with two more layers of nodes), so the flow is of least cost at all times.
 *
 * Afterwards arcs can be taken away ({@link restrictRow}, {@link blockSeat}): the row concerned looks for the shortest
 * way to exactly the node that lost a unit, which keeps the flow of least cost without solving anew.
 */
export class SeatFlow {
  readonly state: FlowState;
  private readonly search: FlowSearch;

  private constructor(state: FlowState, search: FlowSearch) {
    this.state = state;
    this.search = search;
  }

  /** A flow into which no row has entered yet. */
  static of(problem: SeatFlowProblem, meter: WorkMeter): SeatFlow {
    const state = new FlowState(problem);
    return new SeatFlow(state, new FlowSearch(state, meter));
  }

  /** An independent copy; only the scratch space of the search is shared. */
  clone(): SeatFlow {
    return new SeatFlow(new FlowState(this.state.problem, this.state), this.search);
  }

  /** Gives every row its place in an assignment of least cost. */
  enterAll(onRow: (entered: number) => void): void {
    const { rowCount, isEntered, sink } = this.state;
    for (let row = 0; row < rowCount; row += 1) {
      if (isEntered[row] === 0) {
        isEntered[row] = 1;
        this.findPlace(row, sink);
        onRow(row + 1);
      }
    }
  }

  /** Replaces a row's prices; none may fall, and its present seat's may only stay or become Infinity. */
  restrictRow(row: number, prices: Float64Array): void {
    const { rows, rowSeat, seatRow } = this.state;
    rows[row] = prices;
    const seat = rowSeat[row] ?? notPlaced;
    if (seat !== notPlaced && prices[seat] === Infinity) {
      seatRow[seat] = -1;
      this.findPlace(row, seat);
    }
  }

  /** Takes a seat out; whoever has it looks for another. */
  blockSeat(seat: number): void {
    const { seatRow, isBlocked, potential, seatCount, problem } = this.state;
    const row = seatRow[seat] ?? -1;
    isBlocked[seat] = 1;
    // With this potential every arc into the seat is infinitely long, without a test in the inner loop.
    potential[seat] = -Infinity;
    seatRow[seat] = -1;
    if (row !== -1) {
      this.findPlace(row, seatCount + (problem.seatGroup[seat] ?? 0));
    }
  }

  /** The price of the whole: seats, loads beyond those given beforehand, rows left out. */
  cost(): number {
    return this.state.cost();
  }

  private findPlace(source: number, target: number): void {
    this.state.rowSeat[source] = notPlaced;
    const farthest = this.search.shortestWay(this.state, source, target);
    this.shiftPotentials(source, farthest);
    this.walkBack(source, target);
  }

  /** Settled nodes move so that every used arc has reduced length 0 and none is shorter than that. */
  private shiftPotentials(source: number, farthest: number): void {
    const { sink, potential, seatRow, seatCount } = this.state;
    const { settled, settledCount, distance } = this.search;
    const start = sink + 1 + source;
    potential[start] = (potential[start] ?? 0) - farthest;
    for (let position = 0; position < settledCount; position += 1) {
      const node = settled[position] ?? 0;
      const shift = (distance[node] ?? 0) - farthest;
      potential[node] = (potential[node] ?? 0) + shift;
      const row = node < seatCount ? (seatRow[node] ?? -1) : -1;
      if (row !== -1) {
        potential[sink + 1 + row] = (potential[sink + 1 + row] ?? 0) + shift;
      }
    }
  }

  /** Moves every row on the way found one place further, from the target back to the source. */
  private walkBack(source: number, target: number): void {
    const { sink, seatCount, seatRow, rowSeat, load } = this.state;
    let node = target;
    for (;;) {
      const origin = this.search.origin[node] ?? -1;
      if (origin > sink) {
        const row = origin - sink - 1;
        const left = rowSeat[row] ?? notPlaced;
        const taken = node === sink ? notPlaced : node;
        rowSeat[row] = taken;
        if (taken !== notPlaced) {
          seatRow[taken] = row;
        }
        if (row === source) {
          return;
        }
        if (left !== notPlaced) {
          seatRow[left] = -1;
        }
        node = left === notPlaced ? sink : left;
      } else {
        if (node === sink) {
          load[origin - seatCount] = (load[origin - seatCount] ?? 0) + 1;
        } else if (origin === sink) {
          load[node - seatCount] = (load[node - seatCount] ?? 0) - 1;
        }
        node = origin;
      }
    }
  }
}
