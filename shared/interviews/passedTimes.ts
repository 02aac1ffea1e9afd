import type { EventBoard, SeatView } from "./board.ts";

/** The seats whose time has begun at `at` though nobody has been interviewed there or noted as missing. */
export function passedSeats(board: Pick<EventBoard, "slots" | "seats">, at: Date): SeatView[] {
  const begun = new Set(
    board.slots.filter(({ startsAt }) => Date.parse(startsAt) <= at.getTime()).map(({ id }) => id),
  );
  return board.seats.filter((seat) => begun.has(seat.slotId) && seat.state === "scheduled" && !seat.hasBegun);
}
