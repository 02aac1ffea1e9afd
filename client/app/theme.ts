import { accentTokens } from "#shared/color/accent.ts";
import { isHexColor } from "#shared/color/oklch.ts";

export type Theme = "light" | "dark" | "system";

const themeKey = "homeroom.theme";
const accentKey = "homeroom.accent";

/** What the reader chose on this device; "system" unless they did. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(themeKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

export function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(themeKey);
  else localStorage.setItem(themeKey, theme);
  applyTheme();
}

/** Puts the chosen theme, and the accent last seen here, on the page; run before anything is drawn. */
export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const accent = localStorage.getItem(accentKey);
  if (accent) applyAccent(accent);
}

/** Makes the school's color, corrected until it can be read, the accent of every screen. */
export function applyAccent(hex: string): void {
  if (!isHexColor(hex)) return;
  localStorage.setItem(accentKey, hex);
  const tokens = accentTokens(hex);
  const { style } = document.documentElement;
  for (const theme of ["light", "dark"] as const) {
    style.setProperty(`--accent-${theme}`, tokens[theme].accent);
    style.setProperty(`--on-accent-${theme}`, tokens[theme].onAccent);
    style.setProperty(`--accent-wash-${theme}`, tokens[theme].accentWash);
  }
}
