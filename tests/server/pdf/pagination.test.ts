import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paginate } from "#server/pdf/layout/pagination.ts";
import { type Strip, strip } from "#server/pdf/layout/strip.ts";

const pageHeight = 600;
const drawNothing = () => undefined;

const anyStrip = fc
  .record({
    height: fc.integer({ min: 1, max: 250 }),
    before: fc.integer({ min: 0, max: 40 }),
    after: fc.integer({ min: 0, max: 40 }),
    holdsNext: fc.boolean(),
  })
  .map(({ height, ...more }) => strip(height, drawNothing, more));

describe("page breaks", () => {
  it("keep every strip, once, in order, inside the page and off the others", () => {
    fc.assert(
      fc.property(fc.array(anyStrip, { maxLength: 80 }), (strips) => {
        const pages = paginate(strips, pageHeight);
        expect(pages.flatMap(({ placed }) => placed.map((one) => one.strip))).toEqual(strips);
        for (const { placed } of pages) {
          let bottom = 0;
          for (const { strip: one, top } of placed) {
            expect(top).toBeGreaterThanOrEqual(bottom - 0.02);
            bottom = top + one.height;
          }
          expect(bottom).toBeLessThanOrEqual(pageHeight + 0.02);
        }
      }),
    );
  });

  it("part what is held together only when one page cannot hold it", () => {
    fc.assert(
      fc.property(fc.array(anyStrip, { maxLength: 80 }), (strips) => {
        const pages = paginate(strips, pageHeight);
        pages.slice(0, -1).forEach(({ placed }) => {
          const last = placed.at(-1)?.strip;
          if (!last?.holdsNext) return;
          expect(unitHeight(strips, last)).toBeGreaterThan(pageHeight);
        });
      }),
    );
  });

  it("give a page of its own to what asks for it", () => {
    const cover = strip(800, drawNothing, { isFullPage: true });
    const plain = strip(20, drawNothing);
    const pages = paginate([plain, cover, plain, strip(20, drawNothing, { startsPage: true })], pageHeight);
    expect(pages.map(({ placed, isFullPage }) => [placed.length, isFullPage])).toEqual([
      [1, false],
      [1, true],
      [1, false],
      [1, false],
    ]);
  });

  it("make a picture smaller when only a little is missing, and not when much is", () => {
    const picture = (height: number): Strip =>
      strip(height, drawNothing, { shrink: { least: 200, to: (smaller) => strip(smaller, drawNothing) } });
    const near = paginate([strip(350, drawNothing), picture(300)], pageHeight);
    expect(near.map(({ placed }) => placed.map((one) => one.strip.height))).toEqual([[350, 250]]);
    const far = paginate([strip(450, drawNothing), picture(300)], pageHeight);
    expect(far.map(({ placed }) => placed.map((one) => one.strip.height))).toEqual([[450], [300]]);
  });

  it("put a table's head on each page its rows begin", () => {
    const head = strip(20, drawNothing);
    const rows = Array.from({ length: 50 }, () => strip(30, drawNothing, { repeatedHead: head }));
    const pages = paginate([strip(20, drawNothing, { holdsNext: true }), ...rows], pageHeight);
    expect(pages.length).toBe(3);
    for (const { placed } of pages.slice(1)) expect(placed[0]?.strip).toBe(head);
    expect(pages.flatMap(({ placed }) => placed).filter((one) => rows.includes(one.strip))).toHaveLength(50);
  });
});

/** The height of everything held together with `member`, at the top of a page. */
function unitHeight(strips: readonly Strip[], member: Strip): number {
  const at = strips.indexOf(member);
  let start = at;
  while (strips[start - 1]?.holdsNext) start -= 1;
  let end = at;
  while (strips[end]?.holdsNext && end < strips.length - 1) end += 1;
  return strips.slice(start, end + 1).reduce((height, one, index, unit) => {
    const above = unit[index - 1];
    return height + one.height + (above ? Math.max(above.after, one.before) : 0);
  }, 0);
}
