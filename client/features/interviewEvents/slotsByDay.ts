import type { SlotView } from "#shared/interviewEvents/slotViews.ts";

export interface DaySlots {
  readonly on: string;
  readonly slots: readonly SlotView[];
}

/** The slots under their days on the school's calendar, all in the order of time. */
export function slotsByDay(slots: readonly SlotView[]): readonly DaySlots[] {
  const inOrder = slots.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const days = new Map<string, SlotView[]>();
  for (const slot of inOrder) days.set(slot.on, [...(days.get(slot.on) ?? []), slot]);
  return [...days].map(([on, ofDay]) => ({ on, slots: ofDay }));
}
