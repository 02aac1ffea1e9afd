import type { FlowState } from "./flowState.ts";
import { SearchSpace } from "./searchSpace.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Finds shortest ways through what a flow leaves open: Dijkstra's algorithm on reduced lengths. */
export class FlowSearch extends SearchSpace {
  private readonly meter: WorkMeter;

  constructor(state: FlowState, meter: WorkMeter) {
    super(state.sink + 1 + state.rowCount, state.problem.seatGroup, state.groupCount);
    this.meter = meter;
  }

  /**
   * Searches from a row until the target is the nearest node left; `origin` then leads back along the way.
   *
   * @returns the distance of the target.
   */
  shortestWay(state: FlowState, source: number, target: number): number {
    const { sink, seatCount, potential, seatRow, problem } = state;
    this.start(sink + 1);
    potential[sink + 1 + source] = startPotential(state, source);
    this.leaveRow(state, source);
    for (;;) {
      const node = this.next(seatRow);
      if (node === target || node === -1) {
        return this.nearest;
      }
      this.settle(node);
      if (node < seatCount) {
        const row = seatRow[node] ?? -1;
        if (row !== -1) {
          this.leaveRow(state, row);
        } else {
          const group = seatCount + (problem.seatGroup[node] ?? 0);
          this.reach(group, node, (potential[node] ?? 0) - (potential[group] ?? 0), true);
        }
      } else if (node < sink) {
        this.leaveGroup(state, node, target);
      } else if (node === sink) {
        this.leaveSink(state, source);
      } else {
        this.leaveRow(state, node - sink - 1);
      }
    }
  }

  private leaveRow(state: FlowState, row: number): void {
    const { sink, potential, seatRow, seatCount, problem } = state;
    const prices = state.rows[row] ?? new Float64Array(0);
    const node = sink + 1 + row;
    const own = potential[node] ?? 0;
    const { distance, origin, nearest } = this;
    const base = nearest + own;
    for (let seat = 0; seat < seatCount; seat += 1) {
      const length = base + (prices[seat] ?? 0) - (potential[seat] ?? 0);
      if (length < (distance[seat] ?? 0)) {
        distance[seat] = length;
        origin[seat] = node;
        if (length === nearest) {
          this.push(seat, seatRow[seat] === -1);
        }
      }
    }
    this.reach(sink, node, (problem.unplacedCosts[row] ?? 0) + own - (potential[sink] ?? 0), true);
    this.meter.spend(seatCount + 1);
  }

  private leaveGroup(state: FlowState, node: number, target: number): void {
    const { sink, potential, seatRow, problem } = state;
    const group = node - state.seatCount;
    const own = potential[node] ?? 0;
    const price = problem.loadWeight * (state.load[group] ?? 0);
    this.reach(sink, node, price + own - (potential[sink] ?? 0), true);
    for (const seat of this.seatsOf(group)) {
      // The arc from a seat to its group can be walked back when a unit flows on it; so it does at a target, which is
      // a seat that has just lost its row.
      if (seatRow[seat] !== -1 || seat === target) {
        this.reach(seat, node, own - (potential[seat] ?? 0), seat === target);
      }
    }
  }

  private leaveSink(state: FlowState, source: number): void {
    const { sink, potential, problem, rowCount, load } = state;
    const own = potential[sink] ?? 0;
    for (let group = 0; group < state.groupCount; group += 1) {
      const count = load[group] ?? 0;
      if (count > (problem.groupBase[group] ?? 0)) {
        const node = state.seatCount + group;
        this.reach(node, sink, own - (potential[node] ?? 0) - problem.loadWeight * (count - 1), true);
      }
    }
    this.widen(sink + 1 + rowCount);
    for (let row = 0; row < rowCount; row += 1) {
      if (row !== source && state.isEntered[row] === 1 && state.rowSeat[row] === -1) {
        const node = sink + 1 + row;
        this.reach(node, sink, own - (potential[node] ?? 0) - (problem.unplacedCosts[row] ?? 0), false);
      }
    }
  }
}

/** The least potential at which no arc out of the row has a negative length. */
function startPotential(state: FlowState, row: number): number {
  const { potential, seatCount } = state;
  const prices = state.rows[row] ?? new Float64Array(0);
  let highest = (potential[state.sink] ?? 0) - (state.problem.unplacedCosts[row] ?? 0);
  for (let seat = 0; seat < seatCount; seat += 1) {
    const value = (potential[seat] ?? 0) - (prices[seat] ?? 0);
    if (value > highest) {
      highest = value;
    }
  }
  return highest;
}
