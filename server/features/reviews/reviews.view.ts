import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf, can } from "#server/access/can.ts";
import type { SubmissionFacts } from "#server/features/submissions/submissions.subject.ts";
import { displayName } from "#shared/people/people.ts";
import type { commentList, commentView, waitingItem } from "#shared/reviews/reviews.ts";
import { canAct } from "#shared/submissions/submissionStates.ts";
import type { CommentRow } from "./comments.queries.ts";
import type { WaitingRow } from "./reviews.queries.ts";
import { commentFactsOf } from "./reviews.subject.ts";

export function commentViewOf(
  row: CommentRow,
  actor: Actor,
  facts: SubmissionFacts,
): z.input<typeof commentView> {
  return {
    id: row.id,
    submissionId: row.submissionId,
    artifactId: row.artifactId,
    author: { id: row.authorId, displayName: displayName(row) },
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    version: row.version,
    can: abilitiesOf(actor, commentFactsOf(facts, row), ["comment.edit"]),
  };
}

/** The comments as `actor` may see them: those not sent yet only whoever may write some. */
export function commentListOf(
  rows: readonly CommentRow[],
  actor: Actor,
  facts: SubmissionFacts,
): z.input<typeof commentList> {
  const seesUnsent = can(actor, "comment.add", facts);
  const { state } = facts.submission;
  const may = abilitiesOf(actor, facts, [
    "comment.add",
    "submission.open",
    "submission.review",
    "submission.takeBack",
  ]);
  return {
    comments: rows
      .filter((row) => seesUnsent || row.sentAt !== null)
      .map((row) => commentViewOf(row, actor, facts)),
    can: {
      ...may,
      "submission.review": may["submission.review"] === true && canAct("accept", state),
      "submission.takeBack": may["submission.takeBack"] === true && canAct("takeBack", state),
    },
  };
}

export function waitingItemOf(row: WaitingRow): z.input<typeof waitingItem> {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    student: { id: row.studentId, displayName: displayName(row) },
    grade: row.grade,
    homeroomName: row.homeroomName,
    submittedAt: row.submittedAt.toISOString(),
    openedAt: row.openedAt?.toISOString() ?? null,
  };
}
