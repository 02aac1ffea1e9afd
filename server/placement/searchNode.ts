import type { SeatFlow } from "./seatFlow.ts";
import type { WorkMeter } from "./workMeter.ts";

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
  const prices = flow.state.rows[row]?.map((price, seat) => (isForbidden(seat) ? Infinity : price));
  if (prices) {
    meter.spend(prices.length);
    flow.restrictRow(row, prices);
  }
}
