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
 * what was typed come first, otherwise the order stays.
 */
export function matching<T>(things: readonly T[], typed: string, textOf: (thing: T) => string): readonly T[] {
  const wanted = foldText(typed).split(betweenWords).filter(Boolean);
  if (wanted.length === 0) return things;
  const found = things.flatMap((thing) => {
    const folded = foldText(textOf(thing));
    const words = folded.split(betweenWords);
    const isMatch = wanted.every((part) => words.some((word) => word.startsWith(part)));
    return isMatch ? [{ thing, isStart: folded.startsWith(foldText(typed).trim()) }] : [];
  });
  return found.toSorted((a, b) => Number(b.isStart) - Number(a.isStart)).map(({ thing }) => thing);
}
