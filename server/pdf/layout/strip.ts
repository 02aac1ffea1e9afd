import type { Pen } from "#server/pdf/drawing/pen.ts";

/**
 * One strip across the page: a line of text, a table row, a picture with its caption. Never cut. A sheet is a list of
 * strips; page breaks fall between them.
 */
export interface Strip {
  readonly height: number;
  /** Wanted space to the strip above and below: of two that meet the larger counts, and none at the top of a page. */
  readonly before: number;
  readonly after: number;
  /** No page break between this strip and the next. */
  readonly holdsNext: boolean;
  /** What is drawn behind, outermost first. */
  readonly frames: readonly Frame[];
  readonly draw: (pen: Pen, top: number) => void;
  /** Drawn again on top of each further page this strip's table reaches. */
  readonly repeatedHead?: Strip;
  /** A picture that may be made somewhat smaller to fit what is left of a page. */
  readonly shrink?: { readonly least: number; readonly to: (height: number) => Strip };
  readonly startsPage?: boolean;
  /** What contents call this place by. */
  readonly anchor?: string;
  /** A page of its own without margins and furniture; `draw` gets 0. */
  readonly isFullPage?: boolean;
}

/** A background or side rule behind the strips of one block, drawn once per page it reaches. */
export interface Frame {
  readonly draw: (pen: Pen, top: number, bottom: number) => void;
}

/** A strip with everything usual left out. */
export function strip(height: number, draw: Strip["draw"], more: Partial<Strip> = {}): Strip {
  return { before: 0, after: 0, holdsNext: false, frames: [], ...more, height, draw };
}

/** Nothing but height: inner spacing of frames, which page tops do not swallow. */
export function blankStrip(height: number, more: Partial<Strip> = {}): Strip {
  return strip(height, () => undefined, more);
}

/** The same strips with no page break among them. */
export function heldTogether(strips: readonly Strip[]): Strip[] {
  return strips.map((one, index) => (index < strips.length - 1 ? { ...one, holdsNext: true } : one));
}

/** The same strips, the first with at least this space above, the last with this below. */
export function spaced(strips: readonly Strip[], before: number, after: number): Strip[] {
  return strips.map((one, index) => ({
    ...one,
    before: index === 0 ? Math.max(one.before, before) : one.before,
    after: index === strips.length - 1 ? Math.max(one.after, after) : one.after,
  }));
}

/** Strips stacked without page breaks: their common height, and how to draw them. */
export function stacked(strips: readonly Strip[]): { height: number; draw: (pen: Pen, top: number) => void } {
  const tops: number[] = [];
  let y = 0;
  let after = 0;
  strips.forEach((one, index) => {
    if (index > 0) y += Math.max(after, one.before);
    tops.push(y);
    y += one.height;
    after = one.after;
  });
  return {
    height: y,
    draw: (pen, top) => {
      drawFrames(pen, strips, (index) => top + (tops[index] ?? 0));
      strips.forEach((one, index) => {
        one.draw(pen, top + (tops[index] ?? 0));
      });
    },
  };
}

/** Draws each frame once, from its first strip here to its last. */
export function drawFrames(pen: Pen, strips: readonly Strip[], topOf: (index: number) => number): void {
  const extents = new Map<Frame, { top: number; bottom: number }>();
  strips.forEach((one, index) => {
    const top = topOf(index);
    for (const frame of one.frames) {
      const known = extents.get(frame);
      extents.set(frame, { top: known?.top ?? top, bottom: top + one.height });
    }
  });
  for (const [frame, { top, bottom }] of extents) frame.draw(pen, top, bottom);
}
