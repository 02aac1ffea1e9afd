import { type HardConflict, hardConflict, type SoftConflict, softConflict } from "./conflict.ts";
import type { PlacementIndex } from "./placementIndex.ts";
import type { PlacementAssignment, SeatAssignment } from "./placementModel.ts";
import { sittingKey } from "./roomRules.ts";
import { findSeatSlots } from "./seatRules.ts";
import { spansOverlap, type TimetableSlot } from "./timetable.ts";

/** One key for a panel at one time. */
export function seatKey(panelId: string, slotId: string): string {
  return sittingKey(panelId, slotId);
}

/** The slots an interview takes, as far as there are any; a missing second half is another rule's business. */
export function takenSlots(index: PlacementIndex, seat: SeatAssignment): TimetableSlot[] {
  const candidate = index.candidates.get(seat.candidateId);
  const first = index.slots.get(seat.slotId);
  return candidate && first ? (findSeatSlots(index, candidate, first) ?? [first]) : [];
}

/** Candidates seated twice or in two places at once, and seats given twice. */
export function candidateConflicts(index: PlacementIndex, seats: SeatAssignment[]): HardConflict[] {
  const conflicts: HardConflict[] = [];
  const byCandidate = new Map<string, SeatAssignment[]>();
  const bySeat = new Map<string, { panelId: string; slotId: string; candidateIds: Set<string> }>();
  for (const seat of seats) {
    byCandidate.set(seat.candidateId, [...(byCandidate.get(seat.candidateId) ?? []), seat]);
    for (const { id: slotId } of takenSlots(index, seat)) {
      const key = seatKey(seat.panelId, slotId);
      const taken = bySeat.get(key) ?? { panelId: seat.panelId, slotId, candidateIds: new Set() };
      taken.candidateIds.add(seat.candidateId);
      bySeat.set(key, taken);
    }
  }
  for (const [candidateId, own] of byCandidate) {
    if (own.length < 2) {
      continue;
    }
    const overlaps = own.some((one, position) =>
      own
        .slice(position + 1)
        .some((other) =>
          takenSlots(index, one).some((slot) =>
            takenSlots(index, other).some((second) => spansOverlap(slot, second)),
          ),
        ),
    );
    conflicts.push(
      hardConflict(overlaps ? "candidateInTwoPlaces" : "candidateTwice", {
        candidateIds: [candidateId],
        panelIds: [...new Set(own.map(({ panelId }) => panelId))],
        slotIds: [...new Set(own.map(({ slotId }) => slotId))],
      }),
    );
  }
  for (const { panelId, slotId, candidateIds } of bySeat.values()) {
    if (candidateIds.size > 1) {
      conflicts.push(
        hardConflict("seatTaken", {
          candidateIds: [...candidateIds],
          panelIds: [panelId],
          slotIds: [slotId],
        }),
      );
    }
  }
  return conflicts;
}

/** Each pair of siblings once, whoever named whom. */
export function listSiblingPairs(index: PlacementIndex): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { id, siblingIds } of index.candidates.values()) {
    for (const siblingId of siblingIds) {
      if (siblingId !== id && index.candidates.has(siblingId)) {
        const pair: [string, string] = id < siblingId ? [id, siblingId] : [siblingId, id];
        pairs.set(JSON.stringify(pair), pair);
      }
    }
  }
  return [...pairs.values()];
}

/** Siblings who come in different half-days. */
export function siblingCosts(index: PlacementIndex, seats: SeatAssignment[]): SoftConflict[] {
  const blockOf = new Map(seats.map((seat) => [seat.candidateId, index.slots.get(seat.slotId)?.blockId]));
  const cost = index.model.weights.siblingsApart;
  return listSiblingPairs(index).flatMap(([one, other]) => {
    const first = blockOf.get(one);
    const second = blockOf.get(other);
    return cost > 0 && first !== undefined && second !== undefined && first !== second
      ? [softConflict("siblingsApart", cost, { candidateIds: [one, other], blockIds: [first, second] })]
      : [];
  });
}

/** Pairs of interviews: what `count` of them in one half-day of one panel cost for each point of weight. */
export function loadPairs(count: number): number {
  return (count * (count - 1)) / 2;
}

/**
 * The price of uneven loads. A panel's load in a half-day is the number of its interviews (a double slot is one); the
 * sum over all of `loadPairs` is least when the loads are as even as the seats allow. The total is that sum; named
 * are only those above the even share, with what they cost beyond it.
 */
export function loadCosts(
  index: PlacementIndex,
  assignment: PlacementAssignment,
): { total: number; uneven: SoftConflict[] } {
  const weight = index.model.weights.unevenLoad;
  const loads = new Map<string, { panelId: string; blockId: string; count: number }>();
  for (const { panel, slots, closedSlotIds } of index.panels.values()) {
    for (const { id, blockId } of slots) {
      if (!closedSlotIds.has(id)) {
        loads.set(sittingKey(panel.id, blockId), { panelId: panel.id, blockId, count: 0 });
      }
    }
  }
  let placed = 0;
  for (const { panelId, slotId } of assignment.seats) {
    const load = loads.get(sittingKey(panelId, index.slots.get(slotId)?.blockId ?? ""));
    if (load) {
      load.count += 1;
      placed += 1;
    }
  }
  const share = Math.ceil(placed / Math.max(1, loads.size));
  let total = 0;
  const uneven: SoftConflict[] = [];
  for (const { panelId, blockId, count } of loads.values()) {
    total += weight * loadPairs(count);
    if (count > share && weight > 0) {
      const cost = weight * (loadPairs(count) - loadPairs(share));
      uneven.push(
        softConflict("unevenLoad", cost, { panelIds: [panelId], blockIds: [blockId], count, limit: share }),
      );
    }
  }
  return { total, uneven };
}
