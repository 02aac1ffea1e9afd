import { and, inArray, isNotNull, lt } from "drizzle-orm";
import type { Reader, Writer } from "#server/db/store.ts";
import { attachments, storedFiles } from "#server/features/attachments/attachments.tables.ts";
import { sweepFolder } from "#server/files/sweepFolder.ts";
import type { Program } from "#server/program.ts";
import { submissionFiles } from "./submissions.tables.ts";

/** How long a removed file can be taken back. */
export const binDays = 30;

async function forgetRemovedFiles(writer: Writer, before: Date): Promise<void> {
  const gone = await writer
    .delete(attachments)
    .where(and(isNotNull(attachments.removedAt), lt(attachments.removedAt, before)))
    .returning({ id: attachments.id, studentId: attachments.studentId });
  for (const { id, studentId } of gone) {
    writer.record({ action: "attachment.forgotten", subjectKind: "attachment", subjectId: id, studentId });
  }
}

/** Every stored file, and those among them that an attachment or a frozen copy names, with their small pictures. */
async function listStored(reader: Reader) {
  const stored = await reader
    .select({ hash: storedFiles.hash, thumbnailHash: storedFiles.thumbnailHash })
    .from(storedFiles);
  const attached = await reader.selectDistinct({ hash: attachments.fileHash }).from(attachments);
  const frozen = await reader.selectDistinct({ hash: submissionFiles.fileHash }).from(submissionFiles);
  const named = new Set([...attached, ...frozen].map((row) => row.hash));
  for (const { hash, thumbnailHash } of stored)
    if (thumbnailHash && named.has(hash)) named.add(thumbnailHash);
  return { stored, named };
}

const batch = 500;

async function forgetUnnamed(writer: Writer, hashes: readonly string[]): Promise<void> {
  for (let from = 0; from < hashes.length; from += batch) {
    await writer.delete(storedFiles).where(inArray(storedFiles.hash, hashes.slice(from, from + batch)));
  }
  writer.record({ action: "storedFiles.forgotten", subjectKind: "storedFiles", subjectId: "sweep" });
}

/**
 * Removes kept bytes that nothing names any more, and first what was removed more than thirty days ago. Runs before
 * the program listens: an upload makes its bytes durable before it writes the row that names them.
 * @returns how many files were removed
 */
export async function sweepFiles(program: Program): Promise<number> {
  const { store, files, log } = program;
  const before = new Date(program.clock().getTime() - binDays * 86_400_000);
  const [old] = await store.read
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(isNotNull(attachments.removedAt), lt(attachments.removedAt, before)))
    .limit(1);
  const sweeper = { kind: "program", id: null } as const;
  if (old) await store.change(sweeper, (writer) => forgetRemovedFiles(writer, before));
  const { stored, named } = await listStored(store.read);
  const unnamed = stored.map((row) => row.hash).filter((hash) => !named.has(hash));
  if (unnamed.length > 0) await store.change(sweeper, (writer) => forgetUnnamed(writer, unnamed));
  await files.emptyStaging();
  const swept = await sweepFolder(files, (hash) => named.has(hash));
  if (swept.isLeftAlone) {
    log.error(
      { unnamed: swept.unnamed },
      "the database names hardly any of the files in the folder: is it the right one? Nothing was removed",
    );
  } else if (swept.unnamed > 0) log.info({ removed: swept.unnamed }, "removed files that nothing names");
  return swept.isLeftAlone ? 0 : swept.unnamed;
}
