import i18next from "i18next";
import { pagesMessages } from "#shared/messages/en/pages.ts";
import { readingMessages } from "#shared/messages/en/reading.ts";

const catalogs = i18next.createInstance();
void catalogs.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { pages: pagesMessages, reading: readingMessages } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Values = Record<string, string | number>;

/** A sentence of a page that is drawn without a browser. */
export function sayOnPage(key: keyof typeof pagesMessages, values: Values = {}): string {
  return catalogs.t(key, { ...values, ns: "pages" });
}

/** A word around a portfolio, as the reading components ask for it. */
export function sayInReading(key: string, values: Values = {}): string {
  return catalogs.t(key, { ...values, ns: "reading" });
}
