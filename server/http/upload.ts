import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { Request, Response } from "express";
import multer, { MulterError } from "multer";
import type { Program } from "#server/program.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { Refusal } from "./refusal.ts";
import type { UploadedFile } from "./route.ts";

/** Bytes of a multipart body around the file itself: boundaries, headers, a few short fields. */
const envelopeBytes = 64 * 1024;

const refusedCharacters = /[\p{Cc}\u202A-\u202E\u2066-\u2069<>:"|?*]/gu;

/** A sender's file name made harmless: the last step of its path, without marks that trick a reader. */
export function cleanFileName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(refusedCharacters, "").replace(/^\.+/, "").trim();
  return [...clean].slice(0, 120).join("") || "file";
}

function refusalOfMulter(error: MulterError, limit: number): Refusal {
  if (error.code === "LIMIT_FILE_SIZE")
    return new Refusal("tooLarge", { values: { limit: sizeInWords(limit) } });
  if (error.code === "LIMIT_UNEXPECTED_FILE" || error.code.startsWith("LIMIT_"))
    return new Refusal("tooManyParts");
  return new Refusal("notJson");
}

function receive(request: Request, response: Response, program: Program): Promise<void> {
  const limit = program.settings.uploadLimitBytes;
  const take = multer({
    storage: multer.diskStorage({
      destination: program.files.stagingFolder,
      filename: (_request, _file, done) => done(null, randomUUID()),
    }),
    defParamCharset: "utf8",
    limits: {
      fileSize: limit,
      files: 1,
      fields: 8,
      parts: 9,
      fieldSize: 16 * 1024,
      fieldNameSize: 100,
      headerPairs: 50,
    },
  }).single("file");
  return new Promise((resolve, reject) => {
    take(request, response, (error: unknown) => {
      if (error instanceof MulterError) reject(refusalOfMulter(error, limit));
      // The parser's own errors carry no code; a disk's do. What cannot be parsed is the sender's mistake.
      else if (error instanceof Error && !("code" in error)) reject(new Refusal("notJson"));
      else if (error) reject(error);
      else resolve();
    });
  });
}

/**
 * Takes the one file of a multipart request into staging.
 * @throws Refusal 413 too large (from the headers already, where they say so), 415 no multipart, 422 no file or
 * an empty one, 507 when the disk is nearly full
 */
export async function takeFile(
  request: Request,
  response: Response,
  program: Program,
): Promise<{ file: UploadedFile; fields: Record<string, string> }> {
  const { settings, files } = program;
  if (!request.is("multipart/form-data")) throw new Refusal("wrongType");
  const claimed = Number(request.headers["content-length"] ?? 0);
  if (claimed > settings.uploadLimitBytes + envelopeBytes) {
    throw new Refusal("tooLarge", { values: { limit: sizeInWords(settings.uploadLimitBytes) } });
  }
  if ((await files.freeBytes()) - claimed < settings.freeSpaceFloorBytes) throw new Refusal("diskFull");
  await receive(request, response, program);
  const { file } = request;
  if (!file) throw new Refusal("notUnderstood", { issues: [{ path: ["file"], message: "noFile" }] });
  if (file.originalname.includes("\0")) {
    await rm(file.path, { force: true });
    throw new Refusal("badRequest");
  }
  if (file.size === 0) {
    await rm(file.path, { force: true });
    throw new Refusal("emptyFile");
  }
  const given: Record<string, unknown> = request.body ?? {};
  const fields = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return {
    file: { stagedPath: file.path, name: cleanFileName(file.originalname), bytes: file.size },
    fields,
  };
}
