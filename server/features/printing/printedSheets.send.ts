import { Refusal } from "#server/http/refusal.ts";
import type { Sent } from "#server/http/route.ts";
import { PdfError } from "#server/pdf/pdfError.ts";
import type { Program } from "#server/program.ts";
import { printingRefusals } from "#shared/messages/en/printing.ts";
import { missingCharactersHeader } from "#shared/printing/sheetHeaders.ts";
import type { PrintedSheet } from "./printing.view.ts";

const busySeconds = 30;

/** A name every system can save a file under. */
export function fileNameOf(name: string): string {
  return `${name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, " ").trim()}.pdf`;
}

/** What a person is told when a sheet cannot be had now; undefined when it is a fault of ours. */
function refusalFor(error: unknown): Refusal | undefined {
  if (!(error instanceof PdfError)) return undefined;
  switch (error.code) {
    case "busy":
      return new Refusal("tooMany", { sentence: printingRefusals.busy, retryAfterSeconds: busySeconds });
    case "timeLimit":
      return new Refusal("notReady", { sentence: printingRefusals.tooSlow, retryAfterSeconds: busySeconds });
    case "aborted":
      return new Refusal("notReady", { sentence: printingRefusals.stopping, retryAfterSeconds: busySeconds });
    default:
      return undefined;
  }
}

/** As many as a sentence can name. */
const mostNamed = 20;
/** Marks can be heaped on one letter without end; proxies refuse an answer whose headers are that long. */
const mostCodePoints = 8;

/** Which characters are printed as empty boxes, for whoever asked to be told. */
function sayMissing(missingGlyphs: readonly string[]): Record<string, string> {
  if (missingGlyphs.length === 0) return {};
  const named = missingGlyphs
    .slice(0, mostNamed)
    .map((glyph) => [...glyph].slice(0, mostCodePoints).join(""));
  return { [missingCharactersHeader]: encodeURIComponent(named.join(" ")) };
}

/** What printing needs of the request it answers. */
interface Printing {
  program: Pick<Program, "pdf" | "log">;
  abandonment: () => AbortSignal;
}

/**
 * Renders a sheet in a thread of its own and offers it for saving. When whoever asked goes away, the thread is free
 * for the next sheet at once.
 * @throws Refusal 429 when too many sheets wait, 503 when it took too long or the server stops
 */
export async function sendSheet(
  { program: { pdf, log }, abandonment }: Printing,
  { sheet, name }: PrintedSheet,
): Promise<Sent> {
  try {
    const { bytes, missingGlyphs, damagedPictures } = await pdf.render(sheet, { signal: abandonment() });
    if (missingGlyphs.length > 0 || damagedPictures.length > 0) {
      const counts = { glyphs: missingGlyphs.length, pictures: damagedPictures.length };
      log.warn(counts, "a printed sheet lacks characters or pictures");
    }
    const body = Buffer.from(bytes);
    return {
      body,
      bytes: body.length,
      type: "application/pdf",
      saveAs: fileNameOf(name),
      headers: { "X-Content-Type-Options": "nosniff", ...sayMissing(missingGlyphs) },
    };
  } catch (error) {
    throw refusalFor(error) ?? error;
  }
}
