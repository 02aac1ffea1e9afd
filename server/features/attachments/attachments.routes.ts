import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import { type ArtifactFacts, artifactSubject } from "#server/features/artifacts/artifacts.subject.ts";
import { nameForType } from "#server/files/fileNames.ts";
import { keepUpload } from "#server/files/keepUpload.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import type { Program } from "#server/program.ts";
import {
  type AttachmentList,
  attachmentChange,
  attachmentList,
  attachmentOrder,
  attachmentView,
} from "#shared/attachments/attachments.ts";
import { artifactsMessages } from "#shared/messages/en/artifacts.ts";
import {
  attachFile,
  describeAttachment,
  removeAttachment,
  reorderAttachments,
  takeBackAttachment,
} from "./attachments.changes.ts";
import { countUsedBytes, findAttachment, listAttachments } from "./attachments.queries.ts";
import { attachmentSubject } from "./attachments.subject.ts";
import { attachmentViewOf } from "./attachments.view.ts";
import { quotaRefusal } from "./studentSpace.ts";

async function listOf(context: {
  reader: Reader;
  actor: Actor;
  program: Program;
  subject: ArtifactFacts;
}): Promise<AttachmentList> {
  const { reader, actor, program, subject } = context;
  const rows = await listAttachments(reader, subject.artifact.id);
  const views = rows.map((row) => attachmentViewOf(row, actor, subject));
  return {
    attachments: views.filter((view) => view.removedAt === null),
    removed: views.filter((view) => view.removedAt !== null),
    space: {
      usedBytes: await countUsedBytes(reader, subject.studentId),
      quotaBytes: program.settings.studentQuotaBytes,
      fileLimitBytes: program.settings.uploadLimitBytes,
    },
  };
}

const list = route({
  method: "GET",
  path: "/api/artifacts/:artifactId/attachments",
  action: "artifact.read",
  says: "The files of an artifact, those removed, and the room left",
  subject: artifactSubject,
  answer: attachmentList,
  read: listOf,
});

const attach = route({
  method: "POST",
  path: "/api/artifacts/:artifactId/attachments",
  action: "artifact.edit",
  says: "Attach a JPEG, PNG, WebP or PDF file; pictures are redrawn without what else they told",
  subject: artifactSubject,
  guard: "key",
  takesFile: true,
  answer: attachmentView,
  prepare: async ({ program, reader, subject, file }) => {
    if (!file) throw new Refusal("emptyFile");
    if (subject.artifact.removedAt) throw new Refusal("wrongState", { sentence: artifactsMessages.isInBin });
    const quota = program.settings.studentQuotaBytes;
    // The change counts again, exactly; this spares keeping bytes that have no room anyway.
    const upload = await keepUpload(program.files, file, async (bytes) => {
      if ((await countUsedBytes(reader, subject.studentId)) + bytes > quota) throw quotaRefusal(quota);
    });
    return { upload, name: nameForType(file.name, upload.file.mediaType) };
  },
  change: async (writer, { subject, actor, program }, { upload, name }) => {
    const { districtId, schoolId, studentId, artifact } = subject;
    const quotaBytes = program.settings.studentQuotaBytes;
    const attached = { districtId, schoolId, studentId, artifactId: artifact.id, name, upload, quotaBytes };
    return attachmentViewOf(await attachFile(writer, attached), actor, subject);
  },
});

const reorder = route({
  method: "PUT",
  path: "/api/artifacts/:artifactId/attachments/order",
  action: "artifact.edit",
  says: "Put the files of an artifact into another order, over the order it was made from",
  subject: artifactSubject,
  body: attachmentOrder,
  answer: attachmentOrder.pick({ attachmentIds: true }),
  change: async (writer, { subject, body }) => {
    if (subject.artifact.removedAt) throw new Refusal("wrongState", { sentence: artifactsMessages.isInBin });
    await reorderAttachments(writer, subject.artifact, body);
    return { attachmentIds: body.attachmentIds };
  },
});

const describe = route({
  method: "PUT",
  path: "/api/attachments/:attachmentId",
  action: "artifact.edit",
  says: "Say what a file shows",
  subject: attachmentSubject,
  guard: "version",
  body: attachmentChange,
  answer: attachmentView,
  current: async ({ reader, subject, actor }) => {
    const row = await findAttachment(reader, subject.attachment.id);
    return attachmentViewOf(row ?? subject.attachment, actor, subject);
  },
  change: async (writer, { subject, seenVersion, body, actor }) =>
    attachmentViewOf(await describeAttachment(writer, subject.attachment, seenVersion, body), actor, subject),
});

const remove = route({
  method: "POST",
  path: "/api/attachments/:attachmentId/removal",
  action: "artifact.edit",
  says: "Take a file off its artifact",
  subject: attachmentSubject,
  answer: attachmentView,
  change: async (writer, { subject, actor }) =>
    attachmentViewOf(await removeAttachment(writer, subject.attachment), actor, subject),
});

const takeBack = route({
  method: "DELETE",
  path: "/api/attachments/:attachmentId/removal",
  action: "artifact.edit",
  says: "Put a removed file back",
  subject: attachmentSubject,
  answer: attachmentView,
  change: async (writer, { subject, actor, program }) => {
    const quotaBytes = program.settings.studentQuotaBytes;
    const row = await takeBackAttachment(writer, subject.attachment, quotaBytes);
    return attachmentViewOf(row, actor, subject);
  },
});

export const attachmentRoutes = [list, attach, reorder, describe, remove, takeBack];
