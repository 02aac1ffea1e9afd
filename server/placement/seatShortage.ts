import type { SeatShortage } from "#shared/placement/shortage.ts";
import { notPlaced } from "./flowState.ts";
import type { SeatProblem } from "./seatProblem.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Finding out who holds a seat takes about as long as looking at so many numbers. */
const workPerSeat = 8;

interface Competition {
  rows: Set<number>;
  seats: Set<number>;
  missing: number;
}

/** The seats a row could have by itself, both halves of double slots included. */
function suitableSeats(problem: SeatProblem, row: number): number[] {
  const isDouble = problem.candidates[row]?.needsDoubleSlot === true;
  const prices = problem.flow.rows[row] ?? new Float64Array(0);
  const suitable: number[] = [];
  for (let seat = 0; seat < prices.length; seat += 1) {
    if ((prices[seat] ?? Infinity) < Infinity) {
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

/** One competition out of those that share a seat; the largest takes the others in. */
function unite(competitions: Competition[], ofSeat: Map<number, Competition>): Competition {
  const bySize = [...competitions].sort((one, other) => other.seats.size - one.seats.size);
  return bySize.reduce((largest, { rows, seats, missing }) => {
    for (const row of rows) {
      largest.rows.add(row);
    }
    for (const seat of seats) {
      largest.seats.add(seat);
      ofSeat.set(seat, largest);
    }
    largest.missing += missing;
    return largest;
  });
}

/**
 * For each row without a seat: whoever has a seat the row could have, whoever has a seat those could have, and so on.
 * Those that share a seat are one. Each row is looked at once, however many compete.
 */
function listCompetitions(problem: SeatProblem, rowSeat: Int32Array, meter: WorkMeter): Competition[] {
  const holders = seatHolders(problem, rowSeat);
  const ofSeat = new Map<number, Competition>();
  const found = new Set<Competition>();
  for (const first of [...rowSeat.keys()].filter((row) => rowSeat[row] === notPlaced)) {
    const own: Competition = { rows: new Set([first]), seats: new Set(), missing: 1 };
    const touched = new Set([own]);
    for (const row of own.rows) {
      meter.spend(workPerSeat * problem.table.seats.length);
      for (const seat of suitableSeats(problem, row)) {
        const earlier = ofSeat.get(seat);
        if (earlier !== undefined) {
          touched.add(earlier);
          continue;
        }
        ofSeat.set(seat, own);
        own.seats.add(seat);
        const holder = holders.get(seat);
        if (holder !== undefined) {
          own.rows.add(holder);
        }
      }
    }
    for (const competition of touched) {
      found.delete(competition);
    }
    found.add(unite([...touched], ofSeat));
  }
  return [...found];
}

/**
 * Why some rows have no seat, in a flow of most rows. For a single seat the competition found is the smallest set
 * of candidates that together have fewer suitable seats than members (Hall 1935): every such set contains it,
 * since each suitable seat's holder must be in the set too.
 */
export function explainUnplaced(problem: SeatProblem, rowSeat: Int32Array, meter: WorkMeter): SeatShortage[] {
  const holders = seatHolders(problem, rowSeat);
  return listCompetitions(problem, rowSeat, meter).map(({ rows, seats, missing }) => {
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
  });
}
