import type { Face } from "#server/pdf/text/fontLibrary.ts";
import type { PlacedPiece } from "#server/pdf/text/lines.ts";
import type { ShapedGlyph, ShapedText } from "#server/pdf/text/shaping.ts";
import { channels } from "./inks.ts";
import type { SheetDocument } from "./sheetDocument.ts";

/** Glyphs at one height, as the inside of a TJ array. */
interface EncodedRun {
  /** Thousandths of the font size above the baseline. */
  up: number;
  array: string;
}

interface DocumentFont {
  embedded: PDFKit.EmbeddedFont;
  /** Number within this document of a glyph that stands for certain characters. */
  numbers: Map<string, number>;
  encoded: Map<ShapedText, EncodedRun[]>;
}

/** A number as PDF wants it: no exponent, no needless digits. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** A color as operands of rg or RG. */
export function pdfColor(hex: string): string {
  return channels(hex)
    .map((channel) => pdfNumber(channel / 255))
    .join(" ");
}

/** Writes shaped text into the pages of one document, embedding of each font only what is used. */
export class GlyphWriter {
  readonly #doc: SheetDocument;
  readonly #fonts = new Map<Face, DocumentFont>();

  constructor(doc: SheetDocument) {
    this.#doc = doc;
  }

  /** Draws pieces of one line; `x` is the line's left end. */
  write(pieces: readonly PlacedPiece[], x: number, baseline: number): void {
    const out: string[] = ["BT"];
    let state = "";
    let at: number | undefined;
    for (const piece of inDrawingOrder(pieces)) {
      if (piece.shaped.glyphs.length === 0) continue;
      if (at === undefined || Math.abs(at - piece.x) > 0.005) {
        out.push(`1 0 0 -1 ${pdfNumber(x + piece.x)} ${pdfNumber(baseline)} Tm`);
      }
      at = piece.x + piece.width;
      const { size, color } = piece.style;
      const font = this.#fontFor(piece.shaped.face);
      const wanted = `/${font.embedded.id} ${pdfNumber(size)} Tf ${pdfColor(color)} rg ${weight(piece)}`;
      if (wanted !== state) out.push(wanted);
      state = wanted;
      if (piece.shaped.needsSpelling) out.push(`/Span <</ActualText <${utf16(piece.shaped.text)}>>> BDC`);
      for (const run of this.#encode(font, piece.shaped)) {
        if (run.up === 0) out.push(`[${run.array}] TJ`);
        else out.push(`${pdfNumber((run.up * size) / 1000)} Ts [${run.array}] TJ 0 Ts`);
      }
      if (piece.shaped.needsSpelling) out.push("EMC");
    }
    out.push("ET");
    if (out.length > 2) this.#doc.addContent(out.join("\n"));
  }

  #fontFor(face: Face): DocumentFont {
    let font = this.#fonts.get(face);
    if (!font) {
      this.#doc.font(face.font);
      const embedded = this.#doc._font;
      // The glyph for "no glyph" is always part of a font; it must not claim to be the character 0.
      embedded.unicode[0] = [0xfffd];
      font = { embedded, numbers: new Map(), encoded: new Map() };
      this.#fonts.set(face, font);
    }
    this.#doc.page.fonts[font.embedded.id] ??= font.embedded.ref();
    return font;
  }

  #encode(font: DocumentFont, shaped: ShapedText): EncodedRun[] {
    const known = font.encoded.get(shaped);
    if (known) return known;
    const runs: EncodedRun[] = [];
    let hex = "";
    let array = "";
    let up = 0;
    let pending = 0;
    const closeHex = () => {
      if (hex) array += `<${hex}>`;
      hex = "";
    };
    for (const glyph of shaped.glyphs) {
      if (glyph.up !== up) {
        closeHex();
        if (array) runs.push({ up, array });
        array = "";
        up = glyph.up;
      }
      const move = Math.round((pending - glyph.right) * 10) / 10;
      if (move !== 0) {
        closeHex();
        array += pdfNumber(move);
      }
      hex += numberOf(font, glyph).toString(16).padStart(4, "0");
      pending = glyph.width - glyph.advance + glyph.right;
    }
    closeHex();
    const last = Math.round(pending * 10) / 10;
    if (last !== 0) array += pdfNumber(last);
    if (array) runs.push({ up, array });
    font.encoded.set(shaped, runs);
    return runs;
  }
}

/** One glyph drawn for different characters gets a number for each, so that each is copied out as what it was. */
function numberOf(font: DocumentFont, glyph: ShapedGlyph): number {
  const { embedded, numbers } = font;
  const key = `${glyph.id}:${glyph.codePoints.join(",")}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  let number = embedded.subset.includeGlyph(glyph.id);
  if (embedded.unicode[number] !== undefined) {
    number = embedded.subset.glyphs.length;
    embedded.subset.glyphs.push(glyph.id);
  }
  embedded.unicode[number] = [...glyph.codePoints];
  embedded.widths[number] = glyph.width;
  numbers.set(key, number);
  return number;
}

/**
 * Runs of one direction and face in the order they are read, and inside a run from left to right: so those who take text out of
 * a PDF expect it, who turn round what runs right to left.
 */
function inDrawingOrder(pieces: readonly PlacedPiece[]): readonly PlacedPiece[] {
  if (pieces.every(({ level }) => level === 0)) return pieces;
  const runs: PlacedPiece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first?.level === piece.level && first.shaped.face === piece.shaped.face) run.push(piece);
    else runs.push([piece]);
  }
  return runs.flatMap((run) => run.toSorted((a, b) => a.x - b.x));
}

function weight(piece: PlacedPiece): string {
  if (!piece.isHeavy) return "0 Tr";
  return `2 Tr ${pdfNumber(piece.style.size * 0.03)} w ${pdfColor(piece.style.color)} RG`;
}

function utf16(text: string): string {
  let hex = "FEFF";
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, "0");
  }
  return hex;
}
