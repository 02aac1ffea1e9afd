import { and, asc, count, eq, inArray, isNull, max, sql, sum } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import { lacksAltText } from "#shared/artifacts/missingFields.ts";
import { attachments, storedFiles } from "./attachments.tables.ts";

const columns = {
  id: attachments.id,
  studentId: attachments.studentId,
  artifactId: attachments.artifactId,
  fileHash: attachments.fileHash,
  thumbnailHash: storedFiles.thumbnailHash,
  mediaType: storedFiles.mediaType,
  isLocked: storedFiles.isLocked,
  bytes: storedFiles.bytes,
  width: storedFiles.width,
  height: storedFiles.height,
  name: attachments.name,
  caption: attachments.caption,
  altText: attachments.altText,
  isDecorative: attachments.isDecorative,
  position: attachments.position,
  createdAt: attachments.createdAt,
  removedAt: attachments.removedAt,
  version: attachments.version,
};

const byId = prepared("findAttachment", (reader, name) =>
  reader
    .select({ ...columns, artifactRemovedAt: artifacts.removedAt })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .innerJoin(artifacts, eq(artifacts.id, attachments.artifactId))
    .where(eq(attachments.id, sql.placeholder("attachmentId")))
    .prepare(name),
);

/** One attachment with what is known of its file, removed or not. */
export async function findAttachment(reader: Reader, attachmentId: string) {
  const [found] = await byId(reader).execute({ attachmentId });
  return found;
}

const byArtifact = prepared("listAttachments", (reader, name) =>
  reader
    .select(columns)
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .where(eq(attachments.artifactId, sql.placeholder("artifactId")))
    .orderBy(asc(attachments.position), asc(attachments.id))
    .prepare(name),
);

/** The files of one artifact in the student's order, removed ones among them. */
export function listAttachments(reader: Reader, artifactId: string) {
  return byArtifact(reader).execute({ artifactId });
}
export type AttachmentRow = Awaited<ReturnType<typeof listAttachments>>[number];

/** The ids of an artifact's live files, in the student's order. */
export async function listLiveIds(reader: Reader, artifactId: string): Promise<string[]> {
  const rows = await reader
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.artifactId, artifactId), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.position), asc(attachments.id));
  return rows.map((row) => row.id);
}

/** Where the next file of an artifact goes: behind every one it ever had. */
export async function getNextPosition(reader: Reader, artifactId: string): Promise<number> {
  const [found] = await reader
    .select({ last: max(attachments.position) })
    .from(attachments)
    .where(eq(attachments.artifactId, artifactId));
  return (found?.last ?? 0) + 1;
}

/** Bytes of a student's live files on live artifacts; a file attached twice counts twice. */
export async function countUsedBytes(reader: Reader, studentId: string): Promise<number> {
  const [found] = await reader
    .select({ bytes: sum(storedFiles.bytes) })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .innerJoin(artifacts, eq(artifacts.id, attachments.artifactId))
    .where(
      and(eq(attachments.studentId, studentId), isNull(attachments.removedAt), isNull(artifacts.removedAt)),
    );
  return Number(found?.bytes ?? 0);
}

/** Bytes of one artifact's live files. */
export async function countArtifactBytes(reader: Reader, artifactId: string): Promise<number> {
  const [found] = await reader
    .select({ bytes: sum(storedFiles.bytes) })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .where(and(eq(attachments.artifactId, artifactId), isNull(attachments.removedAt)));
  return Number(found?.bytes ?? 0);
}

/** How an artifact stands for progress, without its texts. */
export interface ArtifactStanding {
  id: string;
  studentId: string;
  schoolYearId: string;
  kind: (typeof artifacts.$inferSelect)["kind"];
  /** `YYYY-MM-DD`, or "" when not said. */
  happenedOn: string;
  serviceMinutes: number;
  /** Nothing that is needed is missing, in its texts and in its files. */
  isComplete: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** How the live artifacts of some students stand, in two queries however many students there are. */
export async function listArtifactStandings(
  reader: Reader,
  studentIds: readonly string[],
): Promise<ArtifactStanding[]> {
  if (studentIds.length === 0) return [];
  const wanted = [...studentIds];
  const rows = await reader
    .select({
      id: artifacts.id,
      studentId: artifacts.studentId,
      schoolYearId: artifacts.schoolYearId,
      kind: artifacts.kind,
      happenedOn: artifacts.happenedOn,
      serviceMinutes: artifacts.serviceMinutes,
      missingCount: artifacts.missingCount,
      createdAt: artifacts.createdAt,
      updatedAt: artifacts.updatedAt,
    })
    .from(artifacts)
    .where(and(inArray(artifacts.studentId, wanted), isNull(artifacts.removedAt)))
    .orderBy(asc(artifacts.createdAt), asc(artifacts.id));
  const groups = await reader
    .select({
      artifactId: attachments.artifactId,
      mediaType: storedFiles.mediaType,
      altText: attachments.altText,
      isDecorative: attachments.isDecorative,
      count: count(),
    })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .where(and(inArray(attachments.studentId, wanted), isNull(attachments.removedAt)))
    .groupBy(attachments.artifactId, storedFiles.mediaType, attachments.altText, attachments.isDecorative);
  const withFiles = new Set(groups.map((group) => group.artifactId));
  const undescribed = new Set(groups.filter(lacksAltText).map((group) => group.artifactId));
  return rows.map(({ missingCount, ...row }) => ({
    ...row,
    isComplete:
      missingCount === 0 && !undescribed.has(row.id) && (row.kind !== "workSample" || withFiles.has(row.id)),
  }));
}
