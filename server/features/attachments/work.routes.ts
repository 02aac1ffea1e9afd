import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import { takeBackArtifact } from "#server/features/artifacts/artifacts.changes.ts";
import { artifactSubject, ownWorkSubject } from "#server/features/artifacts/artifacts.subject.ts";
import { artifactViewOf } from "#server/features/artifacts/artifacts.view.ts";
import { route } from "#server/http/kernel.ts";
import { artifactView } from "#shared/artifacts/artifacts.ts";
import { missingFields } from "#shared/artifacts/missingFields.ts";
import { shownTitle } from "#shared/artifacts/shownTitle.ts";
import { type WorkItem, workList } from "#shared/attachments/attachments.ts";
import { requireSpace } from "./studentSpace.ts";
import { listWork, type WorkRow } from "./work.queries.ts";

function workItemOf(row: WorkRow, actor: Actor, facts: AccessFacts): WorkItem {
  const picture = row.files.find((file) => file.mediaType.startsWith("image/"));
  return {
    id: row.id,
    kind: row.kind,
    title: shownTitle(row.title, row.content),
    happenedOn: row.happenedOn,
    serviceMinutes: row.serviceMinutes,
    neededCount: missingFields(row.content, row.files).filter((field) => field.isNeeded).length,
    pictureId: picture?.id ?? null,
    pictureAltText: picture?.altText ?? "",
    fileCount: row.files.length,
    isShownToFamily: row.isShownToFamily,
    isShownByLink: row.isShownByLink,
    updatedAt: row.updatedAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
    version: row.version,
    can: abilitiesOf(actor, facts, ["artifact.edit"]),
  };
}

const listOwn = route({
  method: "GET",
  path: "/api/artifacts",
  action: "artifact.read",
  says: "Everything the student keeps, with how complete it is, and the bin",
  subject: ownWorkSubject,
  answer: workList,
  read: async ({ reader, actor, subject }) => {
    const rows = await listWork(reader, subject.studentId ?? "");
    const removed = rows
      .filter((row) => row.removedAt !== null)
      .sort((one, other) => (other.removedAt?.getTime() ?? 0) - (one.removedAt?.getTime() ?? 0));
    return {
      artifacts: rows.filter((row) => row.removedAt === null).map((row) => workItemOf(row, actor, subject)),
      removed: removed.map((row) => workItemOf(row, actor, subject)),
      can: abilitiesOf(actor, subject, ["artifact.edit"]),
    };
  },
});

const takeBack = route({
  method: "DELETE",
  path: "/api/artifacts/:artifactId/removal",
  action: "artifact.edit",
  says: "Take an artifact back out of the bin, with its files",
  subject: artifactSubject,
  answer: artifactView,
  change: async (writer, { subject, actor, program }) => {
    const row = await takeBackArtifact(writer, subject.artifact);
    // In the bin its files took no space.
    await requireSpace(writer, subject.studentId, 0, program.settings.studentQuotaBytes);
    return artifactViewOf(row, actor, subject);
  },
});

export const workRoutes = [listOwn, takeBack];
