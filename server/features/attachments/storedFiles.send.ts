import { nameForType } from "#server/files/fileNames.ts";
import { Refusal } from "#server/http/refusal.ts";
import type { Sent } from "#server/http/route.ts";
import type { Program } from "#server/program.ts";
import { findStoredFile } from "./storedFiles.queries.ts";

/** Nothing in a sent file may run, load or reach out, whatever it is opened with. */
const sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Kept bytes as an answer: a picture in place or to save, anything else only to save. Bytes under a hash never
 * change, so a browser may keep them. Whether the reader may have this file is for the caller to have checked.
 * @param how `inline` shows pictures in place; `name` is offered for saving, its extension set by the type
 * @throws Refusal 404 when there is no such file
 */
export async function sendStoredFile(
  program: Program,
  hash: string,
  how: { as: "inline" | "attachment"; name: string },
): Promise<Sent> {
  const stored = await findStoredFile(program.store.read, hash);
  const opened = stored && (await program.files.open(hash));
  if (!opened) throw new Refusal("notFound");
  const isShown = how.as === "inline" && stored.mediaType.startsWith("image/");
  return {
    body: opened.stream,
    bytes: opened.bytes,
    type: stored.mediaType,
    immutableTag: hash,
    headers: { "X-Content-Type-Options": "nosniff", "Content-Security-Policy": sandbox },
    ...(isShown ? {} : { saveAs: nameForType(how.name, stored.mediaType) }),
  };
}
