import bidiFactory from "bidi-js";
import { covers, type Face, type FontLibrary, isInvisible } from "./fontLibrary.ts";
import { graphemesOf, unbrokenPieces } from "./lineBreaks.ts";
import { type ShapedText, shapeMissing, shapeRun } from "./shaping.ts";
import { printable, type TextSpan, type TextStyle } from "./textStyle.ts";

const bidi = bidiFactory();
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u202b\u202e\u2067]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What setting text needs: the fonts, and where characters without a font are noted. */
export interface TextSetter {
  readonly fonts: FontLibrary;
  readonly missing: Set<string>;
}

/** Glyphs of one face, style and direction that stay together. */
export interface Piece {
  readonly shaped: ShapedText;
  readonly style: TextStyle;
  readonly href: string | undefined;
  /** Which span it came from, so that one link stays one link. */
  readonly span: number;
  /** Embedding level: odd runs from right to left. */
  readonly level: number;
  /** Bold asked of a face that has none: drawn with a heavier stroke. */
  readonly isHeavy: boolean;
  /** Points. */
  readonly width: number;
}

/** What a line end may not cut, and the white space after it. */
export interface Atom {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly spaces: readonly Piece[];
  readonly spaceWidth: number;
}

/** Text up to a line feed, ready to be broken into lines of any width. */
export interface ComposedPart {
  readonly atoms: readonly Atom[];
  readonly isRightToLeft: boolean;
  /** Of its first words, for the height of an empty line. */
  readonly style: TextStyle;
}

interface LocatedSpan extends TextSpan {
  index: number;
  start: number;
}

/** Shapes spans once; one part per line feed. An empty text gives no part. */
export function composeText(setter: TextSetter, spans: readonly TextSpan[]): ComposedPart[] {
  const parts: LocatedSpan[][] = [[]];
  spans.forEach((span, index) => {
    printable(span.text)
      .split("\n")
      .forEach((text, part) => {
        if (part > 0) parts.push([]);
        const current = parts.at(-1);
        const last = current?.at(-1);
        if (text !== "")
          current?.push({ ...span, text, index, start: last ? last.start + last.text.length : 0 });
      });
  });
  const first = spans[0];
  if (!first || parts.every((part) => part.length === 0)) return [];
  return parts.map((part) => composePart(setter, part, first.style));
}

function composePart(setter: TextSetter, spans: readonly LocatedSpan[], emptyStyle: TextStyle): ComposedPart {
  const whole = spans.map((span) => span.text).join("");
  const embedding = rightToLeft.test(whole) ? bidi.getEmbeddingLevels(whole, "auto") : undefined;
  const range = (start: number, text: string) =>
    text === "" ? [] : piecesBetween(setter, spans, embedding?.levels, start, start + text.length);
  let lastWord: Piece | undefined;
  const atoms = unbrokenPieces(whole).map(({ text, space, start }): Atom => {
    const pieces = range(start, text);
    lastWord =
      pieces.findLast((piece) => piece.level % 2 === 1 && /\p{L}/u.test(piece.shaped.text)) ?? lastWord;
    const spaces = range(start + text.length, space).map((piece) => inFaceOf(lastWord, piece));
    return { pieces, width: widthOf(pieces), spaces, spaceWidth: widthOf(spaces) };
  });
  const baseLevel = embedding?.paragraphs[0]?.level ?? 0;
  return { atoms, isRightToLeft: baseLevel % 2 === 1, style: spans[0]?.style ?? emptyStyle };
}

/**
 * White space after a word that runs right to left, in that word's face: otherwise each such word would be a piece of
 * text of its own for programs that copy text, which then lose the spaces.
 */
function inFaceOf(word: Piece | undefined, space: Piece): Piece {
  if (!word || space.level % 2 === 0 || word.shaped.face === space.shaped.face) return space;
  const { face } = word.shaped;
  if (!covers(face, codePointsOf(space.shaped.text))) return space;
  const shaped = shapeRun(face, space.shaped.text, { isRightToLeft: true, hasTabularFigures: false });
  return { ...space, shaped, isHeavy: false, width: (shaped.width * space.style.size) / 1000 };
}

/** The width of pieces side by side, in points. */
export function widthOf(pieces: readonly Piece[]): number {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
}

function piecesBetween(
  setter: TextSetter,
  spans: readonly LocatedSpan[],
  levels: Uint8Array | undefined,
  from: number,
  to: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (const span of spans) {
    const start = Math.max(from, span.start);
    const end = Math.min(to, span.start + span.text.length);
    let at = start;
    while (at < end) {
      const level = levels?.[at] ?? 0;
      let until = levels ? at + 1 : end;
      while (levels && until < end && levels[until] === level) until += 1;
      pieces.push(...piecesOfRun(setter, span, span.text.slice(at - span.start, until - span.start), level));
      at = until;
    }
  }
  return pieces;
}

function piecesOfRun(setter: TextSetter, span: LocatedSpan, text: string, level: number): Piece[] {
  const { style } = span;
  const preferred = setter.fonts.face(style.family, style.weight, style.isItalic);
  const options = { isRightToLeft: level % 2 === 1, hasTabularFigures: style.hasTabularFigures };
  return splitByFace(setter, text, preferred).map(({ run, face }): Piece => {
    const shaped = face ? shapeRun(face, run, options) : shapeMissing(setter.fonts.markFace(), run);
    return {
      shaped,
      style,
      href: span.href,
      span: span.index,
      level,
      isHeavy: style.weight !== "regular" && face !== undefined && face !== preferred,
      width: (shaped.width * style.size) / 1000,
    };
  });
}

interface FaceRun {
  run: string;
  /** Undefined when no font has it: then `run` is one character as a reader counts them. */
  face: Face | undefined;
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (char) => char.codePointAt(0) ?? 0);
}

function splitByFace(setter: TextSetter, text: string, preferred: Face): FaceRun[] {
  if (covers(preferred, codePointsOf(text))) return [{ run: text, face: preferred }];
  const runs: FaceRun[] = [];
  for (const grapheme of graphemesOf(text)) {
    if (/^\s+$/u.test(grapheme) && !covers(preferred, codePointsOf(grapheme))) {
      appendRun(runs, " ", preferred);
      continue;
    }
    const face = setter.fonts.faceCovering(codePointsOf(grapheme), preferred);
    if (face) appendRun(runs, grapheme, face);
    else {
      setter.missing.add(grapheme);
      runs.push({ run: grapheme, face: undefined });
    }
  }
  return runs;
}

function appendRun(runs: FaceRun[], text: string, face: Face): void {
  const last = runs.at(-1);
  if (last?.face === face) last.run += text;
  else runs.push({ run: text, face });
}

/** Cuts an atom too wide for any line into single characters, for addresses and words without end. */
export function shatter(setter: TextSetter, atom: Atom): Atom[] {
  const shards: Atom[] = [];
  for (const piece of atom.pieces) {
    for (const grapheme of graphemesOf(piece.shaped.text)) {
      if (codePointsOf(grapheme).every(isInvisible)) continue;
      const preferred = setter.fonts.face(piece.style.family, piece.style.weight, piece.style.isItalic);
      const options = {
        isRightToLeft: piece.level % 2 === 1,
        hasTabularFigures: piece.style.hasTabularFigures,
      };
      const face = setter.fonts.faceCovering(codePointsOf(grapheme), preferred);
      const shaped = face
        ? shapeRun(face, grapheme, options)
        : shapeMissing(setter.fonts.markFace(), grapheme);
      const shard = { ...piece, shaped, width: (shaped.width * piece.style.size) / 1000 };
      shards.push({ pieces: [shard], width: shard.width, spaces: [], spaceWidth: 0 });
    }
  }
  const last = shards.pop();
  if (last) shards.push({ ...last, spaces: atom.spaces, spaceWidth: atom.spaceWidth });
  return shards;
}
