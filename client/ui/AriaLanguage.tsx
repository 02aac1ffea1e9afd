import i18next from "i18next";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

/**
 * Around every React Aria component: it speaks the screens' language, not the browser's, because only those
 * languages of it are built in (see vite.config.ts).
 */
export function AriaLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={i18next.language === "es" ? "es-ES" : "en-US"}>{children}</I18nProvider>;
}
