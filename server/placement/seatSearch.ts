import { FlowState, notPlaced } from "./flowState.ts";
import type { RoomBudget } from "./roomBudget.ts";
import { RoomDecisions } from "./roomDecisions.ts";
import { copyNode, forbidFewSeats, forbidSeats, type SearchNode, type SearchStep } from "./searchNode.ts";
import { SeatFlow } from "./seatFlow.ts";
import type { SeatProblem } from "./seatProblem.ts";
import type { WorkMeter } from "./workMeter.ts";

export interface SeatSearchAnswer {
  /** The seat of each row, or `notPlaced`. */
  rowSeat: Int32Array;
  cost: number;
  /** Nothing can cost less than this. */
  lowerBound: number;
}

/**
 * Work spent on improving after a first whole placement is found, beyond which the best one found is the answer:
 * this much, or this many times what the first flow took.
 */
const leastImprovingWork = 12_000_000;
const improvingFactor = 2;
/** What a node costs besides its flow: copies, and looking for what to decide next. */
const workPerNode = 4_000;
/** Of the progress told: everything is in order by then, and only improved upon. */
const shareOfFirstFlow = 0.9;

/**
 * Places the rows of a problem by branch and bound. Single seats, loads, availability and all pair rules are exactly in
 * the flow that bounds each node; branched upon are only what a flow cannot say: the second half of a double slot,
 * rooms that too few panels can have, siblings in one half-day. The answer is optimal when its cost equals
 * `lowerBound`; when the work runs out first, it is the best one found.
 */
export class SeatSearch {
  private readonly problem: SeatProblem;
  private readonly budget: RoomBudget;
  private readonly meter: WorkMeter;
  private readonly rooms: RoomDecisions;
  private best: SeatSearchAnswer | null = null;
  private lowerBound = 0;
  private workLimit = 0;
  private improving = 0;
  private onProgress: (share: number) => void = () => undefined;

  constructor(problem: SeatProblem, budget: RoomBudget, meter: WorkMeter) {
    this.problem = problem;
    this.budget = budget;
    this.meter = meter;
    this.rooms = new RoomDecisions(problem, budget, meter);
  }

  run(onProgress: (share: number) => void): SeatSearchAnswer {
    this.onProgress = onProgress;
    const rowCount = this.problem.candidates.length;
    const flow = SeatFlow.of(this.problem.flow, this.meter);
    const started = this.meter.units;
    flow.enterAll((entered) => onProgress((shareOfFirstFlow * entered) / rowCount));
    this.lowerBound = flow.cost();
    this.improving = Math.max(leastImprovingWork, improvingFactor * (this.meter.units - started));
    this.workLimit = this.meter.units + this.improving;
    const mustOffer = Uint8Array.from(this.budget.wants, ({ pinnedMask }) => pinnedMask);
    this.best = this.asTold(mustOffer);
    this.visit({ flow, mustOffer, mayBeApart: new Set() });
    onProgress(1);
    const best = this.best ?? {
      rowSeat: new Int32Array(rowCount).fill(notPlaced),
      cost: this.problem.flow.unplacedCosts.reduce((sum, cost) => sum + cost, 0),
      lowerBound: this.lowerBound,
    };
    return this.meter.units <= this.workLimit ? { ...best, lowerBound: best.cost } : best;
  }

  /** Is the best placement good enough to end with, or the work done, seen from a node that costs this much? */
  private isSettled(cost: number): boolean {
    return this.best !== null && (cost >= this.best.cost || this.meter.units > this.workLimit);
  }

  private visit(node: SearchNode): void {
    const cost = node.flow.cost() + this.problem.siblingWeight * node.mayBeApart.size;
    if (this.isSettled(cost)) {
      return;
    }
    const steps = this.splitDouble(node) ?? this.rooms.split(node) ?? this.splitSiblings(node);
    if (steps === null) {
      const rowSeat = node.flow.state.rowSeat.slice();
      this.best = { rowSeat, cost: this.trueCost(node.flow.state), lowerBound: this.lowerBound };
      return;
    }
    const done = Math.min(1, 1 - (this.workLimit - this.meter.units) / this.improving);
    this.onProgress(shareOfFirstFlow + (1 - shareOfFirstFlow) * done);
    for (const step of steps) {
      if (this.isSettled(cost)) {
        return;
      }
      const child = copyNode(node);
      this.meter.spend(workPerNode + child.flow.state.rowCount + child.flow.state.seatCount);
      if (step(child)) {
        this.visit(child);
      }
    }
  }

  private trueCost(state: FlowState): number {
    const apart = this.problem.siblingRows.filter((pair) => this.blocksOf(state, pair) !== null).length;
    return state.cost() + this.problem.siblingWeight * apart;
  }

  /** Everybody where they were told to be, if that keeps the rules: only something better is an answer then. */
  private asTold(mustOffer: Uint8Array): SeatSearchAnswer | null {
    const { table, candidates, flow, toldSeats } = this.problem;
    const state = new FlowState(flow);
    const taken = new Set<number>();
    for (const row of candidates.keys()) {
      const seat = toldSeats[row] ?? notPlaced;
      if (seat === notPlaced) {
        continue;
      }
      const next = candidates[row]?.needsDoubleSlot ? (table.seats[seat]?.next ?? -1) : -1;
      if (flow.rows[row]?.[seat] === Infinity || taken.has(seat) || taken.has(next)) {
        return null;
      }
      taken.add(seat);
      if (next !== -1) {
        taken.add(next);
      }
      state.put(row, seat);
    }
    if (taken.size === 0 || this.rooms.findShortage(state.rowSeat, mustOffer) !== null) {
      return null;
    }
    return { rowSeat: state.rowSeat, cost: this.trueCost(state), lowerBound: this.lowerBound };
  }

  /** A double slot whose second half somebody else has: it stays and the other goes, or it goes elsewhere. */
  private splitDouble(node: SearchNode): SearchStep[] | null {
    const { seats } = this.problem.table;
    const { rowSeat, seatRow } = node.flow.state;
    for (const row of this.problem.doubleRows) {
      const first = rowSeat[row] ?? notPlaced;
      const second = first === notPlaced ? -1 : (seats[first]?.next ?? -1);
      if (second !== -1 && seatRow[second] !== -1) {
        return [
          (child) => this.keepDouble(child, row, first, second),
          (child) => {
            forbidSeats(child.flow, row, (seat) => seat === first, this.meter);
            return true;
          },
        ];
      }
    }
    return null;
  }

  private keepDouble(node: SearchNode, row: number, first: number, second: number): boolean {
    const { seats } = this.problem.table;
    forbidSeats(node.flow, row, (seat) => seat !== first, this.meter);
    const before = seats.findIndex(({ next }) => next === first);
    const clashing = before === -1 ? [first, second] : [before, first, second];
    for (const other of this.problem.doubleRows) {
      if (other !== row) {
        forbidFewSeats(node.flow, other, clashing, this.meter);
      }
    }
    node.flow.blockSeat(second);
    return true;
  }

  /** The half-days of two siblings when they are placed apart. */
  private blocksOf({ rowSeat }: FlowState, [one, other]: [number, number]): [string, string] | null {
    const { seats } = this.problem.table;
    const first = seats[rowSeat[one] ?? notPlaced]?.slot.blockId;
    const second = seats[rowSeat[other] ?? notPlaced]?.slot.blockId;
    return first !== undefined && second !== undefined && first !== second ? [first, second] : null;
  }

  /** Siblings in different half-days: both in one of the half-days, or apart and paid for. */
  private splitSiblings(node: SearchNode): SearchStep[] | null {
    const { seats } = this.problem.table;
    for (const [position, pair] of this.problem.siblingRows.entries()) {
      const blocks = node.mayBeApart.has(position) ? null : this.blocksOf(node.flow.state, pair);
      if (blocks === null) {
        continue;
      }
      const others = [...this.problem.index.blocks.keys()].filter((id) => !blocks.includes(id));
      const together = [...blocks, ...others].map(
        (blockId): SearchStep =>
          (child) => {
            for (const row of pair) {
              forbidSeats(child.flow, row, (seat) => seats[seat]?.slot.blockId !== blockId, this.meter);
            }
            return true;
          },
      );
      const apart: SearchStep = (child) => {
        child.mayBeApart.add(position);
        return true;
      };
      return [...together, apart];
    }
    return null;
  }
}
