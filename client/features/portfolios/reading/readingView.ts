import type { readingMessages } from "#shared/messages/en/reading.ts";

type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;
export type ReadingKey = Stem<keyof typeof readingMessages>;

/** What the reading components need of the place they are drawn in: a screen, the shared page, an offline page. */
export interface ReadingView {
  say: (key: ReadingKey, values?: Record<string, string | number>) => string;
  /** The address of a kept file by its hash. */
  fileUrl: (hash: string) => string;
  /** BCP 47, for dates. */
  locale: string;
}

/** "3 March 2027", "March 2027" or "2027" of a whole or partial date; "" of nothing. */
export function sayPartialDate(date: string, locale: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year) return "";
  if (!month) return String(year);
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day ? { day: "numeric" } : {}),
  }).format(moment);
}

/** "2024 to 2026", "2026 to now", "2026" or "". */
export function sayPeriod(from: string, to: string, { say, locale }: ReadingView): string {
  const start = sayPartialDate(from, locale);
  const end = sayPartialDate(to, locale);
  if (start && end) return start === end ? start : say("fromTo", { from: start, to: end });
  if (start) return say("toPresent", { from: start });
  return end;
}

/** "3 hours 30 minutes" of whole minutes; "" of none. */
export function sayDuration(minutes: number, { say }: ReadingView): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hourWords = say("hours", { count: hours });
  const minuteWords = say("minutes", { count: rest });
  if (hours && rest) return say("hoursAndMinutes", { hours: hourWords, minutes: minuteWords });
  if (hours) return hourWords;
  return rest ? minuteWords : "";
}
