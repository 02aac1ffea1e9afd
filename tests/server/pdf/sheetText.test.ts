import { describe, expect, it } from "vitest";
import { richTextFrom } from "#shared/richText/richText.ts";
import { rendered, sheetOf } from "./sheets.ts";

const names = [
  "Núñez",
  "Zoë",
  "Nguyễn Thị Ánh",
  "final office affluent fjord",
  "Ω",
  "O’Brien",
  "Łukasz Žižek",
  "Владимир Ελένη",
  "העברית",
  "العربية",
  "አማርኛ",
  "ᏣᎳᎩ",
  "বাংলা",
  "ગુજરાતી",
  "ਪੰਜਾਬੀ",
  "தமிழ்",
  "తెలుగు",
  "ไทย",
  "ລາວ",
  "မြန်မာ",
  "Հայերեն",
  "ქართული",
];

describe("text of a sheet", () => {
  it.each(names)("comes out as it was put in: %s", async (name) => {
    for (const look of ["reading", "working"] as const) {
      const { read, missingGlyphs } = await rendered(
        sheetOf([{ kind: "paragraph", text: `[${name}]` }], { look }),
      );
      expect(read.text).toContain(`[${name}]`);
      expect(missingGlyphs).toEqual([]);
    }
  });

  it("is composed, so that a decomposed name reads like a composed one", async () => {
    const { read } = await rendered(sheetOf([{ kind: "paragraph", text: "Nguyễn Zoë".normalize("NFD") }]));
    expect(read.text).toContain("Nguyễn Zoë".normalize("NFC"));
  });

  it("keeps characters no font has, marks their place and reports each once", async () => {
    const text = "张伟 and 张 and 🧑‍🎓 are here";
    const { read, missingGlyphs } = await rendered(sheetOf([{ kind: "paragraph", text }]));
    expect(read.text).toContain(text);
    expect(missingGlyphs).toEqual(["张", "伟", "🧑‍🎓"]);
  });

  it("draws emoji that a font at hand has", async () => {
    const { read, missingGlyphs } = await rendered(sheetOf([{ kind: "paragraph", text: "Done 😀 ✓" }]));
    expect(read.text).toContain("Done 😀 ✓");
    expect(missingGlyphs).toEqual([]);
  });

  it("runs right to left where the language does, and stands at the right edge", async () => {
    const { read } = await rendered(sheetOf([{ kind: "paragraph", text: "هذا النص (باللغة العربية) قصير" }]));
    const [page] = read.pages;
    const first = page?.words.find(({ text }) => text.includes("هذا"));
    const last = page?.words.find(({ text }) => text.includes("قصير"));
    expect(read.text).toMatch(/هذا النص ?\(باللغة العربية\) ?قصير/);
    expect(first?.x ?? 0).toBeGreaterThan(last?.x ?? Number.POSITIVE_INFINITY);
  });

  it("keeps the order of what is read in a right-to-left line with left-to-right words", async () => {
    const { read } = await rendered(
      sheetOf([{ kind: "paragraph", text: "كتب محمد مع Zoë Núñez عام 2025 هنا" }]),
    );
    const order = ["كتب محمد", "Zoë Núñez", "2025", "هنا"].map((part) => read.text.indexOf(part));
    expect(order.every((place, index) => place >= 0 && place > (order[index - 1] ?? -1))).toBe(true);
  });

  it("tells apart characters that look the same", async () => {
    const text = "a\u00a0b c \u2126 \u03a9";
    const { read } = await rendered(sheetOf([{ kind: "paragraph", text: `${text} \u0456i` }]));
    expect(read.text).toContain("\u0456i");
    expect(read.text).toContain("\u03a9 \u03a9");
  });

  it("shows what looks like markup as text", async () => {
    const text = '<img src=x onerror="alert(1)"> & %PDF (a\\b) {{name}}';
    const { read } = await rendered(sheetOf([{ kind: "paragraph", text }], { title: text }));
    expect(read.text).toContain(text);
    expect(read.title).toBe(text);
  });

  it("leaves out control characters and shows lone surrogates as unreadable", async () => {
    const { read } = await rendered(sheetOf([{ kind: "paragraph", text: "a\u0000b\u0007c\ud800d\te" }]));
    expect(read.text).toContain("abc\ufffdd e");
  });

  it("breaks a word wider than the page instead of losing its end", async () => {
    const address = `https://example.org/${"abcdefghij".repeat(30)}/end`;
    const { read } = await rendered(sheetOf([{ kind: "paragraph", text: `${"x".repeat(400)} ${address}` }]));
    expect(read.text.replaceAll(" ", "")).toContain("x".repeat(400) + address);
    for (const { words, width } of read.pages) expect(words.every(({ x }) => x < width - 72)).toBe(true);
  });

  it("keeps the words of every block in the order of the sheet", async () => {
    const { read } = await rendered(
      sheetOf([
        { kind: "heading", level: 1, text: "Alpha", eyebrow: "before", subtitle: "beta", aside: "aside" },
        { kind: "facts", items: [{ label: "gamma", value: "delta" }] },
        { kind: "richText", doc: richTextFrom("epsilon\nzeta") },
        { kind: "list", items: ["eta", "theta"] },
        {
          kind: "table",
          columns: [{ label: "iota" }, { label: "kappa" }],
          rows: [{ cells: ["lambda", "mu"] }],
        },
        {
          kind: "callout",
          tone: "comment",
          title: "nu",
          blocks: [{ kind: "paragraph", text: "xi" }],
          byline: "omicron",
        },
        { kind: "scale", label: "pi", steps: 4, value: 3, text: "rho", alt: "three of four" },
        {
          kind: "columns",
          start: [{ kind: "paragraph", text: "sigma" }],
          end: [{ kind: "paragraph", text: "tau" }],
        },
        { kind: "writingSpace", label: "upsilon", lines: 2 },
        { kind: "signatures", lines: [{ label: "phi", dateLabel: "chi" }] },
      ]),
    );
    expect(read.text).toMatch(
      /before.*Alpha.*aside.*beta.*gamma.*delta.*epsilon.*zeta.*eta.*theta.*iota.*kappa.*lambda.*mu.*nu.*xi.*omicron.*pi.*rho.*sigma.*tau.*upsilon.*phi.*chi/,
    );
  });
});
