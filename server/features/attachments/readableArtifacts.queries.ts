import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import type { ReadableArtifact, ReadableAttachment } from "#shared/attachments/attachments.ts";
import { attachments, storedFiles } from "./attachments.tables.ts";

/** A live artifact as readers see it, with whom the student shows it. */
export interface ShownArtifact extends ReadableArtifact {
  isShownToFamily: boolean;
  isShownByLink: boolean;
}

const listArtifacts = prepared("listReadableArtifacts", (reader, name) =>
  reader
    .select({
      id: artifacts.id,
      kind: artifacts.kind,
      title: artifacts.title,
      content: artifacts.content,
      isShownToFamily: artifacts.isShownToFamily,
      isShownByLink: artifacts.isShownByLink,
    })
    .from(artifacts)
    .where(and(eq(artifacts.studentId, sql.placeholder("studentId")), isNull(artifacts.removedAt)))
    .orderBy(asc(artifacts.createdAt), artifacts.id)
    .prepare(name),
);

const listAttachments = prepared("listReadableAttachments", (reader, name) =>
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
    .orderBy(attachments.position, attachments.id)
    .prepare(name),
);

/** Every live artifact of a student with its attachments in their order, oldest first: two queries. */
export async function listReadableArtifacts(reader: Reader, studentId: string): Promise<ShownArtifact[]> {
  const attached = new Map<string, ReadableAttachment[]>();
  for (const { artifactId, ...attachment } of await listAttachments(reader).execute({ studentId })) {
    const known = attached.get(artifactId);
    if (known) known.push(attachment);
    else attached.set(artifactId, [attachment]);
  }
  const rows = await listArtifacts(reader).execute({ studentId });
  return rows.map((row) => ({ ...row, attachments: attached.get(row.id) ?? [] }));
}
