import {
  type Atom,
  type ComposedPart,
  composeText,
  type Piece,
  shatter,
  type TextSetter,
  widthOf,
} from "./composedText.ts";
import type { TextSpan, TextStyle } from "./textStyle.ts";

/** A piece and how far it is from the line's left end, in points. */
export interface PlacedPiece extends Piece {
  readonly x: number;
}

/** One line of set text. Pieces are in the order they are read, which for Arabic is not the order they stand in. */
export interface SetLine {
  readonly pieces: readonly PlacedPiece[];
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly style: TextStyle;
}

export interface LineOptions {
  width: number;
  /** Lines of like length, for headings, instead of one full line and a stray word. */
  isBalanced?: boolean;
}

/** Breaks text into lines no wider than `width`. */
export function setLines(setter: TextSetter, spans: readonly TextSpan[], options: LineOptions): SetLine[] {
  return breakComposed(setter, composeText(setter, spans), options);
}

/** Breaks text that was shaped already. */
export function breakComposed(
  setter: TextSetter,
  composed: readonly ComposedPart[],
  options: LineOptions,
): SetLine[] {
  return composed.flatMap((part) => {
    const atoms = part.atoms.flatMap((atom) => (atom.width > options.width ? shatter(setter, atom) : [atom]));
    const rows = options.isBalanced ? balancedRows(atoms, options.width) : rowsOf(atoms, options.width);
    if (!options.isBalanced) relieveStrayWord(rows, options.width);
    const lines = rows.map((row) => placeRow(row, part));
    return lines.length > 0 ? lines : [placeRow([], part)];
  });
}

/** The width text takes on one line, and that of its widest unbreakable part; in points. */
export function measureComposed(composed: readonly ComposedPart[]): { natural: number; least: number } {
  let natural = 0;
  let least = 0;
  for (const { atoms } of composed) {
    let line = 0;
    let space = 0;
    for (const atom of atoms) {
      line += space + atom.width;
      space = atom.spaceWidth;
      least = Math.max(least, atom.width);
    }
    natural = Math.max(natural, line);
  }
  return { natural, least };
}

const tolerance = 0.01;

function rowsOf(atoms: readonly Atom[], width: number): Atom[][] {
  const rows: Atom[][] = [];
  let row: Atom[] = [];
  let used = 0;
  for (const atom of atoms) {
    const space = row.at(-1)?.spaceWidth ?? 0;
    if (row.length > 0 && used + space + atom.width > width + tolerance) {
      rows.push(row);
      row = [atom];
      used = atom.width;
    } else {
      row.push(atom);
      used += space + atom.width;
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function balancedRows(atoms: readonly Atom[], width: number): Atom[][] {
  const rows = rowsOf(atoms, width);
  if (rows.length < 2) return rows;
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    if (rowsOf(atoms, middle).length > rows.length) low = middle;
    else high = middle;
  }
  return rowsOf(atoms, high);
}

/** A short word alone on the last line takes company from the line above. */
function relieveStrayWord(rows: Atom[][], width: number): void {
  const last = rows.at(-1);
  const above = rows.at(-2);
  const stray = last?.[0];
  if (!last || !above || !stray || last.length > 1 || stray.width > width * 0.12 || above.length < 5) return;
  const company = above.at(-1);
  if (!company || company.spaceWidth === 0) return;
  above.pop();
  last.unshift(company);
}

function placeRow(row: readonly Atom[], part: ComposedPart): SetLine {
  const inner = row.flatMap((atom, index) =>
    index === row.length - 1 ? atom.pieces : [...atom.pieces, ...atom.spaces],
  );
  const trailing = row.at(-1)?.spaces ?? [];
  const width = widthOf(inner);
  const places = new Map<Piece, number>();
  let x = 0;
  for (const piece of inVisualOrder(inner, part.isRightToLeft)) {
    places.set(piece, x);
    x += piece.width;
  }
  let after = part.isRightToLeft ? -widthOf(trailing) : width;
  for (const piece of trailing) {
    places.set(piece, after);
    after += piece.width;
  }
  const pieces = [...inner, ...trailing].map((piece) => ({ ...piece, x: places.get(piece) ?? 0 }));
  return { pieces, width, isRightToLeft: part.isRightToLeft, style: row[0]?.pieces[0]?.style ?? part.style };
}

/** Rule L2 of Unicode's bidirectional algorithm, on whole pieces: reverse from the highest level down to the lowest odd. */
function inVisualOrder(pieces: readonly Piece[], isRightToLeft: boolean): readonly Piece[] {
  const highest = pieces.reduce((level, piece) => Math.max(level, piece.level), 0);
  if (highest === 0 && !isRightToLeft) return pieces;
  const ordered = [...pieces];
  for (let level = highest; level >= 1; level -= 1) {
    let start = 0;
    while (start < ordered.length) {
      if ((ordered[start]?.level ?? 0) < level) {
        start += 1;
        continue;
      }
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
