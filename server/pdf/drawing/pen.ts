import type { Tag } from "#server/pdf/layout/tag.ts";
import type { PlacedPiece, SetLine } from "#server/pdf/text/lines.ts";
import { GlyphWriter, pdfColor, pdfNumber } from "./glyphWriter.ts";
import type { SheetDocument } from "./sheetDocument.ts";
import { StructureWriter } from "./structure.ts";

/** Which element a line's words belong to; linked words get an element of their own inside it. */
export interface LineTags {
  tag: Tag;
  linkTag: (span: number) => Tag;
}

export interface ShapePaint {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
}

/** Draws on the current page, in points from its top left corner. */
export class Pen {
  readonly #doc: SheetDocument;
  readonly #glyphs: GlyphWriter;
  readonly structure: StructureWriter;
  readonly #images = new Map<Uint8Array, PDFKit.OpenedImage>();
  readonly #outline: PDFKit.PDFOutline[] = [];

  constructor(doc: SheetDocument) {
    this.#doc = doc;
    this.#glyphs = new GlyphWriter(doc);
    this.structure = new StructureWriter(doc);
  }

  newPage(): void {
    this.#doc.addPage();
  }

  endPage(): void {
    this.structure.endPage();
  }

  /** Draws what carries no meaning. */
  artifact(type: "Pagination" | "Layout", draw: () => void): void {
    this.structure.enterArtifact(type);
    draw();
    this.structure.leave();
  }

  /** A line of text. Without tags it is left to whoever entered an element or artifact before. */
  line(line: SetLine, x: number, baseline: number, tags?: LineTags): void {
    if (!tags) {
      this.#glyphs.write(line.pieces, x, baseline);
      return;
    }
    for (const group of linkGroups(line.pieces)) {
      const first = group[0];
      if (!first) continue;
      if (first.href === undefined) {
        this.structure.enter(tags.tag);
        this.#glyphs.write(group, x, baseline);
      } else {
        const tag = tags.linkTag(first.span);
        this.structure.enter(tag);
        this.#glyphs.write(group, x, baseline);
        this.#drawLink(tag, group, first.href, x, baseline);
      }
    }
  }

  #drawLink(tag: Tag, group: readonly PlacedPiece[], href: string, x: number, baseline: number): void {
    const visible = group.filter((piece) => piece.shaped.text.trim() !== "");
    const first = visible[0];
    if (!first) return;
    const left = x + Math.min(...visible.map((piece) => piece.x));
    const right = x + Math.max(...visible.map((piece) => piece.x + piece.width));
    const { size, color } = first.style;
    this.rule(left, baseline + size * 0.14, right, baseline + size * 0.14, color, size * 0.05);
    const words = visible.map((piece) => piece.shaped.text).join(" ");
    this.structure.link(tag, [left, baseline - size, right, baseline + size * 0.3], href, words);
  }

  /** Drawing that says something: `tag` carries what it shows as `alt`. */
  figure(tag: Tag, box: [number, number, number, number], draw: () => void): void {
    this.structure.element(tag, box);
    this.structure.enter(tag);
    draw();
    this.structure.leave();
  }

  rule(x1: number, y1: number, x2: number, y2: number, color: string, width: number): void {
    const [from, to] = [`${pdfNumber(x1)} ${pdfNumber(y1)}`, `${pdfNumber(x2)} ${pdfNumber(y2)}`];
    this.#doc.addContent(`q ${pdfNumber(width)} w ${pdfColor(color)} RG ${from} m ${to} l S Q`);
  }

  rect(x: number, y: number, width: number, height: number, paint: ShapePaint): void {
    const box = [x, y, width, height].map(pdfNumber).join(" ");
    this.#doc.addContent(`q ${painted(paint, `${box} re`)} Q`);
  }

  circle(x: number, y: number, radius: number, paint: ShapePaint): void {
    const bend = radius * 0.5523;
    const point = (dx: number, dy: number) => `${pdfNumber(x + dx)} ${pdfNumber(y + dy)}`;
    const path = [
      `${point(radius, 0)} m`,
      `${point(radius, bend)} ${point(bend, radius)} ${point(0, radius)} c`,
      `${point(-bend, radius)} ${point(-radius, bend)} ${point(-radius, 0)} c`,
      `${point(-radius, -bend)} ${point(-bend, -radius)} ${point(0, -radius)} c`,
      `${point(bend, -radius)} ${point(radius, -bend)} ${point(radius, 0)} c h`,
    ].join(" ");
    this.#doc.addContent(`q ${painted(paint, path)} Q`);
  }

  /** The same bytes are embedded once, however often they are drawn. */
  image(bytes: Uint8Array, x: number, y: number, width: number, height: number): void {
    let image = this.#images.get(bytes);
    if (!image) {
      image = this.#doc.openImage(bytes);
      this.#images.set(bytes, image);
    }
    this.#doc.image(image, x, y, { width, height });
  }

  /** A bookmark to the current page; levels count from 1. */
  bookmark(level: number, title: string, top: number): void {
    this.#outline.length = Math.min(this.#outline.length, level - 1);
    const parent = this.#outline.at(-1) ?? this.#doc.outline;
    // pdfkit counts `left` from the right edge.
    const place = { fit: false, top: Math.max(0, top), left: this.#doc.page.width, zoom: 0 };
    this.#outline.push(parent.addItem(title, { expanded: level === 1, ...place }));
  }
}

function painted({ fill, stroke, lineWidth = 0.75 }: ShapePaint, path: string): string {
  const inks = `${fill ? `${pdfColor(fill)} rg ` : ""}${stroke ? `${pdfColor(stroke)} RG ${pdfNumber(lineWidth)} w ` : ""}`;
  return `${inks}${path} ${fill && stroke ? "B" : fill ? "f" : "S"}`;
}

function linkGroups(pieces: readonly PlacedPiece[]): PlacedPiece[][] {
  const groups: PlacedPiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSame = last && last.href === piece.href && (piece.href === undefined || last.span === piece.span);
    if (group && isSame) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
