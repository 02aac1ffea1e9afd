import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { issueMessages } from "#shared/messages/en/issues.ts";
import { uiMessages } from "#shared/messages/en/ui.ts";

/** One feature's sentences in English: flat keys; a sentence that counts has `key_one` and `key_other`. */
export type Catalog = Readonly<Record<string, string>>;

type PluralEnding = "zero" | "one" | "two" | "few" | "many" | "other";

/** The keys a caller may ask for: the catalog's own, with `_one` and `_other` folded into their stem. */
export type KeyOf<C extends Catalog> = {
  [K in keyof C & string]: K extends `${infer Stem}_${PluralEnding}` ? Stem : K;
}[keyof C & string];

type HoleIn<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | HoleIn<Rest>
  : never;

type SentencesOf<C extends Catalog, K extends string> = {
  [P in keyof C & string]: P extends K | `${K}_${PluralEnding}` ? C[P] : never;
}[keyof C & string];

type ValuesFor<C extends Catalog, K extends string> = [HoleIn<SentencesOf<C, K>>] extends [never]
  ? [values?: { count: number }]
  : [values: Record<HoleIn<SentencesOf<C, K>>, string | number>];

/** Looks a sentence up: `text("greeting", { name })`. Keys and the values they need are checked by the compiler. */
export type Text<C extends Catalog> = <K extends KeyOf<C>>(key: K, ...values: ValuesFor<C, K>) => string;

void i18next.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { ui: uiMessages, issues: issueMessages } },
  // React escapes what it prints.
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});

/**
 * Makes a feature's sentences available and returns the hook that reads them. Called once, when the feature's
 * text file is loaded: `export const useReviewsText = registerMessages("reviews", reviewsMessages)`.
 */
export function registerMessages<C extends Catalog>(namespace: string, catalog: C): () => Text<C> {
  const lookup = messagesOf(namespace, catalog);
  return function useNamespaceText() {
    // Draws again when the language changes.
    useTranslation(namespace);
    return lookup;
  };
}

/** The same lookup outside React (a toast, a download's name). */
export function messagesOf<C extends Catalog>(namespace: string, catalog: C): Text<C> {
  i18next.addResourceBundle("en", namespace, catalog, true, true);
  return (key, ...values) => {
    const holes: Readonly<Record<string, unknown>> = { ...values[0], ns: namespace };
    return i18next.t(String(key), holes);
  };
}

/** Sentences of the kit itself: "Close", "Saved 12:04". */
export const useUiText = registerMessages("ui", uiMessages);
export const uiText = messagesOf("ui", uiMessages);

/**
 * Adds sentences for the stable codes of refusals, used instead of the server's own `detail`
 * (which is always a sentence too). Holes are filled from the problem's `values`.
 */
export function registerRefusals(sentences: Catalog): void {
  i18next.addResourceBundle("en", "refusals", sentences, true, true);
}

/** Adds sentences for what can be wrong with one field, by the key its schema gives. */
export function registerIssues(sentences: Catalog): void {
  i18next.addResourceBundle("en", "issues", sentences, true, true);
}

type Values = Readonly<Record<string, unknown>>;

/** The registered sentence for a refusal's code, or undefined. */
export function refusalText(code: string, values: Values): string | undefined {
  return i18next.exists(code, { ns: "refusals" })
    ? i18next.t(code, { ns: "refusals", ...values })
    : undefined;
}

/** The sentence for a field's issue; a message that is a sentence already stays as it is. */
export function issueText(message: string, values: Values): string {
  if (i18next.exists(message, { ns: "issues" })) return i18next.t(message, { ns: "issues", ...values });
  return /[.!?]$/.test(message) ? message : i18next.t("unknownIssue", { ns: "issues" });
}
