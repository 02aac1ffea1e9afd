import { instantOf, wallClockOf } from "#server/features/interviewEvents/localTime.ts";

/** What time the sample district takes it to be while it is made. */
export interface DemoClock {
  now: Date;
}

export const demoTimeZone = "America/New_York";

const day = 86_400_000;

/** The school's calendar day of an instant, `YYYY-MM-DD`. */
export function schoolDay(instant: Date): string {
  return wallClockOf(instant, demoTimeZone).on;
}

function isWeekend(on: string): boolean {
  return [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay());
}

/** The last day of school on or before a calendar day. */
export function schoolDayUpTo(on: string): string {
  let found = on;
  while (isWeekend(found)) found = new Date(Date.parse(found) - day).toISOString().slice(0, 10);
  return found;
}

/** The first day of school on or after a calendar day. */
export function schoolDayFrom(on: string): string {
  let found = on;
  while (isWeekend(found)) found = new Date(Date.parse(found) + day).toISOString().slice(0, 10);
  return found;
}

/** The calendar day some days before (or, negative, after) another. */
export function daysBefore(on: string, days: number): string {
  return new Date(Date.parse(on) - days * day).toISOString().slice(0, 10);
}

/** A time of a calendar day, by the school's clock. */
export function atSchool(on: string, hour: number, minute = 0): Date {
  return instantOf(on, hour * 60 + minute, demoTimeZone);
}
