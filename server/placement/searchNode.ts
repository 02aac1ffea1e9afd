import type { SeatFlow } from "./seatFlow.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Looking a row up takes about as long as looking at so many prices. */
const workPerRow = 20;

/** A part of all placements: a flow under the decisions taken on the way here. */
export interface SearchNode {
  flow: SeatFlow;
  /** What the room of each half-day has to offer by decision, by position in `RoomBudget.wants`. */
  mustOffer: Uint8Array;
  /** Positions of sibling pairs that may be apart. */
  mayBeApart: Set<number>;
}

/** A way to go on from a copy of a node; false when nothing is left there. */
export type SearchStep = (node: SearchNode) => boolean;

export function copyNode(node: SearchNode): SearchNode {
  return {
    flow: node.flow.clone(),
    mustOffer: node.mustOffer.slice(),
    mayBeApart: new Set(node.mayBeApart),
  };
}

/** Takes seats away from a row, which looks for another one if it loses its own. */
export function forbidSeats(
  flow: SeatFlow,
  row: number,
  isForbidden: (seat: number) => boolean,
  meter: WorkMeter,
): void {
  const prices = (flow.state.rows[row] ?? new Float64Array(0)).slice();
  meter.spend(prices.length);
  for (let seat = 0; seat < prices.length; seat += 1) {
    if (isForbidden(seat)) {
      prices[seat] = Infinity;
    }
  }
  flow.restrictRow(row, prices);
}

/** As {@link forbidSeats}, for a few seats; a row that could have none of them anyway is left alone. */
export function forbidFewSeats(flow: SeatFlow, row: number, seats: number[], meter: WorkMeter): void {
  const before = flow.state.rows[row] ?? new Float64Array(0);
  const lost = seats.filter((seat) => (before[seat] ?? Infinity) < Infinity);
  meter.spend(workPerRow);
  if (lost.length > 0) {
    const prices = before.slice();
    meter.spend(prices.length);
    for (const seat of lost) {
      prices[seat] = Infinity;
    }
    flow.restrictRow(row, prices);
  }
}
