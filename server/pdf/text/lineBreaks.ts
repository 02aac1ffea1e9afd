const ideograph =
  /[\u2e80-\u2fdf\u3040-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]|[\u{20000}-\u{323af}]/u;
const spacelessScript = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Marks that may not begin a line, and opening ones that may not end it (a small part of Unicode's rules). */
const neverFirst = /^[\p{Pe}\p{Pf}!?,.:;%、。，．・：；？！ー々ゝゞヽヾ]/u;
const neverLast = /[\p{Ps}\p{Pi}$£€¥]$/u;

let wordSegmenter: Intl.Segmenter | undefined;
let graphemeSegmenter: Intl.Segmenter | undefined;

/** What a reader takes for single characters. */
export function graphemesOf(text: string): string[] {
  graphemeSegmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);
}

/** A piece between two places where a line may end, and the white space after it. */
export interface Unbroken {
  text: string;
  space: string;
  /** Where the piece starts in the whole text, in UTF-16 units. */
  start: number;
}

/**
 * Cuts text where a line may end: at white space, after hyphens and dashes, at slashes in addresses, between
 * ideographs, between words of scripts without spaces. A no-break space holds.
 */
export function unbrokenPieces(text: string): Unbroken[] {
  const pieces: Unbroken[] = [];
  const matcher =
    /([^ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000\n]*)([ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]*)/gu;
  for (const match of text.matchAll(matcher)) {
    const [whole, word = "", space = ""] = match;
    if (whole === "") continue;
    const parts = word === "" ? [""] : splitWord(word);
    let start = match.index;
    parts.forEach((part, index) => {
      pieces.push({ text: part, space: index === parts.length - 1 ? space : "", start });
      start += part.length;
    });
  }
  return pieces;
}

function splitWord(word: string): string[] {
  if (spacelessScript.test(word)) {
    wordSegmenter ??= new Intl.Segmenter("th", { granularity: "word" });
    return joinForbidden(Array.from(wordSegmenter.segment(word), ({ segment }) => segment));
  }
  if (ideograph.test(word)) return joinForbidden(graphemeGroups(word));
  if (!/[-\u2010\u2013\u2014\u00ad/?&=._@]/.test(word)) return [word];
  const isAddress = /^(https?:|www\.|mailto:)|@|[^/]+\/[^/]+\//i.test(word);
  const pattern = isAddress
    ? /(?<=[/?&=._@-])(?=[^/?&=._@-])/u
    : /(?<=\p{L}[-\u2010\u00ad])(?=\p{L})|(?<=[\u2013\u2014])(?=[^\p{P}])|(?<=\p{L}{3}\/)(?=\p{L}{3})/u;
  return word.split(pattern);
}

function graphemeGroups(word: string): string[] {
  const groups: string[] = [];
  let latin = "";
  for (const grapheme of graphemesOf(word)) {
    if (ideograph.test(grapheme) || neverFirst.test(grapheme) || neverLast.test(grapheme)) {
      if (latin) groups.push(latin);
      latin = "";
      groups.push(grapheme);
    } else latin += grapheme;
  }
  if (latin) groups.push(latin);
  return groups;
}

function joinForbidden(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && (neverFirst.test(part) || neverLast.test(before))) {
      joined[joined.length - 1] = before + part;
    } else joined.push(part);
  }
  return joined;
}
