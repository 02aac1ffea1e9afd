import { beforeAll, describe, expect, it } from "vitest";
import type { RenderedSheet } from "#server/pdf/renderedSheet.ts";
import type { Block } from "#server/pdf/sheetModel.ts";
import { elementsOf, type ReadElement, type ReadPdf, rawPdf } from "./readBack.ts";
import { photo, rendered, sheetOf, wordsOf } from "./sheets.ts";

const rich = {
  type: "doc" as const,
  content: [
    {
      type: "heading" as const,
      attrs: { level: 2 as const },
      content: [{ type: "text" as const, text: "Deep" }],
    },
    {
      type: "paragraph" as const,
      content: [
        { type: "text" as const, text: "See " },
        {
          type: "text" as const,
          text: "the clinic",
          marks: [{ type: "link" as const, attrs: { href: "https://clinic.example.org/a?b=1&c=(2)" } }],
        },
      ],
    },
    {
      type: "bulletList" as const,
      content: [
        {
          type: "listItem" as const,
          content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "one" }] }],
        },
      ],
    },
  ],
};

async function fullSheet(): Promise<Block[]> {
  const picture = { bytes: await photo() };
  return [
    { kind: "cover", title: "What I learned", person: "Zoë Núñez", school: "Lakeview", date: "3 March" },
    { kind: "heading", level: 1, text: "Job shadow" },
    { kind: "richText", doc: rich },
    { kind: "heading", level: 3, text: "A level left out" },
    { kind: "figure", source: picture, alt: "A lake", caption: "The lake" },
    { kind: "figure", source: picture, alt: null },
    {
      kind: "gallery",
      pictures: [
        { source: picture, alt: "A hill" },
        { source: picture, alt: null },
      ],
    },
    { kind: "heading", level: 2, text: "Hours" },
    {
      kind: "table",
      caption: "Service",
      columns: [{ label: "What", isRowHeader: true }, { label: "Hours", align: "end" }, { label: "Note" }],
      rows: [{ cells: ["Reading", "2", ""] }, { cells: ["Tutoring", "3", "twice"] }],
    },
    { kind: "facts", items: [{ label: "Place", value: "Mill Street" }] },
    {
      kind: "scale",
      label: "Growth",
      steps: 4,
      value: 2.67,
      marks: [2, 3, 3],
      compared: 4,
      text: "2.7 of 4",
      alt: "2.7 of 4",
    },
    { kind: "callout", tone: "warning", title: "Mind", blocks: [{ kind: "paragraph", text: wordsOf(60) }] },
    { kind: "writingSpace", label: "Goals", lines: 3 },
    { kind: "signatures", lines: [{ label: "Student" }] },
  ];
}

describe.each(["reading", "working"] as const)("the meaning of a %s sheet", (look) => {
  let sheet: RenderedSheet & { read: ReadPdf };
  let elements: ReadElement[];
  const of = (role: string) => elements.filter((element) => element.role === role);

  beforeAll(async () => {
    const furniture = { runningHead: { start: "Zoë", end: "Portfolio" }, runningFoot: "Lakeview" };
    sheet = await rendered(
      sheetOf(await fullSheet(), { look, title: "Zoë & Co", language: "en-US", ...furniture }),
    );
    elements = sheet.read.pages.flatMap(({ tree }) => elementsOf(tree));
  });

  it("says its title and language", () => {
    expect(sheet.read.title).toBe("Zoë & Co");
    expect(sheet.read.language).toBe("en-US");
    const raw = rawPdf(sheet.bytes);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(Buffer.from(raw, "latin1").toString("utf8")).toContain("Zoë &amp; Co</rdf:li>");
  });

  it("has headings whose levels never skip", () => {
    const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
    expect(levels).toEqual([1, 2, 3, 4, 3]);
  });

  it("leaves nothing outside an element or an artifact", () => {
    expect(sheet.read.pages.map(({ untagged }) => untagged)).toEqual(sheet.read.pages.map(() => 0));
  });

  it("names rows and columns of tables, and keeps empty cells", () => {
    const [table] = of("Table");
    expect(table?.children.map(({ role }) => role)).toEqual(["Caption", "THead", "TBody"]);
    const rows = of("TR").map((row) => row.children.map(({ role }) => role));
    expect(rows).toEqual([
      ["TH", "TH", "TH"],
      ["TH", "TD", "TD"],
      ["TH", "TD", "TD"],
    ]);
    const raw = rawPdf(sheet.bytes);
    expect(raw.match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(raw.match(/\/Scope \/Row/g)).toHaveLength(2);
  });

  it("describes pictures, and leaves decoration out", () => {
    expect(of("Figure").map(({ alt }) => alt)).toEqual(["A lake", "A hill", "2.7 of 4"]);
  });

  it("labels items of lists and facts", () => {
    for (const item of of("LI")) expect(item.children.map(({ role }) => role)).toEqual(["Lbl", "LBody"]);
    expect(of("L")).toHaveLength(2);
  });

  it("says where links lead", () => {
    expect(of("Link")).toHaveLength(1);
    const links = sheet.read.pages.flatMap((page) => page.links);
    expect(links).toEqual([{ url: "https://clinic.example.org/a?b=1&c=(2)", contents: "the clinic" }]);
  });

  it("has its headings as bookmarks", () => {
    expect(sheet.read.bookmarks).toEqual([
      { title: "What I learned", children: [] },
      {
        title: "Job shadow",
        children: [
          { title: "A level left out", children: [] },
          { title: "Hours", children: [] },
        ],
      },
    ]);
  });

  it("embeds every font, and says what each of their glyphs stands for", () => {
    const raw = rawPdf(sheet.bytes);
    const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    expect(raw.match(/\/FontFile[23] /g)).toHaveLength(fonts.length);
    expect(raw.match(/\/ToUnicode /g)).toHaveLength(fonts.length);
    expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    expect(raw).not.toContain("/CIDSet");
    // No glyph claims to be the character 0.
    expect(raw).not.toMatch(/<0000> <[0-9a-f]{4}> \[<0000>/);
  });
});

describe("headings", () => {
  it("start at the first level whatever the sheet says", async () => {
    const { read } = await rendered(sheetOf([{ kind: "heading", level: 3, text: "Small" }]));
    expect(elementsOf(read.pages[0]?.tree ?? { role: "", alt: undefined, children: [] })[1]?.role).toBe("H1");
  });
});

describe("links", () => {
  it("to anything but pages and mail are plain words", async () => {
    const text = [
      { text: "press", href: "javascript:alert(1)" },
      { text: "file", href: "file:///etc/passwd" },
    ];
    const { read, bytes } = await rendered(sheetOf([{ kind: "paragraph", text }]));
    expect(read.text).toContain("pressfile");
    expect(read.pages[0]?.links).toEqual([]);
    expect(rawPdf(bytes)).not.toMatch(/javascript|JavaScript|\/Launch/);
  });

  it("that run over a page end lead there from both pages", async () => {
    const words = [{ text: wordsOf(40) }, { text: wordsOf(900, "link"), href: "https://example.org/" }];
    const { read } = await rendered(sheetOf([{ kind: "paragraph", text: words }]));
    expect(read.pages.length).toBeGreaterThan(1);
    for (const page of read.pages) {
      expect(page.links.length).toBeGreaterThan(0);
      expect(page.links.every(({ url }) => url === "https://example.org/")).toBe(true);
      expect(elementsOf(page.tree).some(({ role }) => role === "Link")).toBe(true);
    }
  });
});
