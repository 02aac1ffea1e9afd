/** How a locale writes numbers. */
interface Marks {
  readonly group: string;
  readonly decimal: string;
}

function marksOf(locale: string): Marks {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const find = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: find("group", ","), decimal: find("decimal", ".") };
}

/**
 * Reads a number as a person types it: "1,5" and "1.5" both mean one and a half where the comma is the locale's
 * decimal mark; grouping marks and spaces are skipped. Returns undefined for what is not a number.
 */
export function parseNumber(typed: string, locale: string): number | undefined {
  const { group, decimal } = marksOf(locale);
  let digits = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/gu, "")
    .replace(/^\u2212/u, "-");
  const [whole = "", ...rest] = digits.split(decimal);
  const [first = "", ...threes] = whole.split(group);
  const isGrouped = /^[-+]?\d{1,3}$/.test(first) && threes.every((part) => /^\d{3}$/.test(part));
  if (threes.length > 0 && isGrouped)
    digits = [first, ...threes].join("") + rest.map((part) => decimal + part).join("");
  digits = digits.replace(decimal, ".").replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/u.test(digits) ? Number(digits) : undefined;
}

/** Writes a number as the locale does, with as many decimals as it needs, at most six. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}
