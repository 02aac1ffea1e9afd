import { notPlaced } from "./flowState.ts";
import { needsMask, type RoomBudget } from "./roomBudget.ts";
import { forbidSeats, type SearchNode, type SearchStep } from "./searchNode.ts";
import type { SeatProblem } from "./seatProblem.ts";
import type { WorkMeter } from "./workMeter.ts";

/** The part of the search that decides which panels get the rooms some candidates need. */
export class RoomDecisions {
  private readonly problem: SeatProblem;
  private readonly budget: RoomBudget;
  private readonly meter: WorkMeter;
  /** The needs of each row, none where rooms are not arranged. */
  private readonly needs: Uint8Array;
  private readonly needyRows: number[];
  private readonly wantOfGroup: Int32Array;

  constructor(problem: SeatProblem, budget: RoomBudget, meter: WorkMeter) {
    this.problem = problem;
    this.budget = budget;
    this.meter = meter;
    this.needs = Uint8Array.from(problem.candidates, ({ roomNeeds }) =>
      budget.isManaged ? needsMask(roomNeeds) : 0,
    );
    this.needyRows = [...this.needs.keys()].filter((row) => this.needs[row] !== 0);
    this.wantOfGroup = Int32Array.from(problem.table.groups, ({ panelId, blockId }) =>
      budget.wantAt(panelId, blockId),
    );
  }

  /** More panels with needs than rooms that meet them: one of them gets such a room, or does not. */
  split(node: SearchNode): SearchStep[] | null {
    const found = this.findShortage(node.flow.state.rowSeat, node.mustOffer);
    return found === null ? null : this.choose(node, found.shortage, found.asking);
  }

  /** Half-days that compete for too few suitable rooms when rows sit so, with the rows that need them. */
  findShortage(
    rowSeat: Int32Array,
    mustOffer: Uint8Array,
  ): { shortage: number[]; asking: Map<number, number[]> } | null {
    const { budget, needs } = this;
    const masks = mustOffer.slice();
    const asking = new Map<number, number[]>();
    for (const row of this.needyRows) {
      const want = this.wantOf(rowSeat[row] ?? notPlaced);
      if (want !== -1) {
        masks[want] = (masks[want] ?? 0) | (needs[row] ?? 0);
        asking.set(want, [...(asking.get(want) ?? []), row]);
      }
    }
    const checked = new Set<number>();
    for (const want of asking.keys()) {
      const firstOfPool = budget.poolWants(want)[0] ?? want;
      const shortage = checked.has(firstOfPool) ? null : budget.findShortage(want, masks);
      checked.add(firstOfPool);
      if (shortage !== null) {
        return { shortage, asking };
      }
    }
    return null;
  }

  /** Decides about the half-day that most candidates ask for; none when all there are decided already. */
  private choose(node: SearchNode, shortage: number[], asking: Map<number, number[]>): SearchStep[] {
    const open = shortage.flatMap((want) => {
      const rows = asking.get(want) ?? [];
      return rows
        .map((row) => ({ want, mask: this.needs[row] ?? 0, count: rows.length }))
        .filter(({ mask }) => (mask & ~(node.mustOffer[want] ?? 0)) !== 0);
    });
    open.sort((one, other) => other.count - one.count || one.want - other.want);
    const first = open[0];
    return first
      ? [
          (child) => this.offer(child, first.want, first.mask),
          (child) => this.refuse(child, first.want, first.mask),
        ]
      : [];
  }

  private wantOf(seat: number): number {
    return seat === notPlaced ? -1 : (this.wantOfGroup[this.problem.table.seats[seat]?.group ?? -1] ?? -1);
  }

  private refuse(node: SearchNode, want: number, mask: number): boolean {
    for (const row of this.needyRows) {
      if (((this.needs[row] ?? 0) & mask) === mask) {
        forbidSeats(node.flow, row, (seat) => this.wantOf(seat) === want, this.meter);
      }
    }
    return true;
  }

  /** After the decision, every half-day of the pool that can no longer offer something refuses it. */
  private offer(node: SearchNode, want: number, mask: number): boolean {
    node.mustOffer[want] = (node.mustOffer[want] ?? 0) | mask;
    if (this.budget.findShortage(want, node.mustOffer) !== null) {
      return false;
    }
    for (const need of new Set(this.needyRows.map((row) => this.needs[row] ?? 0))) {
      for (const other of this.budget.poolWants(want)) {
        const offered = node.mustOffer[other] ?? 0;
        if ((need & ~offered) !== 0) {
          const masks = node.mustOffer.slice();
          masks[other] = offered | need;
          if (this.budget.findShortage(other, masks) !== null) {
            this.refuse(node, other, need);
          }
        }
      }
    }
    return true;
  }
}
