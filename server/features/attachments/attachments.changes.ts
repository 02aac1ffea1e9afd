import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { findArtifact } from "#server/features/artifacts/artifacts.queries.ts";
import type { KeptFile, KeptUpload } from "#server/files/keepUpload.ts";
import { Refusal } from "#server/http/refusal.ts";
import { type AttachmentChange, mostAttachments } from "#shared/attachments/attachments.ts";
import { artifactsMessages } from "#shared/messages/en/artifacts.ts";
import { attachmentsMessages } from "#shared/messages/en/attachments.ts";
import { findAttachment, getNextPosition, listLiveIds } from "./attachments.queries.ts";
import { attachments, storedFiles } from "./attachments.tables.ts";
import { requireSpace } from "./studentSpace.ts";

/** Makes sure that an artifact can hold what it now holds: it is live and has not too many files. */
async function requireRoom(writer: Writer, artifactId: string): Promise<void> {
  const artifact = await findArtifact(writer, artifactId);
  if (!artifact || artifact.removedAt)
    throw new Refusal("wrongState", { sentence: artifactsMessages.isInBin });
  if ((await listLiveIds(writer, artifactId)).length > mostAttachments) {
    throw new Refusal("wrongState", { sentence: attachmentsMessages.tooManyFiles });
  }
}

async function nameFile(writer: Writer, file: KeptFile, thumbnailHash: string | null): Promise<void> {
  await writer
    .insert(storedFiles)
    .values({ ...file, thumbnailHash, createdAt: writer.at })
    .onConflictDoNothing();
}

async function getChanged(writer: Writer, attachmentId: string) {
  const row = await findAttachment(writer, attachmentId);
  if (!row) throw new Refusal("notFound");
  return row;
}

/**
 * Attaches bytes that are durable already to an artifact, behind its other files.
 * @throws Refusal 409 when the artifact lies in the bin or is full, 413 when the student's space is
 */
export async function attachFile(
  writer: Writer,
  attached: {
    districtId: string;
    schoolId: string;
    studentId: string;
    artifactId: string;
    name: string;
    upload: KeptUpload;
    quotaBytes: number;
  },
) {
  const { upload, quotaBytes, ...row } = attached;
  const { file, thumbnail } = upload;
  await requireSpace(writer, row.studentId, file.bytes, quotaBytes);
  if (thumbnail) await nameFile(writer, thumbnail, null);
  await nameFile(writer, file, thumbnail?.hash ?? null);
  const id = newId();
  await writer.insert(attachments).values({
    ...row,
    id,
    fileHash: file.hash,
    caption: "",
    altText: "",
    isDecorative: false,
    position: await getNextPosition(writer, row.artifactId),
    removedAt: null,
    version: 1,
    createdAt: writer.at,
  });
  await requireRoom(writer, row.artifactId);
  writer.record({
    action: "attachment.added",
    subjectKind: "attachment",
    subjectId: id,
    studentId: row.studentId,
  });
  return getChanged(writer, id);
}

/**
 * Keeps what the student says about a file, over the version they saw.
 * @throws Refusal 412 when something newer is there, 409 when the file was removed
 */
export async function describeAttachment(
  writer: Writer,
  before: { id: string; studentId: string; removedAt: Date | null },
  seenVersion: number,
  change: AttachmentChange,
) {
  if (before.removedAt) throw new Refusal("wrongState", { sentence: attachmentsMessages.isRemoved });
  const [row] = await writer
    .update(attachments)
    .set({ ...change, version: seenVersion + 1 })
    .where(
      and(eq(attachments.id, before.id), eq(attachments.version, seenVersion), isNull(attachments.removedAt)),
    )
    .returning({ id: attachments.id });
  if (!row) throw new Refusal("stale");
  writer.record({
    action: "attachment.described",
    subjectKind: "attachment",
    subjectId: row.id,
    studentId: before.studentId,
    fields: ["caption", "altText", "isDecorative"],
  });
  return getChanged(writer, row.id);
}

/**
 * Puts an artifact's files into a new order.
 * @throws Refusal 412 when the order it was made from is not the present one, 422 when it names other files
 */
export async function reorderAttachments(
  writer: Writer,
  artifact: { id: string; studentId: string },
  order: { seenIds: readonly string[]; attachmentIds: readonly string[] },
): Promise<void> {
  const present = await listLiveIds(writer, artifact.id);
  if (present.join() !== order.seenIds.join()) throw new Refusal("stale");
  if ([...order.attachmentIds].sort().join() !== [...present].sort().join()) {
    throw new Refusal("notUnderstood", { issues: [{ path: ["attachmentIds"], message: "otherFiles" }] });
  }
  for (const [place, id] of order.attachmentIds.entries()) {
    await writer
      .update(attachments)
      .set({ position: place + 1 })
      .where(eq(attachments.id, id));
  }
  writer.record({
    action: "attachment.reordered",
    subjectKind: "artifact",
    subjectId: artifact.id,
    studentId: artifact.studentId,
  });
}

/** Takes a file off its artifact; it can be taken back for a while. @throws Refusal 409 when it was removed before */
export async function removeAttachment(writer: Writer, before: { id: string; studentId: string }) {
  const [row] = await writer
    .update(attachments)
    .set({ removedAt: writer.at, version: sql`${attachments.version} + 1` })
    .where(and(eq(attachments.id, before.id), isNull(attachments.removedAt)))
    .returning({ id: attachments.id });
  if (!row) throw new Refusal("wrongState", { sentence: attachmentsMessages.isRemoved });
  writer.record({
    action: "attachment.removed",
    subjectKind: "attachment",
    subjectId: row.id,
    studentId: before.studentId,
  });
  return getChanged(writer, row.id);
}

/**
 * Puts a removed file back in its old place.
 * @throws Refusal 409 when it is not removed, or its artifact is in the bin or full; 413 when the space is
 */
export async function takeBackAttachment(
  writer: Writer,
  before: { id: string; studentId: string; artifactId: string },
  quotaBytes: number,
) {
  const [row] = await writer
    .update(attachments)
    .set({ removedAt: null, version: sql`${attachments.version} + 1` })
    .where(and(eq(attachments.id, before.id), isNotNull(attachments.removedAt)))
    .returning({ id: attachments.id });
  if (!row) throw new Refusal("wrongState", { sentence: attachmentsMessages.isNotRemoved });
  await requireRoom(writer, before.artifactId);
  await requireSpace(writer, before.studentId, 0, quotaBytes);
  writer.record({
    action: "attachment.takenBack",
    subjectKind: "attachment",
    subjectId: row.id,
    studentId: before.studentId,
  });
  return getChanged(writer, row.id);
}
