import i18next from "i18next";
import { printingMessages } from "#shared/messages/en/printing.ts";
import { readingMessages } from "#shared/messages/en/reading.ts";
import { rubricsMessages } from "#shared/messages/en/rubrics.ts";
import type { PieceWords } from "#shared/portfolios/pieceWords.ts";

const catalogs = i18next.createInstance();
void catalogs.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { printing: printingMessages, reading: readingMessages, rubrics: rubricsMessages } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;
export type PrintKey = Stem<keyof typeof printingMessages>;

const levelNames = [
  "level1",
  "level2",
  "level3",
  "level4",
] as const satisfies readonly (keyof typeof rubricsMessages)[];

/** The words of a sheet, its dates and times in the school's language and time zone. */
export interface PrintWords extends PieceWords {
  tell: (key: PrintKey, values?: Record<string, string | number>) => string;
  /** "3 Ready" of 3. */
  level: (level: number) => string;
  /** "March 9, 2027" */
  date: (at: Date) => string;
  /** "Tuesday, March 9, 2027" */
  day: (at: Date) => string;
  /** "Tue, Mar 9" */
  shortDay: (at: Date) => string;
  /** "9:00 AM" */
  time: (at: Date) => string;
  /** "9:00:20 AM" */
  timeToSecond: (at: Date) => string;
  /** "9:00 – 9:15 AM" */
  timeSpan: (from: Date, to: Date) => string;
  /** "78.5" of 7850 hundredths, with the decimal sign of the language. */
  hundredths: (value: number) => string;
  /** "2.67" */
  decimal: (value: number) => string;
}

/** Intl sets thin spaces that look glued in print, and fonts may lack. */
function widened(text: string): string {
  return text.replace(/[\u2009\u202f]/g, "\u00a0");
}

/**
 * @param locale BCP 47
 * @param timeZone an IANA name
 */
export function printWordsOf(locale: string, timeZone: string): PrintWords {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: Date) => widened(formatter.format(at));
  };
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: "short" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    locale,
    say: (key, values = {}) => catalogs.t(key, { ...values, ns: "reading" }),
    tell: (key, values = {}) => catalogs.t(key, { ...values, ns: "printing" }),
    level: (level) => catalogs.t(levelNames[level - 1] ?? String(level), { ns: "rubrics" }),
    date: format({ dateStyle: "long" }),
    day: format({ dateStyle: "full" }),
    shortDay: format({ weekday: "short", month: "short", day: "numeric" }),
    time: format({ timeStyle: "short" }),
    timeToSecond: format({ timeStyle: "medium" }),
    timeSpan: (from, to) => widened(clock.formatRange(from, to)),
    hundredths: (value) => number.format(value / 100),
    decimal: (value) => number.format(value),
  };
}
