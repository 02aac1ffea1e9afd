export type FontFamily = "serif" | "sans";
export type FontWeight = "regular" | "semibold" | "bold";

/** How words are set; sizes in points, colors as #rrggbb. */
export interface TextStyle {
  family: FontFamily;
  weight: FontWeight;
  isItalic: boolean;
  size: number;
  /** From one baseline to the next, in points. */
  leading: number;
  color: string;
  /** Numerals of one width, so that columns of numbers align. */
  hasTabularFigures: boolean;
}

/** A piece of text in one style. `href` makes it lead somewhere. */
export interface TextSpan {
  text: string;
  style: TextStyle;
  href?: string;
}

// Control characters and lone halves of surrogate pairs cannot stand in a PDF; the rest is what people typed.
const unprintable = /(?!\n)\p{Cc}|\p{Surrogate}|\ufeff|\ufffe|\uffff/gu;

/**
 * Text as it is set: composed (NFC), tabs and other controls as spaces or nothing, every kind of line end as one line
 * feed.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(unprintable, (found) => (/\p{Surrogate}/u.test(found) ? "\ufffd" : ""))
    .normalize("NFC");
}
