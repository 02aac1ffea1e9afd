import type { Tag } from "#server/pdf/layout/tag.ts";
import { pdfString, type SheetDocument } from "./sheetDocument.ts";

type Box = [left: number, top: number, right: number, bottom: number];

/**
 * Writes the tree of meaning while pages are drawn. An element takes its place at the first mark made in it, so the
 * order of drawing is the order of reading; whatever is drawn outside an element is an artifact.
 */
export class StructureWriter {
  readonly #doc: SheetDocument;
  readonly #elements = new Map<Tag, PDFKit.PDFStructureElement>();
  readonly #openLinks = new Set<Tag>();
  /** The element marks go to now, "artifact", or nothing. */
  #current: Tag | "artifact" | undefined;

  constructor(doc: SheetDocument) {
    this.#doc = doc;
  }

  /** What is drawn next belongs to `tag`. */
  enter(tag: Tag): void {
    if (this.#current === tag) return;
    this.leave();
    const element = this.element(tag);
    element.add(this.#doc.markStructureContent(tag.role));
    this.#current = tag;
  }

  /** What is drawn next means nothing: rules, backgrounds, furniture. */
  enterArtifact(type: "Pagination" | "Layout"): void {
    if (this.#current === "artifact") return;
    this.leave();
    this.#doc.markContent("Artifact", { type });
    this.#current = "artifact";
  }

  leave(): void {
    if (this.#current !== undefined) this.#doc.endMarkedContent();
    this.#current = undefined;
  }

  /** The element of a tag, in its place after its elder siblings. Needed directly only for empty table cells. */
  element(tag: Tag, bbox?: Box): PDFKit.PDFStructureElement {
    const known = this.#elements.get(tag);
    if (known) return known;
    const element = this.#doc.struct(tag.role, {
      ...(tag.alt === undefined ? {} : { alt: tag.alt }),
      ...(tag.scope === undefined ? {} : { scope: tag.scope }),
      ...(bbox === undefined ? {} : { bbox, placement: "Block" }),
    });
    if (tag.role === "L") {
      element.dictionary.data.A = { O: "List", ListNumbering: tag.isNumbered ? "Decimal" : "Disc" };
    }
    if (tag.parent) this.element(tag.parent).add(element);
    else this.#doc.addStructure(element);
    this.#elements.set(tag, element);
    if (tag.role === "Link") this.#openLinks.add(tag);
    return element;
  }

  /** Makes an area lead to an address; `words` say where for those who do not see it. */
  link(tag: Tag, box: Box, href: string, words: string): void {
    const [left, top, right, bottom] = box;
    this.#doc.link(left, top, right - left, bottom - top, href, {
      structParent: this.element(tag),
      Contents: pdfString(words),
    });
  }

  /** Links end with their page, because pdfkit notes the current page for their areas when an element ends. */
  endPage(): void {
    this.leave();
    for (const tag of this.#openLinks) {
      this.#elements.get(tag)?.end();
      this.#elements.delete(tag);
    }
    this.#openLinks.clear();
  }
}
