import { findStudentFacts } from "#server/access/studentFacts.ts";
import type { Look } from "#server/http/route.ts";
import { findAttachment } from "./attachments.queries.ts";

type Asked = Pick<Look<"/:attachmentId">, "reader" | "param">;

/** The facts about the attachment a path names, removed or not. */
export async function attachmentSubject({ reader, param }: Asked) {
  const attachment = await findAttachment(reader, param("attachmentId"));
  const facts = attachment && (await findStudentFacts(reader, attachment.studentId));
  return attachment && facts && { ...facts, attachment, version: attachment.version };
}

/** The same for looking at its bytes: what was removed, or hangs on a removed artifact, is not shown. */
export async function liveAttachmentSubject(asked: Asked) {
  const found = await attachmentSubject(asked);
  return found && !found.attachment.removedAt && !found.attachment.artifactRemovedAt ? found : undefined;
}
