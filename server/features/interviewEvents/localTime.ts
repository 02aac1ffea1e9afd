import { CalendarDateTime, fromDate, parseDate, toTime, toZoned } from "@internationalized/date";

/**
 * The instant of a wall-clock time on a calendar day in a time zone. An hour that a clock change skips is taken as
 * the one after it, an hour that comes twice as the first of the two.
 * @param on `YYYY-MM-DD`
 * @param minutes since midnight by the clock on the wall, 0 to 1439
 */
export function instantOf(on: string, minutes: number, timeZone: string): Date {
  const date = parseDate(on);
  const wall = new CalendarDateTime(date.year, date.month, date.day, Math.floor(minutes / 60), minutes % 60);
  return toZoned(wall, timeZone).toDate();
}

/** The calendar day and the time of day of an instant, as the school's clock shows them. */
export function wallClockOf(instant: Date, timeZone: string): { on: string; time: string } {
  const local = fromDate(instant, timeZone);
  return {
    on: `${String(local.year).padStart(4, "0")}-${pad(local.month)}-${pad(local.day)}`,
    time: toTime(local).toString().slice(0, 5),
  };
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
