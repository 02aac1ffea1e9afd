import { SearchSpace } from "./searchSpace.ts";
import type { WorkMeter } from "./workMeter.ts";

/**
 * Rows to be given seats. `rows[i][j]` is the price of seat j for row i in whole points, Infinity where it is
 * forbidden. Every seat belongs to a group (a panel's half-day); the k-th row of a group costs `(k - 1) * loadWeight`
 * more, `groupBase` of them having been given out beforehand. A row without a seat costs `unplacedCosts[i]`.
 * All prices must be whole and their sum below 2^53, so that every comparison here is exact.
 */
export interface SeatFlowProblem {
  rows: Float64Array[];
  seatGroup: Int32Array;
  groupBase: Int32Array;
  loadWeight: number;
  unplacedCosts: Float64Array;
}

export const notPlaced = -1;

/**
 * The assignment of rows to seats as a flow of least cost: row → seat → group → sink, with a growing price on the last
 * arc, and row → sink for rows left out. Rows enter one by one along shortest augmenting paths (the Hungarian method
 * as Jonker and Volgenant run it, 1987, with two more layers of nodes), so the flow is of least cost at all times.
 *
 * Afterwards single arcs can be taken away ({@link restrictRow}, {@link blockSeat}): the row concerned looks for the
 * shortest way to exactly the node that lost a unit, which keeps the flow of least cost without solving anew.
 */
export class SeatFlow {
  readonly rowCount: number;
  readonly seatCount: number;
  readonly groupCount: number;
  /** The seat of each row, or `notPlaced`. */
  readonly rowSeat: Int32Array;
  /** The row of each seat, or -1. */
  readonly seatRow: Int32Array;
  readonly rows: Float64Array[];
  private readonly load: Int32Array;
  private readonly isBlocked: Uint8Array;
  private readonly isEntered: Uint8Array;
  /** Potentials of seats, then groups, then the sink, then rows. */
  private readonly potential: Float64Array;
  private readonly problem: SeatFlowProblem;
  private readonly meter: WorkMeter;
  private readonly search: SearchSpace;
  private readonly sink: number;

  constructor(problem: SeatFlowProblem, meter: WorkMeter, from?: SeatFlow) {
    this.problem = problem;
    this.meter = meter;
    this.rowCount = problem.rows.length;
    this.seatCount = problem.seatGroup.length;
    this.groupCount = problem.groupBase.length;
    this.sink = this.seatCount + this.groupCount;
    this.rows = [...(from ?? problem).rows];
    this.rowSeat = from ? from.rowSeat.slice() : new Int32Array(this.rowCount).fill(notPlaced);
    this.seatRow = from ? from.seatRow.slice() : new Int32Array(this.seatCount).fill(-1);
    this.load = (from ? from.load : problem.groupBase).slice();
    this.isBlocked = from ? from.isBlocked.slice() : new Uint8Array(this.seatCount);
    this.isEntered = from ? from.isEntered.slice() : new Uint8Array(this.rowCount);
    this.potential = from ? from.potential.slice() : new Float64Array(this.sink + 1 + this.rowCount);
    this.search = from
      ? from.search
      : new SearchSpace(this.sink + 1 + this.rowCount, problem.seatGroup, this.groupCount);
  }

  /** An independent copy; only the scratch space of the search is shared. */
  clone(): SeatFlow {
    return new SeatFlow(this.problem, this.meter, this);
  }

  /** Gives every row its place in an assignment of least cost. */
  enterAll(onRow: (entered: number) => void): void {
    for (let row = 0; row < this.rowCount; row += 1) {
      if (this.isEntered[row] === 0) {
        this.isEntered[row] = 1;
        this.findPlace(row, this.sink);
        onRow(row + 1);
      }
    }
  }

  /** Replaces a row's prices; none may fall, and its present seat's may only stay or become Infinity. */
  restrictRow(row: number, prices: Float64Array): void {
    this.rows[row] = prices;
    const seat = this.rowSeat[row] ?? notPlaced;
    if (seat !== notPlaced && prices[seat] === Infinity) {
      this.seatRow[seat] = -1;
      this.findPlace(row, seat);
    }
  }

  /** Takes a seat out; whoever has it looks for another. */
  blockSeat(seat: number): void {
    const row = this.seatRow[seat] ?? -1;
    this.isBlocked[seat] = 1;
    // With this potential every arc into the seat is infinitely long, without a test in the inner loop.
    this.potential[seat] = -Infinity;
    this.seatRow[seat] = -1;
    if (row !== -1) {
      this.findPlace(row, this.seatCount + (this.problem.seatGroup[seat] ?? 0));
    }
  }

  isSeatBlocked(seat: number): boolean {
    return this.isBlocked[seat] === 1;
  }

  /** The price of the whole: seats, loads beyond those given beforehand, rows left out. */
  cost(): number {
    const { loadWeight, groupBase, unplacedCosts } = this.problem;
    let total = 0;
    for (let row = 0; row < this.rowCount; row += 1) {
      const seat = this.rowSeat[row] ?? notPlaced;
      total += (seat === notPlaced ? unplacedCosts[row] : this.rows[row]?.[seat]) ?? 0;
    }
    for (let group = 0; group < this.groupCount; group += 1) {
      const load = this.load[group] ?? 0;
      const base = groupBase[group] ?? 0;
      total += (loadWeight * (load * (load - 1) - base * (base - 1))) / 2;
    }
    return total;
  }

  private findPlace(source: number, target: number): void {
    this.rowSeat[source] = notPlaced;
    const distance = this.shortestWay(source, target);
    this.shiftPotentials(source, distance);
    this.walkBack(source, target);
  }

  /** The least potential at which no arc out of the row is shorter than 0. */
  private startPotential(row: number): number {
    const prices = this.rows[row] ?? new Float64Array(0);
    let highest = (this.potential[this.sink] ?? 0) - (this.problem.unplacedCosts[row] ?? 0);
    for (let seat = 0; seat < prices.length; seat += 1) {
      const value = (this.potential[seat] ?? 0) - (prices[seat] ?? 0);
      if (value > highest) {
        highest = value;
      }
    }
    return highest;
  }

  /** Dijkstra on reduced lengths, stopping at the target; nodes at equal distance are taken from two stacks. */
  private shortestWay(source: number, target: number): number {
    const { search, sink, seatCount, potential } = this;
    search.start(sink + 1);
    potential[sink + 1 + source] = this.startPotential(source);
    this.leaveRow(source);
    for (;;) {
      const node = search.next(this.seatRow);
      if (node === target || node === -1) {
        return search.nearest;
      }
      search.settle(node);
      if (node < seatCount) {
        const row = this.seatRow[node] ?? -1;
        if (row !== -1) {
          this.leaveRow(row);
        } else {
          const group = seatCount + (this.problem.seatGroup[node] ?? 0);
          search.reach(group, node, (potential[node] ?? 0) - (potential[group] ?? 0), true);
        }
      } else if (node < sink) {
        this.leaveGroup(node, target);
      } else if (node === sink) {
        this.leaveSink(source);
      } else {
        this.leaveRow(node - sink - 1);
      }
    }
  }

  private leaveRow(row: number): void {
    const { search, sink, potential, seatRow, seatCount } = this;
    const prices = this.rows[row] ?? new Float64Array(0);
    const node = sink + 1 + row;
    const own = potential[node] ?? 0;
    const base = search.nearest + own;
    const { distance, origin } = search;
    for (let seat = 0; seat < seatCount; seat += 1) {
      const length = base + (prices[seat] ?? 0) - (potential[seat] ?? 0);
      if (length < (distance[seat] ?? 0)) {
        distance[seat] = length;
        origin[seat] = node;
        if (length === search.nearest) {
          search.push(seat, seatRow[seat] === -1);
        }
      }
    }
    search.reach(sink, node, (this.problem.unplacedCosts[row] ?? 0) + own - (potential[sink] ?? 0), true);
    this.meter.spend(seatCount + 1);
  }

  private leaveGroup(node: number, target: number): void {
    const { search, sink, potential } = this;
    const group = node - this.seatCount;
    const own = potential[node] ?? 0;
    const price = this.problem.loadWeight * (this.load[group] ?? 0);
    search.reach(sink, node, price + own - (potential[sink] ?? 0), true);
    for (const seat of search.seatsOf(group)) {
      if (this.seatRow[seat] !== -1 || seat === target) {
        search.reach(seat, node, own - (potential[seat] ?? 0), seat === target);
      }
    }
  }

  private leaveSink(source: number): void {
    const { search, sink, potential } = this;
    const own = potential[sink] ?? 0;
    for (let group = 0; group < this.groupCount; group += 1) {
      const load = this.load[group] ?? 0;
      if (load > (this.problem.groupBase[group] ?? 0)) {
        const node = this.seatCount + group;
        const price = -this.problem.loadWeight * (load - 1);
        search.reach(node, sink, price + own - (potential[node] ?? 0), true);
      }
    }
    search.widen(sink + 1 + this.rowCount);
    for (let row = 0; row < this.rowCount; row += 1) {
      if (row !== source && this.isEntered[row] === 1 && this.rowSeat[row] === notPlaced) {
        const node = sink + 1 + row;
        const price = -(this.problem.unplacedCosts[row] ?? 0);
        search.reach(node, sink, price + own - (potential[node] ?? 0), false);
      }
    }
  }

  /** Settled nodes move so that every used arc has reduced length 0 and none is shorter than that. */
  private shiftPotentials(source: number, farthest: number): void {
    const { search, sink, potential } = this;
    const start = sink + 1 + source;
    potential[start] = (potential[start] ?? 0) - farthest;
    for (let position = 0; position < search.settledCount; position += 1) {
      const node = search.settled[position] ?? 0;
      const shift = (search.distance[node] ?? 0) - farthest;
      potential[node] = (potential[node] ?? 0) + shift;
      const row = node < this.seatCount ? (this.seatRow[node] ?? -1) : -1;
      if (row !== -1) {
        potential[sink + 1 + row] = (potential[sink + 1 + row] ?? 0) + shift;
      }
    }
  }

  /** Moves every row on the way found one place further. */
  private walkBack(source: number, target: number): void {
    const { search, sink, seatCount, seatRow, rowSeat, load } = this;
    let node = target;
    for (;;) {
      const origin = search.origin[node] ?? -1;
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
          const group = origin - seatCount;
          load[group] = (load[group] ?? 0) + 1;
        } else if (origin === sink) {
          const group = node - seatCount;
          load[group] = (load[group] ?? 0) - 1;
        }
        node = origin;
      }
    }
  }
}
