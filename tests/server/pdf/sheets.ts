import sharp from "sharp";
import type { RenderedSheet } from "#server/pdf/renderedSheet.ts";
import { renderSheet } from "#server/pdf/renderSheet.ts";
import type { Block, SheetModel } from "#server/pdf/sheetModel.ts";
import { type ReadPdf, readPdf } from "./readBack.ts";

/** A sheet of these blocks. */
export function sheetOf(blocks: readonly Block[], more: Partial<SheetModel> = {}): SheetModel {
  return {
    title: "A sheet",
    language: "en",
    createdAt: "2026-03-03T14:00:00.000Z",
    paper: "letter",
    look: "reading",
    accent: "#8a1538",
    blocks,
    ...more,
  };
}

/** Renders and reads back. */
export async function rendered(sheet: SheetModel): Promise<RenderedSheet & { read: ReadPdf }> {
  const result = await renderSheet(sheet);
  return { ...result, read: await readPdf(result.bytes) };
}

/** A paragraph of about this many words, each of them different. */
export function wordsOf(count: number, stem = "word"): string {
  return Array.from({ length: count }, (_, index) => `${stem}${index}`).join(" ");
}

/** A drawn scene as a JPEG. */
export function photo(width = 900, height = 600, color = "#6699aa"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: color } })
    .composite([{ input: { create: { width: 60, height: 60, channels: 3, background: "#ffffff" } } }])
    .jpeg({ quality: 80 })
    .toBuffer();
}
