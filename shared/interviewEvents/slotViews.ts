import { z } from "zod";
import { day, filledLine, id, instant, version } from "#shared/fields/fields.ts";
import { minutesOf, mostSlotsOfDay } from "./planDay.ts";

/** A time of day, `HH:MM`, on the school's clock. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "notATime" });

const whole = (least: number, most: number, error: string) =>
  z
    .number({ error: "notANumber" })
    .int({ error: "notWholeMinutes" })
    .min(least, { error })
    .max(most, { error });

/** A day's slots to be made: interviews one after another, with breaks and lunch. */
export const newEventDay = z.strictObject({
  on: day,
  startsAt: timeOfDay,
  slotMinutes: whole(5, 120, "slotMinutesRange"),
  count: whole(1, mostSlotsOfDay, "slotCountRange"),
  breakAfter: whole(1, mostSlotsOfDay, "slotCountRange").nullable(),
  breakMinutes: whole(0, 120, "breakMinutesRange"),
  lunch: z.strictObject({ startsAt: timeOfDay, minutes: whole(0, 240, "breakMinutesRange") }).nullable(),
});
export type NewEventDay = z.infer<typeof newEventDay>;

/** One slot, as entered: a day and two times of day on the school's clock. */
export const slotInput = z
  .strictObject({ on: day, from: timeOfDay, to: timeOfDay })
  .refine((slot) => minutesOf(slot.to) > minutesOf(slot.from), { error: "endsBeforeStart", path: ["to"] })
  .refine((slot) => minutesOf(slot.to) - minutesOf(slot.from) <= 240, { error: "slotTooLong", path: ["to"] });
export type SlotInput = z.infer<typeof slotInput>;

export const slotView = z.strictObject({
  id,
  startsAt: instant,
  endsAt: instant,
  /** The same on the school's calendar and clock. */
  on: day,
  from: timeOfDay,
  to: timeOfDay,
  version,
});
export type SlotView = z.infer<typeof slotView>;

export const slotList = z.strictObject({ slots: z.array(slotView) });

export const roomInput = z.strictObject({
  name: filledLine(80),
  isStepFree: z.boolean(),
  isQuiet: z.boolean(),
});
export type RoomInput = z.infer<typeof roomInput>;

export const roomView = z.strictObject({
  id,
  name: z.string(),
  isStepFree: z.boolean(),
  isQuiet: z.boolean(),
  version,
});
export type RoomView = z.infer<typeof roomView>;
