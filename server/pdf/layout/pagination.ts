import type { Pen } from "#server/pdf/drawing/pen.ts";
import { drawFrames, type Strip } from "./strip.ts";

/** A strip and how far its top is below the top of the text area. */
export interface PlacedStrip {
  strip: Strip;
  top: number;
}

export interface SetPage {
  placed: PlacedStrip[];
  isFullPage: boolean;
}

/** Strips that no page break may part. */
function unitsOf(strips: readonly Strip[]): Strip[][] {
  const units: Strip[][] = [];
  let unit: Strip[] = [];
  for (const one of strips) {
    unit.push(one);
    if (!one.holdsNext) {
      units.push(unit);
      unit = [];
    }
  }
  if (unit.length > 0) units.push(unit);
  return units;
}

/**
 * Distributes strips over pages of this height. Breaks fall only between units; a unit higher than a whole page is
 * broken between its strips, because cutting or losing it would be worse.
 */
export function paginate(strips: readonly Strip[], pageHeight: number): SetPage[] {
  const pages = new PageFiller(pageHeight);
  for (const unit of unitsOf(strips)) {
    const [first] = unit;
    if (!first) continue;
    if (first.isFullPage) pages.fullPage(first);
    else {
      if (first.startsPage) pages.breakPage();
      pages.place(unit);
    }
  }
  return pages.done();
}

class PageFiller {
  readonly #pageHeight: number;
  readonly #pages: SetPage[] = [];
  #placed: PlacedStrip[] = [];
  #bottom = 0;
  #after = 0;

  constructor(pageHeight: number) {
    this.#pageHeight = pageHeight;
  }

  fullPage(strip: Strip): void {
    this.breakPage();
    this.#pages.push({ placed: [{ strip, top: 0 }], isFullPage: true });
  }

  breakPage(): void {
    if (this.#placed.length > 0) this.#pages.push({ placed: this.#placed, isFullPage: false });
    this.#placed = [];
    this.#bottom = 0;
    this.#after = 0;
  }

  place(unit: readonly Strip[]): void {
    const over = this.#bottomAfter(unit) - this.#pageHeight;
    if (over <= tolerance) {
      for (const one of unit) this.#put(one);
      return;
    }
    const smaller = shrunk(unit, over);
    if (smaller) {
      for (const one of smaller) this.#put(one);
      return;
    }
    if (this.#placed.length > 0) {
      this.breakPage();
      this.place(unit);
      return;
    }
    for (const one of unit) {
      if (this.#bottomAfter([one]) > this.#pageHeight + tolerance) this.breakPage();
      this.#put(one);
    }
  }

  done(): SetPage[] {
    this.breakPage();
    return this.#pages;
  }

  #needsHead(strip: Strip): boolean {
    return strip.repeatedHead !== undefined && this.#placed.length === 0;
  }

  #bottomAfter(unit: readonly Strip[]): number {
    let bottom = this.#bottom;
    let after = this.#after;
    unit.forEach((one, index) => {
      const isFirst = index === 0 && this.#placed.length === 0;
      if (isFirst && one.repeatedHead) bottom += one.repeatedHead.height;
      else if (!isFirst) bottom += Math.max(after, one.before);
      bottom += one.height;
      after = one.after;
    });
    return bottom;
  }

  #put(strip: Strip): void {
    const head = this.#needsHead(strip) ? strip.repeatedHead : undefined;
    if (head) {
      this.#placed.push({ strip: head, top: 0 });
      this.#bottom = head.height;
    } else if (this.#placed.length > 0) this.#bottom += Math.max(this.#after, strip.before);
    this.#placed.push({ strip, top: this.#bottom });
    this.#bottom += strip.height;
    this.#after = strip.after;
  }
}

const tolerance = 0.01;

/** The unit with its picture made smaller by what is missing, if it may be made that small. */
function shrunk(unit: readonly Strip[], over: number): Strip[] | undefined {
  const index = unit.findIndex((one) => one.shrink && one.height - one.shrink.least >= over);
  const picture = unit[index];
  if (!picture?.shrink) return undefined;
  return unit.with(index, { ...picture.shrink.to(picture.height - over), holdsNext: picture.holdsNext });
}

/** Draws a page's strips, the frames behind them first. */
export function drawPlaced(pen: Pen, placed: readonly PlacedStrip[], top: number): void {
  const strips = placed.map((one) => one.strip);
  drawFrames(pen, strips, (index) => top + (placed[index]?.top ?? 0));
  for (const one of placed) one.strip.draw(pen, top + one.top);
}
