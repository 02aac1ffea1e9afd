import type { EventBoard } from "./board.ts";

type Candidate = Pick<EventBoard["candidates"][number], "id" | "isSenior" | "hasPassed">;

/**
 * The seniors an event is there for: whoever passed in an earlier one needs no time here, and counts only when given
 * one all the same.
 */
export function expectedSeniors<C extends Candidate>(
  candidates: readonly C[],
  seats: readonly { studentId: string }[],
): C[] {
  const seated = new Set(seats.map(({ studentId }) => studentId));
  return candidates.filter(({ id, isSenior, hasPassed }) => isSenior && (!hasPassed || seated.has(id)));
}
