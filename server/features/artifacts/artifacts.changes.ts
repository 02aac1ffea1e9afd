import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { Refusal } from "#server/http/refusal.ts";
import { happenedOn } from "#shared/artifacts/artifactDays.ts";
import type { ArtifactAudience, ArtifactChange, ArtifactKind } from "#shared/artifacts/artifacts.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { missingInContent } from "#shared/artifacts/missingFields.ts";
import { serviceMinutes } from "#shared/artifacts/serviceTime.ts";
import { artifactsMessages } from "#shared/messages/en/artifacts.ts";
import { type ArtifactRow, countArtifacts } from "./artifacts.queries.ts";
import { artifacts } from "./artifacts.tables.ts";

/** The most artifacts one student keeps: many times what four years need. */
export const mostArtifacts = 500;

function countNeeded(content: ArtifactChange["content"]): number {
  return missingInContent(content).filter((field) => field.isNeeded).length;
}

/**
 * Adds an artifact with nothing in it yet.
 * @throws Refusal 409 when the student keeps as many as there may be
 */
export async function addArtifact(
  writer: Writer,
  added: {
    districtId: string;
    schoolId: string;
    studentId: string;
    schoolYearId: string;
    kind: ArtifactKind;
    title: string;
  },
): Promise<ArtifactRow> {
  if ((await countArtifacts(writer, added.studentId)) >= mostArtifacts) {
    throw new Refusal("wrongState", { sentence: artifactsMessages.tooManyArtifacts });
  }
  const content = blankContent(added.kind);
  const [row] = await writer
    .insert(artifacts)
    .values({
      ...added,
      id: newId(),
      content,
      happenedOn: "",
      serviceMinutes: 0,
      missingCount: countNeeded(content),
      isShownToFamily: true,
      isShownByLink: true,
      removedAt: null,
      version: 1,
      createdAt: writer.at,
      updatedAt: writer.at,
    })
    .returning();
  if (!row) throw new Error("An inserted artifact did not come back");
  writer.record({
    action: "artifact.added",
    subjectKind: "artifact",
    subjectId: row.id,
    studentId: row.studentId,
  });
  return row;
}

function changedFields(before: ArtifactRow, after: ArtifactChange): string[] {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const old = new Map<string, unknown>(Object.entries(before.content));
  const inContent = Object.entries(after.content)
    .filter(([field, value]) => !isSame(old.get(field), value))
    .map(([field]) => field);
  return [
    ...(before.title === after.title ? [] : ["title"]),
    ...inContent,
    ...(before.isShownToFamily === after.isShownToFamily ? [] : ["isShownToFamily"]),
    ...(before.isShownByLink === after.isShownByLink ? [] : ["isShownByLink"]),
  ];
}

async function updateSeen(
  writer: Writer,
  before: ArtifactRow,
  seenVersion: number,
  set: Partial<Omit<ArtifactRow, "id">>,
): Promise<ArtifactRow> {
  if (before.removedAt) throw new Refusal("wrongState", { sentence: artifactsMessages.isInBin });
  const [row] = await writer
    .update(artifacts)
    .set({ ...set, updatedAt: writer.at, version: seenVersion + 1 })
    .where(and(eq(artifacts.id, before.id), eq(artifacts.version, seenVersion), isNull(artifacts.removedAt)))
    .returning();
  if (!row) throw new Refusal("stale");
  return row;
}

/**
 * Keeps what the student wrote, over the version they saw.
 * @throws Refusal 412 when something newer is there, 409 when the artifact lies in the bin
 */
export async function saveArtifact(
  writer: Writer,
  before: ArtifactRow,
  seenVersion: number,
  change: ArtifactChange,
): Promise<ArtifactRow> {
  const row = await updateSeen(writer, before, seenVersion, {
    ...change,
    happenedOn: happenedOn(change.content),
    serviceMinutes: serviceMinutes(change.content),
    missingCount: countNeeded(change.content),
  });
  writer.record({
    action: "artifact.saved",
    subjectKind: "artifact",
    subjectId: row.id,
    studentId: row.studentId,
    fields: changedFields(before, change),
  });
  return row;
}

/** Sets to whom the artifact shows. @throws Refusal as `saveArtifact` */
export async function setArtifactAudience(
  writer: Writer,
  before: ArtifactRow,
  seenVersion: number,
  audience: ArtifactAudience,
): Promise<ArtifactRow> {
  const row = await updateSeen(writer, before, seenVersion, audience);
  writer.record({
    action: "artifact.audienceSet",
    subjectKind: "artifact",
    subjectId: row.id,
    studentId: row.studentId,
    fields: changedFields(before, { ...audience, title: before.title, content: before.content }),
  });
  return row;
}

/** Puts an artifact into the bin. @throws Refusal 409 when it lies there already */
export async function removeArtifact(writer: Writer, before: ArtifactRow): Promise<ArtifactRow> {
  const [row] = await writer
    .update(artifacts)
    .set({ removedAt: writer.at, updatedAt: writer.at, version: sql`${artifacts.version} + 1` })
    .where(and(eq(artifacts.id, before.id), isNull(artifacts.removedAt)))
    .returning();
  if (!row) throw new Refusal("wrongState", { sentence: artifactsMessages.isInBin });
  writer.record({
    action: "artifact.removed",
    subjectKind: "artifact",
    subjectId: row.id,
    studentId: row.studentId,
  });
  return row;
}

/** Takes an artifact back out of the bin. @throws Refusal 409 when it does not lie there */
export async function takeBackArtifact(writer: Writer, before: ArtifactRow): Promise<ArtifactRow> {
  const [row] = await writer
    .update(artifacts)
    .set({ removedAt: null, updatedAt: writer.at, version: sql`${artifacts.version} + 1` })
    .where(and(eq(artifacts.id, before.id), isNotNull(artifacts.removedAt)))
    .returning();
  if (!row) throw new Refusal("wrongState", { sentence: artifactsMessages.isNotInBin });
  writer.record({
    action: "artifact.takenBack",
    subjectKind: "artifact",
    subjectId: row.id,
    studentId: row.studentId,
  });
  return row;
}
