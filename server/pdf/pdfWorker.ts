import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { PdfError } from "./pdfError.ts";
import type { RenderJob, RenderReply } from "./pdfJob.ts";
import { renderSheet } from "./renderSheet.ts";

/*
 * The rendering thread: takes one sheet at a time and answers with its bytes. The main thread keeps the time and ends
 * this one when a sheet takes too long.
 */
const { addedFonts } = z.object({ addedFonts: z.string().optional() }).parse(workerData);

/** Bytes in a buffer of their own, which can be handed over without copying. */
function detachable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isOwn ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

async function answer({ id, sheet }: RenderJob): Promise<void> {
  try {
    const rendered = await renderSheet(sheet, { addedFonts, timeLimit: Number.POSITIVE_INFINITY });
    const bytes = detachable(rendered.bytes);
    const reply: RenderReply = { id, rendered: { ...rendered, bytes } };
    parentPort?.postMessage(reply, [bytes.buffer]);
  } catch (error) {
    const code = error instanceof PdfError ? error.code : "failed";
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    const reply: RenderReply = { id, failure: { code, message } };
    parentPort?.postMessage(reply);
  }
}

parentPort?.on("message", (job: RenderJob) => void answer(job));
