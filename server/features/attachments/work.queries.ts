import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import { attachments, storedFiles } from "./attachments.tables.ts";
import { byArtifact } from "./byArtifact.ts";

const artifactsOf = prepared("listWork", (reader, name) =>
  reader
    .select()
    .from(artifacts)
    .where(eq(artifacts.studentId, sql.placeholder("studentId")))
    .orderBy(desc(artifacts.createdAt), asc(artifacts.id))
    .prepare(name),
);

const filesOf = prepared("listWorkFiles", (reader, name) =>
  reader
    .select({
      id: attachments.id,
      artifactId: attachments.artifactId,
      mediaType: storedFiles.mediaType,
      altText: attachments.altText,
      isDecorative: attachments.isDecorative,
    })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .where(and(eq(attachments.studentId, sql.placeholder("studentId")), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.position), asc(attachments.id))
    .prepare(name),
);

/** Everything a student keeps, newest first and the bin included, with as much of its files as a list shows. */
export async function listWork(reader: Reader, studentId: string) {
  const rows = await artifactsOf(reader).execute({ studentId });
  const files = await filesOf(reader).execute({ studentId });
  const groups = byArtifact(files);
  return rows.map((row) => ({ ...row, files: groups.get(row.id) ?? [] }));
}
export type WorkRow = Awaited<ReturnType<typeof listWork>>[number];
