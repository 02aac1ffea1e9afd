import type { PlacementBlock, TimeSpan } from "./placementModel.ts";
import { PlacementModelError } from "./placementModelError.ts";

/** Slots further apart than this are not one double slot: people leave the room. */
export const longestTurnoverMinutes = 10;

/** A slot among all others of the event. */
export interface TimetableSlot extends TimeSpan {
  id: string;
  blockId: string;
  dayId: string;
  /** Place in time among the slots of its block, from 0. */
  position: number;
  /** The slot that follows without a break, so that the two can be one double slot. */
  nextSlotId: string | null;
  /** Nothing follows at once: a break, or the end of the half-day. */
  isBeforeBreak: boolean;
}

export interface TimetableBlock extends TimeSpan {
  id: string;
  dayId: string;
  /** In the order of time. */
  slots: TimetableSlot[];
}

/** Do two spans share any time? Touching ends do not count. */
export function spansOverlap(one: TimeSpan, other: TimeSpan): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function checkSpan(span: TimeSpan, what: string): void {
  if (
    !Number.isSafeInteger(span.startsAt) ||
    !Number.isSafeInteger(span.endsAt) ||
    span.startsAt >= span.endsAt
  ) {
    throw new PlacementModelError(`${what} must start before it ends, in whole minutes.`);
  }
}

/**
 * Puts a block's slots in order and finds out what follows what.
 *
 * @throws PlacementModelError when slots overlap each other or a break.
 */
export function timetableBlock(block: PlacementBlock): TimetableBlock {
  for (const pause of block.breaks) {
    checkSpan(pause, `A break of block ${block.id}`);
  }
  const inOrder = [...block.slots].sort((one, other) => one.startsAt - other.startsAt);
  const slots: TimetableSlot[] = [];
  for (const [position, slot] of inOrder.entries()) {
    checkSpan(slot, `Slot ${slot.id}`);
    const next = inOrder[position + 1];
    if (next && next.startsAt < slot.endsAt) {
      throw new PlacementModelError(`Slots ${slot.id} and ${next.id} overlap.`);
    }
    if (block.breaks.some((pause) => spansOverlap(pause, slot))) {
      throw new PlacementModelError(`Slot ${slot.id} lies in a break.`);
    }
    const follows =
      next !== undefined &&
      next.startsAt - slot.endsAt <= longestTurnoverMinutes &&
      !block.breaks.some((pause) => pause.startsAt >= slot.endsAt && pause.endsAt <= next.startsAt);
    slots.push({
      id: slot.id,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      blockId: block.id,
      dayId: block.dayId,
      position,
      nextSlotId: follows ? next.id : null,
      isBeforeBreak: !follows,
    });
  }
  const first = slots[0];
  const last = slots[slots.length - 1];
  if (!first || !last) {
    throw new PlacementModelError(`Block ${block.id} has no slots.`);
  }
  return { id: block.id, dayId: block.dayId, slots, startsAt: first.startsAt, endsAt: last.endsAt };
}
