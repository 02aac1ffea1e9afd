import { join } from "node:path";
import PDFDocument from "pdfkit";
import { pino } from "pino";
import { composeLiveDocument } from "#server/features/portfolios/portfolioDocument.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { portfolioSheet } from "#server/features/printing/portfolioSheet.ts";
import { getPrintSetting } from "#server/features/printing/printSetting.ts";
import { openProgram } from "#server/openProgram.ts";
import { listPictures, preparePictures } from "#server/pdf/layout/pictures.ts";
import { renderSheet } from "#server/pdf/renderSheet.ts";
import type { SheetModel } from "#server/pdf/sheetModel.ts";
import { readSettings } from "#server/settings.ts";
import { inTurns, type Measurement, timeOf } from "../measuring/measurement.ts";
import { copyOfDistrict } from "../measuring/sampleDistrict.ts";

const turns = 11;
const font = join(import.meta.dirname, "..", "..", "server", "pdf", "fonts", "SourceSans3-Regular.ttf");

/** Names of what is no word on paper. */
const silent = new Set([
  "kind",
  "look",
  "tone",
  "align",
  "anchor",
  "source",
  "alt",
  "type",
  "marker",
  "href",
  "fit",
]);

/** Every word a sheet prints, in its order. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => (silent.has(name) ? [] : wordsOf(held)));
}

/** The same words and pictures with pdfkit alone: one font, one picture below the other, no tags, no layout. */
async function plainPdf(sheet: SheetModel): Promise<number> {
  const pictures = await preparePictures(listPictures(sheet.blocks), () => undefined);
  const document = new PDFDocument({ size: sheet.paper === "a4" ? "A4" : "LETTER", font });
  let bytes = 0;
  const ended = new Promise<void>((resolve) => {
    document.on("data", (chunk: Uint8Array) => {
      bytes += chunk.length;
    });
    document.on("end", () => resolve());
  });
  for (const words of wordsOf(sheet.blocks)) document.fontSize(10.5).text(words);
  for (const picture of pictures.values()) {
    if (!picture) continue;
    document.addPage();
    document.image(picture.bytes, { fit: [450, 600] });
  }
  document.end();
  await ended;
  return bytes;
}

/** The fullest portfolio of the sample district as a tagged, designed PDF, against plain pdfkit. */
export async function run(): Promise<Measurement[]> {
  const { folder } = await copyOfDistrict();
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  const { program, close } = await openProgram(settings, { log: pino({ level: "silent" }) });
  try {
    const reader = program.store.read;
    const rows = await reader
      .select({ studentId: portfolios.studentId, sections: portfolios.sections })
      .from(portfolios);
    const sizeOf = (row: (typeof rows)[number]) =>
      row.sections.flatMap((section) => section.artifactIds).length;
    const fullest = rows.sort((one, other) => sizeOf(other) - sizeOf(one)).at(0);
    if (!fullest) throw new Error("The sample district has no portfolio");
    const at = new Date();
    const document = await composeLiveDocument(reader, fullest.studentId, at, { audience: "all" });
    const sheet = portfolioSheet(document, { kind: "live" }, await getPrintSetting(reader, program, at));
    let pages = 0;
    const times = await inTurns(
      turns,
      () =>
        timeOf(async () => {
          pages = (await renderSheet(sheet)).pageCount;
        }),
      () => timeOf(() => plainPdf(sheet)),
    );
    return [
      {
        name: "portfolio as PDF",
        ...times,
        unit: "ms",
        limit: { atMost: 1.5 },
        recipe:
          `the fullest portfolio of the sample district (${pages} pages, ${listPictures(sheet.blocks).length} pictures), ` +
          "laid out, tagged, with bookmarks and fallback fonts, against pdfkit with the same words in one embedded font " +
          `and the same prepared pictures; warm, ${turns} turns in one thread; ratio: ours / floor`,
      },
    ];
  } finally {
    await close();
  }
}
