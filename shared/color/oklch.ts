/** A color by lightness (0 to 1), chroma and hue (radians), as Björn Ottosson's OKLab defines them. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Red, green and blue from 0 to 1, linear light. */
type Rgb = readonly [number, number, number];

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

/** Whether a string is `#rrggbb`. */
export function isHexColor(hex: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(hex);
}

function rgbOf(hex: string): Rgb {
  if (!isHexColor(hex)) throw new RangeError(`Not a color of the form #rrggbb: ${hex}`);
  const channel = (at: number) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

function hexOf(rgb: Rgb): string {
  const channel = (v: number) =>
    Math.round(Math.min(1, Math.max(0, fromLinear(v))) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${rgb.map(channel).join("")}`;
}

/** Relative luminance as WCAG 2 defines it, from 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colors as WCAG 2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [la, lb] = [luminance(a), luminance(b)];
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

/** Matrices of https://bottosson.github.io/posts/oklab/ */
export function oklchOf(hex: string): Oklch {
  const [r, g, b] = rgbOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: lightness, c: Math.hypot(a, bb), h: Math.atan2(bb, a) };
}

function linearOf({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
}

const isShowable = (rgb: Rgb) => rgb.every((v) => v >= -0.0001 && v <= 1.0001);

/** The nearest showable color of the same lightness and hue: chroma is taken back until a screen can show it. */
export function hexOfOklch(color: Oklch): string {
  if (isShowable(linearOf(color))) return hexOf(linearOf(color));
  let low = 0;
  let high = color.c;
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (isShowable(linearOf({ ...color, c: middle }))) low = middle;
    else high = middle;
  }
  return hexOf(linearOf({ ...color, c: low }));
}
