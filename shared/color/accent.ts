import { contrast, hexOfOklch, luminance, oklchOf } from "./oklch.ts";

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const textRatio = 4.5;

function worst(hex: string, backgrounds: readonly string[]): number {
  return Math.min(...backgrounds.map((background) => contrast(hex, background)));
}

/**
 * The color nearest to `hex`, by lightness, that can be read on `on` (one background, or each of several): hue stays,
 * chroma gives way only where a screen cannot show it. Both `#rrggbb`. Where no color reaches `ratio`, black or
 * white, whichever is read better.
 */
export function readableAccent(
  hex: string,
  on: string | readonly string[],
  ratio: number = textRatio,
): string {
  const backgrounds = typeof on === "string" ? [on] : on;
  if (worst(hex, backgrounds) >= ratio) return hex.toLowerCase();
  const isTowardsBlack = worst("#000000", backgrounds) >= worst("#ffffff", backgrounds);
  const end = isTowardsBlack ? "#000000" : "#ffffff";
  const color = oklchOf(hex);
  let near = color.l;
  let far = isTowardsBlack ? 0 : 1;
  let found = end;
  for (let step = 0; step < 18; step += 1) {
    const middle = (near + far) / 2;
    const candidate = hexOfOklch({ ...color, l: middle });
    if (worst(candidate, backgrounds) >= ratio) {
      found = candidate;
      far = middle;
    } else {
      near = middle;
    }
  }
  return found;
}

export interface AccentSet {
  /** Text, links, the main button's ground. */
  readonly accent: string;
  /** Text on the accent. */
  readonly onAccent: string;
  /** A breath of the accent as a ground; ink and accent are both read on it. */
  readonly accentWash: string;
}

/** The grounds the accent is read on; the same values stand in the client's tokens. */
export const grounds = {
  light: ["#fbfaf6", "#ffffff", "#f3f1ea"],
  dark: ["#1b1916", "#24211d", "#151311"],
} as const;

/** On a dark ground a strong color glares; it keeps its hue and gives up what is beyond this chroma. */
const calmChroma = 0.13;

function setFor(hex: string, theme: "light" | "dark"): AccentSet {
  const { l, c, h } = oklchOf(hex);
  const start = theme === "dark" && c > calmChroma ? hexOfOklch({ l, c: calmChroma, h }) : hex;
  const accentWash = hexOfOklch(
    theme === "light" ? { l: 0.955, c: Math.min(c, 0.022), h } : { l: 0.29, c: Math.min(c, 0.035), h },
  );
  const accent = readableAccent(start, [...grounds[theme], accentWash]);
  const ink = luminance(accent) > 0.18 ? "#14120f" : "#ffffff";
  return { accent, onAccent: readableAccent(ink, accent), accentWash };
}

/** One school's color, made readable in light and in dark. */
export function accentTokens(hex: string): { readonly light: AccentSet; readonly dark: AccentSet } {
  return { light: setFor(hex, "light"), dark: setFor(hex, "dark") };
}
