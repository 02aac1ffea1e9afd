/** What printed sheets use of pdfkit 0.20 and its published types leave out or get wrong. */
declare namespace PDFKit {
  /** A font of one document: the glyphs used so far and the characters they stand for. */
  interface EmbeddedFont {
    readonly id: string;
    readonly scale: number;
    readonly subset: { glyphs: number[]; includeGlyph(glyphId: number): number };
    readonly unicode: (number[] | undefined)[];
    readonly widths: (number | undefined)[];
    ref(): PDFKitReference;
    finalize(): void;
  }
  interface PDFDocument {
    readonly _font: EmbeddedFont;
    readonly _fontFamilies: Record<string, EmbeddedFont>;
    font(src: import("fontkit").Font): this;
    openImage(bytes: Uint8Array): OpenedImage;
    /** The part number of PDF/UA while such a document is written. */
    subset: number | undefined;
    endMetadata(): void;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
  }
  interface OpenedImage {
    readonly width: number;
    readonly height: number;
    readonly label: string;
  }
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
  interface PDFOutline {
    addItem(
      title: string,
      options: { expanded: boolean; fit: boolean; top: number; left: number; zoom: number },
    ): PDFOutline;
  }
}
declare namespace PDFKit.Mixins {
  interface PDFSubset {
    initSubset(options: { subset: "PDF/UA" }): void;
  }
  interface PDFImage {
    image(src: OpenedImage, x: number, y: number, options: { width: number; height: number }): this;
  }
  interface PDFAnnotation {
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      url: string,
      options: { structParent: PDFStructureElement; Contents: object },
    ): this;
  }
  interface StructureElementOptions {
    scope?: "Column" | "Row" | "Both";
    bbox?: [number, number, number, number];
    placement?: "Block" | "Inline";
  }
}
