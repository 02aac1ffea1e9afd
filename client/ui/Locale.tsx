import { createContext, type ReactNode, use } from "react";

export interface LocaleSettings {
  /** BCP 47, such as "en-US". */
  readonly locale: string;
  /** IANA name; every time on screen is shown in it, wherever the reader is. */
  readonly timeZone: string;
}

const LocaleContext = createContext<LocaleSettings>({ locale: "en-US", timeZone: "UTC" });

export function LocaleProvider({
  value,
  children,
}: {
  readonly value: LocaleSettings;
  readonly children: ReactNode;
}) {
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

export function useLocale(): LocaleSettings {
  return use(LocaleContext);
}
