import bidiFactory from "bidi-js";
import type { Glyph, GlyphPosition } from "fontkit";
import { type Face, isInvisible } from "./fontLibrary.ts";

/** One glyph in place; measures in thousandths of the font size. */
export interface ShapedGlyph {
  id: number;
  /** The characters it stands for, so that text can be copied out as it was put in. */
  codePoints: readonly number[];
  /** How far the next glyph is. */
  advance: number;
  /** What the font itself says the glyph's width is. */
  width: number;
  right: number;
  up: number;
}

/** A run of characters as glyphs of one face, in the order they are drawn, left to right. */
export interface ShapedText {
  readonly text: string;
  readonly face: Face;
  readonly glyphs: readonly ShapedGlyph[];
  /** Thousandths of the font size. */
  readonly width: number;
  /** The glyphs do not spell the text in order (scripts that reorder vowels): it must be said beside them. */
  readonly needsSpelling: boolean;
}

export interface ShapingOptions {
  isRightToLeft: boolean;
  hasTabularFigures: boolean;
}

const bidi = bidiFactory();
const keptRuns = 20_000;
const runsOf = new WeakMap<Face, Map<string, ShapedText>>();
const plainLatin = /^[\u0020-\u007e]*$/;

/**
 * Characters as glyphs, with ligatures, kerning and marks. Remembers what it shaped: words repeat, and shaping is the
 * dearest part of setting a page.
 */
export function shapeRun(face: Face, text: string, options: ShapingOptions): ShapedText {
  let runs = runsOf.get(face);
  if (!runs || runs.size > keptRuns) {
    runs = new Map();
    runsOf.set(face, runs);
  }
  const key = `${options.isRightToLeft ? "<" : ">"}${options.hasTabularFigures ? "0" : "a"}${text}`;
  let run = runs.get(key);
  if (!run) {
    run = shapeAnew(face, text, options);
    runs.set(key, run);
  }
  return run;
}

function shapeAnew(face: Face, text: string, options: ShapingOptions): ShapedText {
  const { font } = face;
  const mirror = options.isRightToLeft ? mirrored : (char: string) => char;
  const drawn = Array.from(text, mirror).join("");
  const features = options.hasTabularFigures ? { tnum: true } : undefined;
  const layOut = () =>
    font.layout(drawn, features, undefined, undefined, options.isRightToLeft ? "rtl" : "ltr");
  const codePoints = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  let run = layOut();
  const isOneToOne =
    plainLatin.test(text) && !options.isRightToLeft && run.glyphs.length === codePoints.length;
  if (!isOneToOne) {
    // A glyph object keeps the characters of its first use; forgetting it lets this run have its own.
    font._glyphs = {};
    run = layOut();
  }
  const scale = 1000 / font.unitsPerEm;
  const spaceId = font.glyphForCodePoint(0x20).id;
  const isSpace = /^\s+$/u.test(text);
  const glyphs: ShapedGlyph[] = [];
  run.glyphs.forEach((glyph, index) => {
    const position = run.positions[index];
    if (!position) return;
    // Characters that only steer shaping come back as spaces without width.
    if (!isSpace && glyph.id === spaceId && position.xAdvance === 0) return;
    const own = isOneToOne ? codePoints[index] : undefined;
    glyphs.push(placed(glyph, position, own === undefined ? standsFor(glyph, mirror) : [own], scale));
  });
  return {
    text,
    face,
    glyphs,
    width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    needsSpelling: !spells(glyphs, codePoints, options.isRightToLeft),
  };
}

/** Brackets are drawn turned round in text from right to left, but stay the characters they are. */
function mirrored(char: string): string {
  return bidi.getMirroredCharacter(char) ?? char;
}

function standsFor(glyph: Glyph, mirror: (char: string) => string): number[] {
  return glyph.codePoints.map(
    (codePoint) => mirror(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint,
  );
}

function placed(glyph: Glyph, position: GlyphPosition, codePoints: number[], scale: number): ShapedGlyph {
  return {
    id: glyph.id,
    codePoints,
    advance: position.xAdvance * scale,
    width: glyph.advanceWidth * scale,
    right: position.xOffset * scale,
    up: position.yOffset * scale,
  };
}

function spells(
  glyphs: readonly ShapedGlyph[],
  codePoints: readonly number[],
  isRightToLeft: boolean,
): boolean {
  const inOrder = isRightToLeft ? glyphs.toReversed() : glyphs;
  const spelled = inOrder.flatMap((glyph) => glyph.codePoints).filter((codePoint) => !isInvisible(codePoint));
  const wanted = codePoints.filter((codePoint) => !isInvisible(codePoint));
  return spelled.length === wanted.length && spelled.every((codePoint, index) => codePoint === wanted[index]);
}

/**
 * The mark for characters no font has: one empty box that stands for all of `text`, so that copying and reading aloud
 * still give what was written.
 */
export function shapeMissing(face: Face, text: string): ShapedText {
  const glyph = face.font.glyphForCodePoint(0x25a1);
  const width = (glyph.advanceWidth * 1000) / face.font.unitsPerEm;
  const codePoints = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  const only = { id: glyph.id, codePoints, advance: width, width, right: 0, up: 0 };
  return { text, face, glyphs: [only], width, needsSpelling: false };
}
