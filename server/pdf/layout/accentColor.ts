/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The three channels, 0 to 255; ink when it is no color at all. */
export function channels(hex: string): number[] {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) return [28, 29, 33];
  return match.slice(1, 4).map((pair) => Number.parseInt(pair, 16));
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The color, darkened only as far as it takes to be read on `background` (contrast `ratio`, WCAG 2.2 1.4.3). */
export function readableAccent(hex: string, background: string, ratio = 4.5): string {
  const from = channels(hex);
  for (let part = 100; part > 0; part -= 1) {
    const darker = `#${from.map((value) => Math.floor((value * part) / 100).toString(16).padStart(2, "0")).join("")}`;
    if (contrast(darker, background) >= ratio) return darker;
  }
  return "#000000";
}
