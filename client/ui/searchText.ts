/** Letters as they are compared: without case and without accents, so that "nunez" finds "Núñez". */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll("ø", "o");
}

const betweenWords = /[^\p{L}\p{N}]+/u;

/**
 * The things whose text has, for every word typed, a word that starts with it; those whose text itself starts with
 * what was typed come first, otherwise the order stays. Only where there are none: those that have what was typed
 * within their words, so that "len" finds "Elena", and "an" still finds no more than who begins so.
 */
export function matching<T>(things: readonly T[], typed: string, textOf: (thing: T) => string): readonly T[] {
  const wanted = foldText(typed).split(betweenWords).filter(Boolean);
  if (wanted.length === 0) return things;
  const all = things.map((thing) => {
    const folded = foldText(textOf(thing));
    return { thing, folded, words: folded.split(betweenWords) };
  });
  const beginning = all.filter(({ words }) =>
    wanted.every((part) => words.some((word) => word.startsWith(part))),
  );
  if (beginning.length === 0) {
    const within = all.filter(({ words }) =>
      wanted.every((part) => words.some((word) => word.includes(part))),
    );
    return within.map(({ thing }) => thing);
  }
  const start = foldText(typed).trim();
  const isFirst = ({ folded }: { folded: string }) => Number(folded.startsWith(start));
  return beginning.toSorted((a, b) => isFirst(b) - isFirst(a)).map(({ thing }) => thing);
}
