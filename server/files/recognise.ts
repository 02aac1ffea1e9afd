import { open } from "node:fs/promises";
import { Refusal } from "#server/http/refusal.ts";
import { attachmentsMessages } from "#shared/messages/en/attachments.ts";
import { promiseOf } from "./fileNames.ts";

export type PictureType = "image/jpeg" | "image/png" | "image/webp";
export type RecognisedType = PictureType | "application/pdf";

/** As much of a file's beginning as signatures look at. */
const signatureBytes = 4100;

async function readBeginning(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(signatureBytes), 0, signatureBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const isPicture = (type: string): type is PictureType =>
  type === "image/jpeg" || type === "image/png" || type === "image/webp";

function refusalOf(type: string, promise: ReturnType<typeof promiseOf>): Refusal {
  if (/^image\/(?:heic|heif|avif)/.test(type)) {
    return new Refusal("wrongType", { sentence: attachmentsMessages.heicRefused });
  }
  // Who sends a PDF that is none is not helped by hearing that it should be a PDF.
  if (promise === "picture" || promise === "document") {
    return new Refusal("wrongType", { sentence: attachmentsMessages.nameMismatch });
  }
  const isOffice = /zip|cfb|officedocument|opendocument|msword|ms-|rtf/.test(type);
  return new Refusal("wrongType", isOffice ? { sentence: attachmentsMessages.officeRefused } : {});
}

/**
 * What a file is, by its first bytes and never by its name. A name that promises something else is refused as
 * well, because whoever opens the file later goes by the name.
 * @throws Refusal 415 for anything but JPEG, PNG, WebP and PDF
 */
export async function recogniseFile(path: string, name: string): Promise<RecognisedType> {
  const beginning = await readBeginning(path);
  const promise = promiseOf(name);
  // Some readers search the first kilobyte for this mark; a file that has something before it may be two at once.
  if (beginning.subarray(0, 5).toString("latin1") === "%PDF-") {
    if (promise === undefined || promise === "document") return "application/pdf";
    throw new Refusal("wrongType", { sentence: attachmentsMessages.nameMismatch });
  }
  const { fileTypeFromBuffer } = await import("file-type");
  const type = (await fileTypeFromBuffer(beginning))?.mime ?? "";
  if (!isPicture(type)) throw refusalOf(type, promise);
  if (promise === undefined || promise === "picture") return type;
  throw new Refusal("wrongType", { sentence: attachmentsMessages.nameMismatch });
}
