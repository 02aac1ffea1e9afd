import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { holdSubmission } from "#server/features/submissions/submissions.changes.ts";
import type { SubmissionRow } from "#server/features/submissions/submissions.queries.ts";
import { Refusal } from "#server/http/refusal.ts";
import { reviewsMessages } from "#shared/messages/en/reviews.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { type CommentRow, countComments, mostComments } from "./comments.queries.ts";
import { comments } from "./reviews.tables.ts";

function recordComment(writer: Writer, action: string, comment: { id: string; studentId: string }): void {
  writer.record({ action, subjectKind: "comment", subjectId: comment.id, studentId: comment.studentId });
}

/** Whether what is said now reaches the student at once, because the submission is answered already. */
const isAnswered = (state: SubmissionRow["state"]) => state === "returned" || state === "accepted";

/**
 * Comments on a submission. While it is being read only mentors see the comment; the decision sends it.
 * @returns the comment's id
 * @throws Refusal `wrongState` before the submission is opened, or when it holds the most comments it takes
 */
export async function addComment(
  writer: Writer,
  given: { submissionId: string; artifactId: string | null; authorId: string; body: RichText },
): Promise<string> {
  // Held, so that a decision made in the same moment either sends this comment or finds it sent.
  const submission = await holdSubmission(writer, given.submissionId);
  if (submission.state === "waiting")
    throw new Refusal("wrongState", { sentence: reviewsMessages.openFirst });
  if (submission.state === "withdrawn") throw new Refusal("notFound");
  if ((await countComments(writer, submission.id)) >= mostComments) {
    const sentence = reviewsMessages.tooManyComments.replace("{{limit}}", String(mostComments));
    throw new Refusal("wrongState", { sentence });
  }
  const { districtId, studentId } = submission;
  const id = newId();
  await writer.insert(comments).values({
    id,
    districtId,
    studentId,
    ...given,
    sentAt: isAnswered(submission.state) ? writer.at : null,
    version: 1,
    createdAt: writer.at,
    updatedAt: writer.at,
  });
  recordComment(writer, "comment.added", { id, studentId });
  return id;
}

/** Rewrites a comment. @throws Refusal `stale` when it is not the version seen, or was removed */
export async function editComment(
  writer: Writer,
  row: CommentRow,
  seenVersion: number,
  body: RichText,
): Promise<void> {
  const changed = await writer
    .update(comments)
    .set({ body, updatedAt: writer.at, version: seenVersion + 1 })
    .where(and(eq(comments.id, row.id), eq(comments.version, seenVersion), isNull(comments.removedAt)))
    .returning({ id: comments.id });
  if (changed.length === 0) throw new Refusal("stale");
  recordComment(writer, "comment.edited", row);
}

/** Removes a comment; `restoreComment` brings it back. @throws Refusal `alreadyDone` */
export async function removeComment(writer: Writer, row: CommentRow): Promise<void> {
  const changed = await writer
    .update(comments)
    .set({ removedAt: writer.at, version: sql`${comments.version} + 1` })
    .where(and(eq(comments.id, row.id), isNull(comments.removedAt)))
    .returning({ id: comments.id });
  if (changed.length === 0) throw new Refusal("alreadyDone");
  recordComment(writer, "comment.removed", row);
}

/** Brings a removed comment back. @throws Refusal `alreadyDone` */
export async function restoreComment(writer: Writer, row: CommentRow): Promise<void> {
  const changed = await writer
    .update(comments)
    .set({ removedAt: null, version: sql`${comments.version} + 1` })
    .where(and(eq(comments.id, row.id), isNotNull(comments.removedAt)))
    .returning({ id: comments.id });
  if (changed.length === 0) throw new Refusal("alreadyDone");
  recordComment(writer, "comment.restored", row);
}
