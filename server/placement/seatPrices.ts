import type { PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { PlacementCandidate, PlacementPerson } from "#shared/placement/placementModel.ts";
import { findPairBar, isUnavailable } from "#shared/placement/seatRules.ts";
import type { Seat, SeatTable } from "./seatTable.ts";

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
export function sittingsOfPeople(table: SeatTable): Map<string, number[]> {
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

/** What the prices of every candidate are made from. */
export interface PriceContext {
  index: PlacementIndex;
  table: SeatTable;
  ofPeople: Map<string, number[]>;
  /** The sitting of each seat. */
  sittingOf: Int32Array;
  offersNeeds: (candidate: PlacementCandidate, seat: Seat) => boolean;
}

function pricesBySitting(
  { index, table, ofPeople }: PriceContext,
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

/** Does nothing but who sits on a panel matter to this candidate? */
function isPlain(candidate: PlacementCandidate): boolean {
  return (
    !candidate.needsDoubleSlot &&
    !candidate.hasExtraTime &&
    candidate.unavailable.length === 0 &&
    candidate.roomNeeds.length === 0
  );
}

/** The price of a seat for a candidate with needs, given the price of the panel. */
function needyPrice(
  { index, table, offersNeeds }: PriceContext,
  candidate: PlacementCandidate,
  seat: Seat,
  panel: number,
): number {
  const { weights } = index.model;
  const second = candidate.needsDoubleSlot ? table.seats[seat.next] : seat;
  if (
    second === undefined ||
    !offersNeeds(candidate, seat) ||
    isUnavailable(candidate, seat.slot) ||
    isUnavailable(candidate, second.slot)
  ) {
    return Infinity;
  }
  let price = panel;
  if (second.sitting !== seat.sitting) {
    const members = new Set([seat, second].flatMap(({ sitting }) => table.sittings[sitting] ?? []));
    price = panelPrice(candidate, members, weights.currentTeacher);
  }
  return candidate.hasExtraTime && !second.slot.isBeforeBreak ? price + weights.extraTimeWithoutBreak : price;
}

/** The soft price of every seat for one candidate, published seats and pinned siblings not yet counted. */
export function rowPrices(context: PriceContext, candidate: PlacementCandidate): Float64Array {
  const { seats } = context.table;
  const bySitting = pricesBySitting(context, candidate);
  const row = new Float64Array(seats.length);
  const hasNoNeeds = isPlain(candidate);
  for (let position = 0; position < row.length; position += 1) {
    const panel = bySitting[context.sittingOf[position] ?? 0] ?? 0;
    const seat = seats[position];
    row[position] = hasNoNeeds || !seat ? panel : needyPrice(context, candidate, seat, panel);
  }
  return row;
}
