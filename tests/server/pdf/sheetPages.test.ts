import { describe, expect, it } from "vitest";
import { renderSheet } from "#server/pdf/renderSheet.ts";
import type { Block } from "#server/pdf/sheetModel.ts";
import { type ReadPage, rawPdf } from "./readBack.ts";
import { photo, rendered, sheetOf, wordsOf } from "./sheets.ts";

/** Lines of text on a page, without the furniture. */
function linesOf(page: ReadPage): string[] {
  const lines = new Map<number, string>();
  for (const { text, y } of page.words) {
    if (y < 60 || y > page.height - 62 || text.trim() === "") continue;
    lines.set(Math.round(y), (lines.get(Math.round(y)) ?? "") + text);
  }
  return [...lines].sort(([one], [other]) => one - other).map(([, text]) => text);
}

describe("pages", () => {
  it("never end with a heading, nor with a heading and a single line", async () => {
    for (let room = 480; room <= 600; room += 15) {
      const { read } = await rendered(
        sheetOf([
          { kind: "spacer", points: room },
          { kind: "heading", level: 2, text: "Heading" },
          { kind: "paragraph", text: wordsOf(70) },
        ]),
      );
      const lines = linesOf(
        read.pages.find(({ text }) => text.includes("Heading")) ?? read.pages[0] ?? empty,
      );
      const after = lines.slice(lines.indexOf("Heading") + 1);
      expect(after.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("never begin or end with a single line of a paragraph", async () => {
    for (let room = 420; room <= 600; room += 15) {
      const { read } = await rendered(
        sheetOf([
          { kind: "spacer", points: room },
          { kind: "paragraph", text: wordsOf(60) },
        ]),
      );
      for (const page of read.pages) {
        const lines = linesOf(page);
        expect(lines.length === 0 || lines.length >= 2).toBe(true);
      }
    }
  });

  it("repeat a table's head for the eye, and tag it once", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => ({ cells: [`row ${index}`, "2"] }));
    const { read, pageCount, bytes } = await rendered(
      sheetOf([{ kind: "table", columns: [{ label: "Activity" }, { label: "Hours" }], rows }]),
    );
    expect(pageCount).toBeGreaterThan(2);
    expect(read.pages.every(({ text }) => text.includes("Activity"))).toBe(true);
    expect(rawPdf(bytes).match(/\/S \/TH\n/g)).toHaveLength(2);
    expect(read.pages.map(({ untagged }) => untagged)).toEqual(read.pages.map(() => 0));
    for (let index = 0; index < 90; index += 1) {
      expect(
        read.pages.filter(({ words }) => words.some(({ text }) => text === `row ${index}`)),
      ).toHaveLength(1);
    }
  });

  it("keep a table row on one page, and continue only one that is higher than a page", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({
      cells: [`${index}`, wordsOf(90, `r${index}x`)],
    }));
    rows.push({ cells: ["tall", wordsOf(1500, "tall")] });
    const { read } = await rendered(
      sheetOf([{ kind: "table", columns: [{ label: "No." }, { label: "Text" }], rows }]),
    );
    for (let index = 0; index < 12; index += 1) {
      const pages = read.pages.filter(
        ({ text }) => text.includes(`r${index}x0 `) || text.includes(`r${index}x89`),
      );
      expect(pages).toHaveLength(1);
    }
    expect(read.pages.filter(({ text }) => /tall\d/.test(text)).length).toBeGreaterThan(1);
    for (let index = 0; index < 1500; index += 1) expect(read.text).toContain(`tall${index}`);
  });

  it("keep blocks together that fit on one page", async () => {
    for (let room = 300; room <= 560; room += 20) {
      const { read } = await rendered(
        sheetOf([
          { kind: "spacer", points: room },
          {
            kind: "keep",
            blocks: [
              { kind: "paragraph", text: "first" },
              { kind: "paragraph", text: wordsOf(60) },
              { kind: "paragraph", text: "last" },
            ],
          },
        ]),
      );
      const page = read.pages.find(({ text }) => text.includes("first"));
      expect(page?.text).toContain("last");
    }
  });

  it("leave room for the foot, on both papers and in both looks", async () => {
    const picture = { bytes: await photo(600, 900) };
    const blocks: Block[] = Array.from({ length: 8 }, (_, index): Block[] => [
      { kind: "heading", level: 1, text: `Part ${index}` },
      { kind: "paragraph", text: wordsOf(150 + index * 17) },
      { kind: "figure", source: picture, alt: "A hill", caption: wordsOf(30) },
    ]).flat();
    const kinds = [
      { paper: "letter", look: "reading" },
      { paper: "a4", look: "working" },
    ] as const;
    for (const { paper, look } of kinds) {
      const { read, pageCount } = await rendered(sheetOf(blocks, { paper, look, runningFoot: "FOOT" }));
      read.pages.forEach(({ words, width, height }, index) => {
        expect([Math.round(width), Math.round(height)]).toEqual(paper === "letter" ? [612, 792] : [595, 842]);
        const foot = words.filter(({ y }) => y > height - 62).map(({ text }) => text.trim());
        expect(foot.filter(Boolean)).toEqual(["FOOT", `${index + 1} of ${pageCount}`]);
      });
    }
  });

  it("start anew where the sheet says so", async () => {
    const { read } = await rendered(
      sheetOf([
        { kind: "paragraph", text: "one" },
        { kind: "pageBreak" },
        { kind: "paragraph", text: "two" },
        { kind: "heading", level: 1, text: "three", startsPage: true },
        { kind: "pageBreak" },
      ]),
    );
    expect(read.pages.map(({ text }) => /one|two|three/.exec(text)?.[0])).toEqual(["one", "two", "three"]);
  });

  it("carry heads on all but the first, and nothing on covers", async () => {
    const { read } = await rendered(
      sheetOf(
        [
          { kind: "cover", title: "Cover" },
          { kind: "paragraph", text: wordsOf(1200) },
        ],
        { runningHead: { start: "HEAD", end: "a very long end ".repeat(20) }, runningFoot: "FOOT" },
      ),
    );
    const [cover, ...others] = read.pages;
    expect(cover?.text).toBe("Cover");
    expect(others.length).toBeGreaterThan(1);
    for (const { text } of others) expect(text).toMatch(/HEAD a very long end .*… FOOT|word.*HEAD.*….*FOOT/);
  });

  it("are one even when the sheet is empty", async () => {
    const { read, pageCount } = await rendered(sheetOf([]));
    expect(pageCount).toBe(1);
    expect(read.pages).toHaveLength(1);
  });
});

describe("the same sheet", () => {
  it("gives the same bytes, whatever was rendered in between", async () => {
    const sheet = sheetOf([
      { kind: "heading", level: 1, text: "Zoë" },
      { kind: "paragraph", text: `${wordsOf(300)} final office العربية` },
      { kind: "figure", source: { bytes: await photo() }, alt: "A lake" },
    ]);
    const first = await renderSheet(sheet);
    await renderSheet(sheetOf([{ kind: "paragraph", text: "другое fin Ω" }], { look: "working" }));
    const second = await renderSheet(sheet);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it("at another moment differs only in that", async () => {
    const sheet = sheetOf([{ kind: "paragraph", text: "same" }]);
    const first = await renderSheet(sheet);
    const later = await renderSheet({ ...sheet, createdAt: "2027-01-01T00:00:00.000Z" });
    expect(later.bytes.length).toBe(first.bytes.length);
    expect(Buffer.compare(first.bytes, later.bytes)).not.toBe(0);
  });
});

const empty: ReadPage = {
  width: 0,
  height: 0,
  words: [],
  text: "",
  tree: { role: "", alt: undefined, children: [] },
  links: [],
  untagged: 0,
};
