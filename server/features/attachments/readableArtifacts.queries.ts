import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import { shownTitle } from "#shared/artifacts/shownTitle.ts";
import type { ReadableArtifact } from "#shared/attachments/attachments.ts";
import { attachments, storedFiles } from "./attachments.tables.ts";
import { byArtifact } from "./byArtifact.ts";

/** A live artifact as readers see it, and to whom the student shows it. */
export interface ShownArtifact extends ReadableArtifact {
  isShownToFamily: boolean;
  isShownByLink: boolean;
  happenedOn: string;
  createdAt: Date;
  version: number;
}

const artifactsOf = prepared("listReadableArtifacts", (reader, name) =>
  reader
    .select({
      id: artifacts.id,
      kind: artifacts.kind,
      title: artifacts.title,
      content: artifacts.content,
      isShownToFamily: artifacts.isShownToFamily,
      isShownByLink: artifacts.isShownByLink,
      happenedOn: artifacts.happenedOn,
      createdAt: artifacts.createdAt,
      version: artifacts.version,
    })
    .from(artifacts)
    .where(and(eq(artifacts.studentId, sql.placeholder("studentId")), isNull(artifacts.removedAt)))
    .orderBy(asc(artifacts.createdAt), asc(artifacts.id))
    .prepare(name),
);

const attachmentsOf = prepared("listReadableAttachments", (reader, name) =>
  reader
    .select({
      artifactId: attachments.artifactId,
      id: attachments.id,
      fileHash: attachments.fileHash,
      thumbnailHash: storedFiles.thumbnailHash,
      mediaType: storedFiles.mediaType,
      name: attachments.name,
      bytes: storedFiles.bytes,
      width: storedFiles.width,
      height: storedFiles.height,
      altText: attachments.altText,
      isDecorative: attachments.isDecorative,
      caption: attachments.caption,
    })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .where(and(eq(attachments.studentId, sql.placeholder("studentId")), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.position), asc(attachments.id))
    .prepare(name),
);

/** Everything live of a student as readers see it, oldest first, each with its files in the student's order. */
export async function listReadableArtifacts(reader: Reader, studentId: string): Promise<ShownArtifact[]> {
  const rows = await artifactsOf(reader).execute({ studentId });
  const files = byArtifact(await attachmentsOf(reader).execute({ studentId }));
  return rows.map((row) => ({
    ...row,
    title: shownTitle(row.title, row.content),
    attachments: (files.get(row.id) ?? []).map(({ artifactId: _artifactId, ...file }) => file),
  }));
}
