import { pdfMessages } from "#shared/messages/en/pdf.ts";
import { layBlocks } from "./blocks/layBlocks.ts";
import { Pen } from "./drawing/pen.ts";
import { SheetDocument } from "./drawing/sheetDocument.ts";
import { getFontFolder } from "./installedFiles.ts";
import type { Flow } from "./layout/flow.ts";
import { furnitureOf } from "./layout/furniture.ts";
import { HeadingLevels } from "./layout/headingLevels.ts";
import { drawPlaced, paginate, type SetPage } from "./layout/pagination.ts";
import { listPictures, type PreparedPictures, preparePictures } from "./layout/pictures.ts";
import { pressed, type Theme, themeFor } from "./layout/theme.ts";
import { PdfError } from "./pdfError.ts";
import type { RenderedSheet } from "./renderedSheet.ts";
import type { SheetModel } from "./sheetModel.ts";
import { type FontLibrary, openFontLibrary } from "./text/fontLibrary.ts";
import { printable } from "./text/textStyle.ts";

export interface RenderOptions {
  signal?: AbortSignal;
  /** Milliseconds; 60,000 when left out. */
  timeLimit?: number;
  /** The administrator's folder of further fonts (`HOMEROOM_FONTS`). */
  addedFonts?: string | undefined;
}

const libraries = new Map<string, FontLibrary>();

/** Fonts stay open from one sheet to the next. */
function fontsWith(addedFolder: string | undefined): FontLibrary {
  const key = addedFolder ?? "";
  let library = libraries.get(key);
  if (!library) {
    library = openFontLibrary(getFontFolder(), addedFolder);
    libraries.set(key, library);
  }
  return library;
}

/**
 * Makes the PDF of a sheet: tagged, with bookmarks, every font embedded. Damaged pictures and characters without a
 * font do not stop it; they are shown and reported. It occupies its thread: the server renders through the pool of
 * `pdfPool.ts`. Throws PdfError: "timeLimit", "aborted", or "failed" when the sheet itself is wrong.
 */
export async function renderSheet(sheet: SheetModel, options: RenderOptions = {}): Promise<RenderedSheet> {
  const checkTime = timeKeeper(options);
  try {
    const pictures = await preparePictures(listPictures(sheet.blocks), checkTime);
    const laid = layToFit(sheet, pictures, fontsWith(options.addedFonts), checkTime);
    const bytes = await write(sheet, laid, checkTime);
    return {
      bytes,
      pageCount: Math.max(1, laid.pages.length),
      missingGlyphs: [...laid.setter.missing],
      damagedPictures: [...laid.damagedPictures],
    };
  } catch (error) {
    if (error instanceof PdfError) throw error;
    throw new PdfError("failed", "The sheet could not be rendered.", { cause: error });
  }
}

interface LaidSheet {
  theme: Theme;
  setter: { fonts: FontLibrary; missing: Set<string> };
  pages: SetPage[];
  damagedPictures: Set<string>;
}

/** How small a sheet is set, at most, to fit the pages it is meant for. */
const fittingFactors = [1, 0.96, 0.92, 0.88, 0.85];

function layToFit(
  sheet: SheetModel,
  pictures: PreparedPictures,
  fonts: FontLibrary,
  checkTime: () => void,
): LaidSheet {
  const theme = themeFor(sheet.paper, sheet.look, sheet.accent);
  const natural = lay(sheet, theme, { pictures, fonts, checkTime });
  const { fitPages } = sheet;
  if (fitPages === undefined) return natural;
  for (const factor of fittingFactors) {
    const laid = factor === 1 ? natural : lay(sheet, pressed(theme, factor), { pictures, fonts, checkTime });
    if (laid.pages.length <= fitPages) return laid;
  }
  return natural;
}

function lay(
  sheet: SheetModel,
  theme: Theme,
  given: { pictures: PreparedPictures; fonts: FontLibrary; checkTime: () => void },
): LaidSheet {
  const setter = { fonts: given.fonts, missing: new Set<string>() };
  const damagedPictures = new Set<string>();
  const { page, margin } = theme;
  const width = page.width - margin.left - margin.right;
  const flow: Flow = {
    sheet: {
      setter,
      pictures: given.pictures,
      damagedPictures,
      words: sheet.words ?? pdfMessages,
      checkTime: given.checkTime,
      layBlocks,
      headings: new HeadingLevels(),
      pageHeight: page.height - margin.top - margin.bottom,
      pageOf: new Map(),
    },
    theme,
    x: margin.left,
    width,
    textX: margin.left + theme.inset,
    textWidth: width - theme.inset,
    tag: { role: "Document", parent: undefined },
    frames: [],
  };
  const pages = paginate(layBlocks(sheet.blocks, flow), flow.sheet.pageHeight);
  pages.forEach(({ placed }, index) => {
    for (const { strip } of placed) {
      if (strip.anchor !== undefined) flow.sheet.pageOf.set(strip.anchor, index + 1);
    }
  });
  return { theme, setter, pages, damagedPictures };
}

function timeKeeper({ signal, timeLimit = 60_000 }: RenderOptions): () => void {
  const end = performance.now() + timeLimit;
  return () => {
    if (signal?.aborted) throw new PdfError("aborted", "Nobody waits for this sheet any more.");
    if (performance.now() > end) throw new PdfError("timeLimit", "The sheet took too long to render.");
  };
}

async function write(
  sheet: SheetModel,
  { theme, setter, pages }: LaidSheet,
  checkTime: () => void,
): Promise<Uint8Array> {
  const furniture = furnitureOf(sheet, sheet.words ?? pdfMessages, theme, setter);
  const doc = new SheetDocument({
    title: printable(sheet.title),
    author: sheet.author === undefined ? undefined : printable(sheet.author),
    subject: sheet.subject === undefined ? undefined : printable(sheet.subject),
    language: sheet.language,
    createdAt: new Date(sheet.createdAt),
    page: theme.page,
  });
  const finished = collect(doc);
  const pen = new Pen(doc);
  const drawn: readonly SetPage[] = pages.length > 0 ? pages : [{ placed: [], isFullPage: false }];
  drawn.forEach((page, index) => {
    checkTime();
    pen.newPage();
    drawPlaced(pen, page.placed, page.isFullPage ? 0 : theme.margin.top);
    if (!page.isFullPage) furniture.draw(pen, index + 1, drawn.length);
    pen.endPage();
  });
  doc.end();
  return finished;
}

/** pdfkit never ends a document with an unfinished part; that is a fault, not something to wait for. */
function collect(doc: SheetDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const late = setTimeout(
      () => reject(new PdfError("failed", "The document was left unfinished.")),
      20_000,
    );
    late.unref();
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("error", reject);
    doc.on("end", () => {
      clearTimeout(late);
      resolve(Buffer.concat(chunks));
    });
  });
}
