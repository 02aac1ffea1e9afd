import { z } from "zod";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { liveAttachmentSubject } from "./attachments.subject.ts";
import { sendStoredFile } from "./storedFiles.send.ts";

const sendFile = route({
  method: "GET",
  path: "/api/attachments/:attachmentId/file",
  action: "artifact.read",
  says: "The bytes of a live file: a picture in place, anything else to save",
  subject: liveAttachmentSubject,
  query: z.strictObject({ as: z.enum(["inline", "attachment"]).default("inline") }),
  send: ({ program, subject, query }) =>
    sendStoredFile(program, subject.attachment.fileHash, { as: query.as, name: subject.attachment.name }),
});

const sendThumbnail = route({
  method: "GET",
  path: "/api/attachments/:attachmentId/thumbnail",
  action: "artifact.read",
  says: "The small picture of a live file",
  subject: liveAttachmentSubject,
  send: ({ program, subject }) => {
    const { thumbnailHash, name } = subject.attachment;
    if (thumbnailHash === null) throw new Refusal("notFound");
    return sendStoredFile(program, thumbnailHash, { as: "inline", name });
  },
});

export const liveFileRoutes = [sendFile, sendThumbnail];
