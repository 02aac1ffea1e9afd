import { looksAddress } from "./looks.ts";
import { type Markup, markup } from "./markup.ts";

/** Nothing on these pages runs, and nothing of them is loaded from or sent to anybody else. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

/**
 * Headers of every page. A referrer goes to ourselves alone: without any, browsers send a form's origin as `null`,
 * which looks like another website.
 */
export const pageHeaders: Record<string, string> = {
  "Content-Security-Policy": contentPolicy,
  "Referrer-Policy": "same-origin",
  "X-Robots-Tag": "noindex, nofollow",
};

export interface PageParts {
  title: string;
  body: Markup;
  /** BCP 47. */
  locale?: string;
  /** The school's color, `#rrggbb`. */
  accentColor?: string;
}

const rightToLeft = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** Which way the text of a language runs. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rightToLeft.has(locale.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** A whole page as HTML text, without any script. */
export function pageOf({ title, body, locale = "en", accentColor }: PageParts): string {
  const page = markup`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="${looksAddress(accentColor)}">
</head>
<body class="page">
${body}
</body>
</html>
`;
  return page.html;
}
