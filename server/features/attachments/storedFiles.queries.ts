import { eq, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { storedFiles } from "./attachments.tables.ts";

const byHash = prepared("findStoredFile", (reader, name) =>
  reader
    .select()
    .from(storedFiles)
    .where(eq(storedFiles.hash, sql.placeholder("hash")))
    .prepare(name),
);

/** What is known of kept bytes; undefined when there are none under `hash`. */
export async function findStoredFile(reader: Reader, hash: string) {
  const [found] = await byHash(reader).execute({ hash });
  return found;
}
