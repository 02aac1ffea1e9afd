/** What a column's content asks for: unbroken in one line, and without cutting any word; points. */
export interface ColumnNeed {
  natural: number;
  least: number;
  /** The part the sheet's author wants, relative to the others. */
  share: number | undefined;
}

/**
 * Widths of columns that together fill `total`. Shares are obeyed where given; otherwise each column gets what its
 * longest word needs and the rest goes to those with the longest lines.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  if (needs.length === 0) return [];
  if (needs.every((need) => need.share !== undefined)) {
    const whole = needs.reduce((sum, need) => sum + (need.share ?? 0), 0) || 1;
    return needs.map((need) => (total * (need.share ?? 0)) / whole);
  }
  const natural = needs.map((need) => need.natural);
  const sum = natural.reduce((one, other) => one + other, 0);
  if (sum <= total) {
    // Everything fits: numbers and short words keep their width, longer texts take what is over.
    const spare = total - sum;
    const weights = natural.map((width) => width * width);
    const whole = weights.reduce((one, other) => one + other, 0) || 1;
    return natural.map((width, index) => width + (spare * (weights[index] ?? 0)) / whole);
  }
  const leastOf = needs.map((need) => Math.min(need.least, total / needs.length));
  const spare = Math.max(0, total - leastOf.reduce((one, other) => one + other, 0));
  // A long text wants many lines' worth; its square root keeps it from starving the others.
  const wants = needs.map((need, index) => Math.sqrt(Math.max(0, need.natural - (leastOf[index] ?? 0))));
  const whole = wants.reduce((one, other) => one + other, 0) || 1;
  return leastOf.map((width, index) => width + (spare * (wants[index] ?? 0)) / whole);
}
