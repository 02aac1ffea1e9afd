import type { SeatShortage } from "#shared/placement/shortage.ts";
import { notPlaced } from "./flowState.ts";
import type { SeatProblem } from "./seatProblem.ts";

interface Competition {
  rows: Set<number>;
  seats: Set<number>;
  missing: number;
}

/** The seats a row could have by itself, both halves of double slots included. */
function suitableSeats(problem: SeatProblem, row: number): number[] {
  const isDouble = problem.candidates[row]?.needsDoubleSlot === true;
  const suitable: number[] = [];
  for (const [seat, price] of (problem.flow.rows[row] ?? new Float64Array(0)).entries()) {
    if (price < Infinity) {
      suitable.push(seat);
      const next = problem.table.seats[seat]?.next ?? -1;
      if (isDouble && next !== -1) {
        suitable.push(next);
      }
    }
  }
  return suitable;
}

function seatHolders(problem: SeatProblem, rowSeat: Int32Array): Map<number, number> {
  const holders = new Map<number, number>();
  for (const [row, seat] of rowSeat.entries()) {
    if (seat !== notPlaced) {
      holders.set(seat, row);
      const next = problem.table.seats[seat]?.next ?? -1;
      if (problem.candidates[row]?.needsDoubleSlot && next !== -1) {
        holders.set(next, row);
      }
    }
  }
  return holders;
}

/** Whoever has a seat the row could have, whoever has a seat those could have, and so on. */
function competitionFor(problem: SeatProblem, first: number, holders: Map<number, number>): Competition {
  const rows = new Set([first]);
  const seats = new Set<number>();
  for (const row of rows) {
    for (const seat of suitableSeats(problem, row)) {
      seats.add(seat);
      const holder = holders.get(seat);
      if (holder !== undefined) {
        rows.add(holder);
      }
    }
  }
  return { rows, seats, missing: 1 };
}

function merge(competitions: Competition[]): Competition[] {
  const merged: Competition[] = [];
  for (const competition of competitions) {
    const touching = merged.filter(({ seats }) => [...competition.seats].some((seat) => seats.has(seat)));
    const rest = merged.filter((other) => !touching.includes(other));
    const all = [...touching, competition];
    merged.splice(0, merged.length, ...rest, {
      rows: new Set(all.flatMap(({ rows }) => [...rows])),
      seats: new Set(all.flatMap(({ seats }) => [...seats])),
      missing: all.reduce((sum, { missing }) => sum + missing, 0),
    });
  }
  return merged;
}

/**
 * Why some rows have no seat, in a flow of most rows. For a single seat the competition found is the smallest set
 * of candidates that together have fewer suitable seats than members (Hall 1935): every such set contains it,
 * since each suitable seat's holder must be in the set too.
 */
export function explainUnplaced(problem: SeatProblem, rowSeat: Int32Array): SeatShortage[] {
  const holders = seatHolders(problem, rowSeat);
  const unplaced = [...rowSeat.keys()].filter((row) => rowSeat[row] === notPlaced);
  return merge(unplaced.map((row) => competitionFor(problem, row, holders))).map(
    ({ rows, seats, missing }) => {
      const candidates = [...rows].flatMap((row) => problem.candidates[row] ?? []);
      const leftOut = [...rows].filter((row) => rowSeat[row] === notPlaced);
      const isFull = [...seats].every((seat) => holders.has(seat));
      let lacking: SeatShortage["lacking"] = isFull ? "seats" : "suitableRooms";
      if (leftOut.some((row) => problem.candidates[row]?.needsDoubleSlot)) {
        lacking = "doubleSlots";
      }
      return {
        kind: "seats",
        candidateIds: candidates.map(({ id }) => id).sort(),
        seats: [...seats]
          .sort((one, other) => one - other)
          .flatMap((seat) => problem.table.seats[seat] ?? [])
          .map(({ panelId, slot }) => ({ panelId, slotId: slot.id })),
        missing,
        lacking,
      };
    },
  );
}
