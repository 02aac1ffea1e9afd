import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "./fileStore.ts";
import { type Picture, redrawPicture } from "./pictures.ts";
import { type RecognisedType, recogniseFile } from "./recognise.ts";

/** Bytes that are durable under their hash. */
export interface KeptFile {
  /** SHA-256, in hexadecimal. */
  hash: string;
  bytes: number;
  mediaType: RecognisedType;
  /** Pixels, 0 when it is not a picture. */
  width: number;
  height: number;
  /** A PDF that opens only with a password. */
  isLocked: boolean;
}

export interface KeptUpload {
  file: KeptFile;
  thumbnail: KeptFile | null;
}

const lockMark = Buffer.from("/Encrypt");

/** Reads a file once for its hash, and for the mark by which a PDF says that it is encrypted. */
async function inspect(path: string): Promise<{ hash: string; bytes: number; isLocked: boolean }> {
  const hash = createHash("sha256");
  let bytes = 0;
  let isLocked = false;
  let tail: Buffer = Buffer.alloc(0);
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 256 * 1024 });
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.length;
    isLocked ||= chunk.includes(lockMark) || Buffer.concat([tail, chunk.subarray(0, 8)]).includes(lockMark);
    tail = chunk.subarray(-lockMark.length);
  }
  return { hash: hash.digest("hex"), bytes, isLocked };
}

async function keepPicture(files: FileStore, picture: Picture): Promise<KeptFile> {
  const { bytes, mediaType, width, height } = picture;
  const hash = createHash("sha256").update(bytes).digest("hex");
  const staged = join(files.stagingFolder, randomUUID());
  try {
    await writeFile(staged, bytes, { mode: 0o600 });
    await files.keep(staged, hash);
  } finally {
    await rm(staged, { force: true });
  }
  return { hash, bytes: bytes.length, mediaType, width, height, isLocked: false };
}

/**
 * Recognises staged bytes, redraws pictures, and makes the result durable, so that a row may name it.
 * @param admit is told the size of what would be kept, and throws to refuse it before anything is
 * @throws Refusal 415 wrong type, 422 damaged or too many pixels
 */
export async function keepUpload(
  files: FileStore,
  upload: { stagedPath: string; name: string },
  admit: (bytes: number) => Promise<void>,
): Promise<KeptUpload> {
  const mediaType = await recogniseFile(upload.stagedPath, upload.name);
  if (mediaType === "application/pdf") {
    const { hash, bytes, isLocked } = await inspect(upload.stagedPath);
    await admit(bytes);
    await files.keep(upload.stagedPath, hash);
    return { file: { hash, bytes, mediaType, width: 0, height: 0, isLocked }, thumbnail: null };
  }
  const { picture, thumbnail } = await redrawPicture(upload.stagedPath);
  await admit(picture.bytes.length);
  return { thumbnail: await keepPicture(files, thumbnail), file: await keepPicture(files, picture) };
}
