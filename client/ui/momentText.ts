import type { LocaleSettings } from "./Locale.tsx";

/** Looks up "today", "yesterday", "tomorrow". */
export type NearWord = (key: "today" | "yesterday" | "tomorrow") => string;

/** The calendar day of an instant in a time zone, "2027-03-02". */
export function dayIn(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(date);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function nearWord(day: string, today: string, say: NearWord): string | undefined {
  const distance = daysBetween(today, day);
  if (distance === 0) return say("today");
  if (distance === -1) return say("yesterday");
  return distance === 1 ? say("tomorrow") : undefined;
}

/** "9:15" or "9:15 AM", as the locale says it. */
export function sayTime(date: Date, { locale, timeZone }: LocaleSettings): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(date);
}

/**
 * "Tue 3 March", with the year when it is not this one. With `say`, the near days get their words; whether a day is
 * near is judged in `nowZone` (the place's own zone unless told).
 */
export function sayDay(
  date: Date,
  { locale, timeZone }: LocaleSettings,
  say?: NearWord,
  nowZone: string = timeZone,
  now: Date = new Date(),
): string {
  const day = dayIn(date, timeZone);
  const today = dayIn(now, nowZone);
  const near = say && nearWord(day, today, say);
  if (near) return near;
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "long",
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
  });
  return parts.format(date);
}

/** A calendar day "2026-08-15" with its year and without a weekday: "August 15, 2026", for the ends of long stretches. */
export function sayCalendarDay(on: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "long" });
  return parts.format(new Date(`${on}T12:00:00Z`));
}

/** "Tue 3 March, 9:15". */
export function sayMoment(date: Date, place: LocaleSettings, say?: NearWord, now: Date = new Date()): string {
  return `${sayDay(date, place, say, place.timeZone, now)}, ${sayTime(date, place)}`;
}
