import { inflateSync } from "node:zlib";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Words at a place of a page, in points from its top left corner. */
export interface ReadWord {
  text: string;
  x: number;
  y: number;
  endsLine: boolean;
}

/** An element of the tree of meaning; its words are not in it. */
export interface ReadElement {
  role: string;
  alt: string | undefined;
  children: ReadElement[];
}

export interface ReadPage {
  width: number;
  height: number;
  words: ReadWord[];
  text: string;
  tree: ReadElement;
  links: { url: string; contents: string }[];
  /** Text or pictures drawn outside any element and any artifact. */
  untagged: number;
}

export interface ReadBookmark {
  title: string;
  children: ReadBookmark[];
}

export interface ReadPdf {
  pages: ReadPage[];
  /** The words of all pages, white space made single. */
  text: string;
  bookmarks: ReadBookmark[];
  language: string | null;
  title: string;
}

function elementOf(node: object | null): ReadElement {
  const kids: unknown[] = node && "children" in node && Array.isArray(node.children) ? node.children : [];
  return {
    role: node && "role" in node && typeof node.role === "string" ? node.role : "",
    alt: node && "alt" in node && typeof node.alt === "string" ? node.alt : undefined,
    children: kids.flatMap((kid) => (kid instanceof Object && "role" in kid ? [elementOf(kid)] : [])),
  };
}

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

function bookmarkOf({ title, items }: OutlineNode): ReadBookmark {
  return { title, children: items.map(bookmarkOf) };
}

const marks = new Set<number>([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);
const drawings = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.paintImageXObject,
  OPS.constructPath,
  OPS.stroke,
  OPS.fill,
]);

function countUntagged(operations: readonly number[]): number {
  let depth = 0;
  let untagged = 0;
  for (const operation of operations) {
    if (marks.has(operation)) depth += 1;
    else if (operation === OPS.endMarkedContent) depth -= 1;
    else if (drawings.has(operation) && depth === 0) untagged += 1;
  }
  return untagged;
}

/** Reads a PDF the way another program would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const words: ReadWord[] = [];
    for (const item of content.items) {
      if (!("str" in item)) continue;
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      words.push({ text: item.str, x, y: height - y, endsLine: item.hasEOL });
    }
    const annotations: { subtype: string; url?: string; contentsObj?: { str: string } }[] =
      await page.getAnnotations();
    pages.push({
      width,
      height,
      words,
      text: flat(words.map(({ text, endsLine }) => text + (endsLine ? "\n" : "")).join("")),
      tree: elementOf(await page.getStructTree()),
      links: annotations
        .filter(({ subtype }) => subtype === "Link")
        .map(({ url, contentsObj }) => ({ url: url ?? "", contents: contentsObj?.str ?? "" })),
      untagged: countUntagged((await page.getOperatorList()).fnArray),
    });
  }
  const outline: OutlineNode[] | null = await document.getOutline();
  const metadata = await document.getMetadata();
  const info: { Title?: string; Language?: string } = metadata.info;
  await task.destroy();
  return {
    pages,
    text: flat(pages.map(({ text }) => text).join(" ")),
    bookmarks: (outline ?? []).map(bookmarkOf),
    language: info.Language ?? null,
    title: info.Title ?? "",
  };
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** All elements below, in the order they are read. */
export function elementsOf(element: ReadElement): ReadElement[] {
  return element.children.flatMap((child) => [child, ...elementsOf(child)]);
}

/** The file's text, with the content streams unpacked, to look for what readers do not show. */
export function rawPdf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const raw = buffer.toString("latin1");
  return raw.replace(/stream\n([\s\S]*?)\nendstream/g, (whole: string, stream: string) => {
    try {
      return `stream\n${inflateSync(Buffer.from(stream, "latin1")).toString("latin1")}\nendstream`;
    } catch {
      // Not a compressed stream: a picture, or the metadata.
      return whole;
    }
  });
}

/** Places of pictures as they are drawn: width, height, left, top. */
export function drawn(bytes: Uint8Array): { width: number; height: number; left: number; top: number }[] {
  const found = rawPdf(bytes).matchAll(/([\d.]+) 0 0 -([\d.]+) ([\d.]+) ([\d.]+) cm\n\/I\d+ Do/g);
  return [...found].map(([, width, height, left, bottom]) => ({
    width: Number(width),
    height: Number(height),
    left: Number(left),
    top: Number(bottom) - Number(height),
  }));
}
