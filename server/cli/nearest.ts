/** How many letters must be added, left out, changed or swapped with their neighbour to make one word the other. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const change = (rows[i - 1]?.[j - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = isSwapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(change, swap, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/** The word somebody most likely meant, or undefined when none is near: at most one letter in three may differ. */
export function nearestOf(typed: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, away: distance(typed.toLowerCase(), word) }))
    .filter(({ word, away }) => away <= Math.max(1, Math.floor(word.length / 3)))
    .sort((one, other) => one.away - other.away);
  return near[0]?.word;
}

/** ` Did you mean person list?`, or nothing when no word is near. */
export function didYouMean(typed: string, words: readonly string[], before = ""): string {
  const word = nearestOf(typed, words);
  return word === undefined ? "" : ` Did you mean ${before}${word}?`;
}
