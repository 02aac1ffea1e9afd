import type { ArtifactContent } from "./artifacts.ts";

function minuteOfDay(time: string): number | undefined {
  const found = /^(\d{2}):(\d{2})$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

/**
 * Minutes from start to end on one day, less the break; null while a time is missing or the end is not after
 * the start. A suggestion: the student may have been there for less.
 * @param startsAt,endsAt `HH:MM`, or "" for not said
 */
export function suggestedMinutes(startsAt: string, endsAt: string, breakMinutes = 0): number | null {
  const start = minuteOfDay(startsAt);
  const end = minuteOfDay(endsAt);
  if (start === undefined || end === undefined) return null;
  const suggested = end - start - breakMinutes;
  return suggested > 0 ? suggested : null;
}

/** Minutes of service a piece stands for. */
export function serviceMinutes(content: ArtifactContent): number {
  return content.kind === "volunteerEntry" ? content.minutes : 0;
}
