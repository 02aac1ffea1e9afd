import { describe, expect, it } from "vitest";
import { drawn } from "./readBack.ts";
import { photo, rendered, sheetOf, wordsOf } from "./sheets.ts";

describe("a gallery", () => {
  it("has rows of one height that fill the measure", async () => {
    const shapes = await Promise.all([
      photo(900, 600),
      photo(600, 900),
      photo(800, 800),
      photo(900, 500),
      photo(900, 600),
    ]);
    const pictures = shapes.map((bytes, index) => ({
      source: { bytes },
      alt: `Picture ${index}`,
      caption: wordsOf(index * 4),
    }));
    const { bytes, pageCount } = await rendered(sheetOf([{ kind: "gallery", pictures }]));
    const places = drawn(bytes);
    expect(pageCount).toBe(1);
    expect(new Set(places.slice(0, 3).map(({ top }) => Math.round(top))).size).toBe(1);
    expect(new Set(places.slice(0, 3).map(({ height }) => Math.round(height))).size).toBe(1);
    const last = places[2];
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(540, 0);
  });
});

describe("a gallery of unlike shapes", () => {
  async function galleryOf(...shapes: [number, number][]) {
    const pictures = await Promise.all(
      shapes.map(async ([width, height]) => ({
        source: { bytes: await photo(width, height) },
        alt: "A shape",
      })),
    );
    return drawn((await rendered(sheetOf([{ kind: "gallery", pictures }]))).bytes);
  }

  it("gives a panorama a row of its own, so that no portrait beside it becomes a sliver", async () => {
    const places = await galleryOf([900, 600], [1200, 2400], [3000, 400]);
    for (const { width, height } of places) expect(width * height).toBeGreaterThan(140 * 140);
    expect(new Set(places.map(({ top }) => Math.round(top))).size).toBe(2);
  });

  it("lets a coarse picture stay small without making the others in its row small", async () => {
    const [small, tall] = await galleryOf([300, 200], [1200, 2400]);
    expect(small?.height).toBeCloseTo(144, 0);
    expect(tall?.height).toBeGreaterThan(250);
    expect((small?.top ?? 0) + (small?.height ?? 0)).toBeCloseTo((tall?.top ?? 0) + (tall?.height ?? 0), 0);
  });

  it("keeps the order of the student", async () => {
    const shapes: [number, number][] = [
      [900, 600],
      [600, 900],
      [800, 800],
      [2400, 500],
      [900, 600],
      [600, 900],
      [1200, 800],
    ];
    const places = await galleryOf(...shapes);
    const ratios = places.map(({ width, height }) => Math.round((width / height) * 100));
    expect(ratios).toEqual(shapes.map(([width, height]) => Math.round((width / height) * 100)));
    for (const { left, width } of places) expect(left + width).toBeLessThanOrEqual(612 - 71.9);
  });
});
