import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Block } from "#server/pdf/sheetModel.ts";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { drawn, elementsOf, rawPdf } from "./readBack.ts";
import { photo, rendered, sheetOf, wordsOf } from "./sheets.ts";

function figure(bytes: Uint8Array, more: Partial<Extract<Block, { kind: "figure" }>> = {}): Block {
  return { kind: "figure", source: { bytes }, alt: "A lake", ...more };
}

describe("a picture", () => {
  it("goes into the sheet as the bytes it is, once for all its places", async () => {
    await withTempFolder("pictures", async (folder) => {
      const jpeg = await photo();
      const path = join(folder, "lake.jpg");
      await writeFile(path, jpeg);
      const block = { kind: "figure" as const, source: { path }, alt: "A lake" };
      const { bytes, damagedPictures } = await rendered(sheetOf([block, { ...block, source: { path } }]));
      const first = Buffer.from(bytes).indexOf(jpeg);
      expect(first).toBeGreaterThan(0);
      expect(Buffer.from(bytes).indexOf(jpeg, first + 1)).toBe(-1);
      expect(drawn(bytes)).toHaveLength(2);
      expect(damagedPictures).toEqual([]);
    });
  });

  it("is drawn whole, in its proportions, inside the margins and not blown up", async () => {
    const shapes = await Promise.all([photo(3000, 500), photo(500, 3000), photo(120, 90), photo(900, 900)]);
    for (const size of ["wide", "text", "small"] as const) {
      const { bytes } = await rendered(sheetOf(shapes.map((shape) => figure(shape, { size }))));
      const places = drawn(bytes);
      const ratios = places.map(({ width, height }) => width / height);
      [6, 1 / 6, 4 / 3, 1].forEach((ratio, index) => {
        expect(ratios[index]).toBeCloseTo(ratio, 1);
      });
      for (const { width, height, left, top } of places) {
        expect(left).toBeGreaterThanOrEqual(71.9);
        expect(left + width).toBeLessThanOrEqual(540.1);
        expect(top).toBeGreaterThanOrEqual(87.9);
        expect(top + height).toBeLessThanOrEqual(708.1);
      }
      expect(places[2]?.width).toBeLessThanOrEqual(120 * 0.72 + 0.1);
    }
  });

  it("stands upright whichever way the camera was held", async () => {
    const sideways = await sharp(await photo(900, 600))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { bytes } = await rendered(sheetOf([figure(sideways)]));
    const [place] = drawn(bytes);
    expect((place?.width ?? 0) / (place?.height ?? 1)).toBeCloseTo(2 / 3, 1);
  });

  it.each([
    [
      "transparent PNG",
      () => sharp({ create: { width: 300, height: 200, channels: 4, background: "#11223380" } }).png(),
    ],
    [
      "plain PNG",
      () => sharp({ create: { width: 300, height: 200, channels: 3, background: "#112233" } }).png(),
    ],
    [
      "interlaced PNG",
      () =>
        sharp({ create: { width: 300, height: 200, channels: 3, background: "#112233" } }).png({
          progressive: true,
        }),
    ],
    ["WebP", () => sharp({ create: { width: 300, height: 200, channels: 3, background: "#112233" } }).webp()],
    [
      "progressive JPEG",
      () =>
        sharp({ create: { width: 300, height: 200, channels: 3, background: "#112233" } }).jpeg({
          progressive: true,
        }),
    ],
    [
      "CMYK JPEG",
      () =>
        sharp({ create: { width: 300, height: 200, channels: 3, background: "#112233" } })
          .toColorspace("cmyk")
          .jpeg(),
    ],
    [
      "gray JPEG",
      () =>
        sharp({ create: { width: 300, height: 200, channels: 3, background: "#112233" } })
          .grayscale()
          .jpeg(),
    ],
  ] as const)("may be a %s", async (_, make) => {
    const { bytes, damagedPictures, read } = await rendered(sheetOf([figure(await make().toBuffer())]));
    expect(damagedPictures).toEqual([]);
    expect(drawn(bytes)).toHaveLength(1);
    expect(read.pages[0]?.untagged).toBe(0);
  });

  it("is made smaller when its file is larger than paper can show", async () => {
    const { bytes, damagedPictures } = await rendered(sheetOf([figure(await photo(4500, 3000))]));
    expect(damagedPictures).toEqual([]);
    expect(rawPdf(bytes)).toMatch(/\/Width 2400\n\/Height 1600\n/);
  });
});

describe("a picture that cannot be opened", () => {
  it.each([
    ["no picture", async () => Buffer.from("not a picture, but long enough to be looked at")],
    ["nothing", async () => Buffer.alloc(0)],
    ["a cut JPEG", async () => (await photo()).subarray(0, 700)],
    ["a JPEG with a broken head", async () => Buffer.from((await photo()).fill(0x11, 2, 60))],
    [
      "a cut PNG",
      async () =>
        (
          await sharp(await photo())
            .png()
            .toBuffer()
        ).subarray(0, 200),
    ],
    [
      "a drawing",
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'),
    ],
  ])("leaves a sentence in its place and the rest as it is: %s", async (_, make) => {
    const { read, damagedPictures } = await rendered(
      sheetOf([
        { kind: "paragraph", text: "before" },
        figure(await make(), { name: "lake.jpg" }),
        {
          kind: "gallery",
          pictures: [
            { source: { bytes: await photo() }, alt: "A hill" },
            { source: { path: "/nowhere/at/all.jpg" }, alt: "A mill" },
          ],
        },
        { kind: "paragraph", text: "after" },
      ]),
    );
    expect(damagedPictures).toEqual(["lake.jpg", "A mill"]);
    expect(read.text).toMatch(/before.*“lake\.jpg” could not be opened.*“A mill” could not be opened.*after/);
    const alts = elementsOf(read.pages[0]?.tree ?? { role: "", alt: "", children: [] }).flatMap(
      ({ alt }) => alt ?? [],
    );
    expect(alts).toEqual(["A hill"]);
  });

  it("leaves a cover without its photo", async () => {
    const photoOf = { source: { bytes: Buffer.from("damaged, but long enough to be read") }, alt: "Me" };
    const { read, damagedPictures } = await rendered(
      sheetOf([{ kind: "cover", title: "Mine", photo: photoOf }]),
    );
    expect(read.text).toBe("Mine");
    expect(damagedPictures).toEqual(["Me"]);
  });
});

describe("a long portfolio of photos", () => {
  it("is rendered with every picture whole", async () => {
    const shapes = await Promise.all([
      photo(1600, 1067, "#446688"),
      photo(1067, 1600, "#884466"),
      photo(1400, 1400, "#668844"),
    ]);
    const blocks = Array.from({ length: 24 }, (_, index): Block[] => [
      { kind: "heading", level: 2, text: `Picture ${index}` },
      { kind: "paragraph", text: wordsOf(80) },
      figure(shapes[index % 3] ?? Buffer.alloc(0), { caption: wordsOf(12) }),
    ]).flat();
    const { bytes, pageCount } = await rendered(sheetOf(blocks));
    expect(pageCount).toBeGreaterThanOrEqual(12);
    const places = drawn(bytes);
    expect(places).toHaveLength(24);
    for (const { height, top } of places) expect(top + height).toBeLessThanOrEqual(708.1);
  });
});
