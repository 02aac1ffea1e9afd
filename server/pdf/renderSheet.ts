import { pdfMessages } from "#shared/messages/en/pdf.ts";
import { layBlocks } from "./blocks/layBlocks.ts";
import { Pen } from "./drawing/pen.ts";
import { SheetDocument } from "./drawing/sheetDocument.ts";
import { getFontFolder } from "./installedFiles.ts";
import type { Flow } from "./layout/flow.ts";
import { type Furniture, furnitureOf } from "./layout/furniture.ts";
import { HeadingLevels } from "./layout/headingLevels.ts";
import { drawPlaced, paginate, type SetPage } from "./layout/pagination.ts";
import { listPictures, preparePictures } from "./layout/pictures.ts";
import { type Theme, themeFor } from "./layout/theme.ts";
import { PdfError } from "./pdfError.ts";
import type { RenderedSheet, SheetModel } from "./sheetModel.ts";
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
    const theme = themeFor(sheet.paper, sheet.look, sheet.accent);
    const words = sheet.words ?? pdfMessages;
    const setter = { fonts: fontsWith(options.addedFonts), missing: new Set<string>() };
    const damagedPictures = new Set<string>();
    const { page, margin } = theme;
    const flow: Flow = {
      sheet: {
        setter,
        pictures,
        damagedPictures,
        words,
        checkTime,
        layBlocks,
        headings: new HeadingLevels(),
        pageHeight: page.height - margin.top - margin.bottom,
      },
      theme,
      x: margin.left,
      width: page.width - margin.left - margin.right,
      textX: margin.left + theme.inset,
      textWidth: page.width - margin.left - margin.right - theme.inset,
      tag: { role: "Document", parent: undefined },
      frames: [],
    };
    const strips = layBlocks(sheet.blocks, flow);
    const pages = paginate(strips, flow.sheet.pageHeight);
    const furniture = furnitureOf(sheet, words, theme, setter);
    const bytes = await write(sheet, theme, pages, furniture, checkTime);
    return {
      bytes,
      pageCount: Math.max(1, pages.length),
      missingGlyphs: [...setter.missing],
      damagedPictures: [...damagedPictures],
    };
  } catch (error) {
    if (error instanceof PdfError) throw error;
    throw new PdfError("failed", "The sheet could not be rendered.", { cause: error });
  }
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
  theme: Theme,
  pages: readonly SetPage[],
  furniture: Furniture,
  checkTime: () => void,
): Promise<Uint8Array> {
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
