/** A stretch of one day, in minutes since midnight on the school's clock. */
export interface DayStretch {
  startsAt: number;
  endsAt: number;
}

export interface DayPlan {
  /** When the first interview begins, in minutes since midnight. */
  startsAt: number;
  slotMinutes: number;
  count: number;
  /** A break follows every so many interviews; null for none. */
  breakAfter: number | null;
  breakMinutes: number;
  lunch: { startsAt: number; minutes: number } | null;
}

export const minutesOfDay = 24 * 60;
/** More interviews are not made in one go for one day. */
export const mostSlotsOfDay = 60;

/**
 * The slots of a day: one interview after another, with a break after every few and lunch before the first one that
 * would run into it. A lunch that lies before the first interview is left out. A day that does not fit ends after
 * midnight, which the caller refuses.
 */
export function planDay(plan: DayPlan): DayStretch[] {
  const slots: DayStretch[] = [];
  let lunch = plan.lunch !== null && plan.lunch.startsAt > plan.startsAt ? plan.lunch : null;
  let time = plan.startsAt;
  let inARow = 0;
  while (slots.length < plan.count) {
    const needsBreak = plan.breakAfter !== null && inARow >= plan.breakAfter;
    const next = needsBreak ? time + plan.breakMinutes : time;
    if (lunch !== null && next + plan.slotMinutes > lunch.startsAt) {
      time = Math.max(time, lunch.startsAt) + lunch.minutes;
      lunch = null;
      inARow = 0;
      continue;
    }
    slots.push({ startsAt: next, endsAt: next + plan.slotMinutes });
    time = next + plan.slotMinutes;
    inARow = needsBreak ? 1 : inARow + 1;
  }
  return slots;
}

/** Minutes since midnight of a time of day, "08:30". */
export function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** The time of day, "08:30", so many minutes after midnight. */
export function timeOf(minutes: number): string {
  const of = (part: number) => String(part).padStart(2, "0");
  return `${of(Math.floor(minutes / 60))}:${of(minutes % 60)}`;
}
