import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import {
  findSubmissionFacts,
  type SubmissionFacts,
} from "#server/features/submissions/submissions.subject.ts";
import { type CommentRow, findComment } from "./comments.queries.ts";

export interface ReviewFacts extends SubmissionFacts {
  version: number;
}

/** A submission to be answered, and the version its answer must have seen. */
export async function findReviewFacts(
  reader: Reader,
  submissionId: string,
): Promise<ReviewFacts | undefined> {
  const facts = await findSubmissionFacts(reader, submissionId);
  return facts && { ...facts, version: facts.submission.version };
}

export interface CommentFacts extends SubmissionFacts {
  comment: CommentRow;
  version: number;
}

/** Only its author changes a comment, and only while still a mentor of the student. */
export function commentFactsOf<F extends AccessFacts>(facts: F, comment: Pick<CommentRow, "authorId">): F {
  const isMentor = facts.mentorIds?.includes(comment.authorId) === true;
  return { ...facts, personId: isMentor ? comment.authorId : null };
}

/** A comment with the facts of the submission it stands on. */
export async function findCommentFacts(reader: Reader, commentId: string): Promise<CommentFacts | undefined> {
  const comment = await findComment(reader, commentId);
  if (!comment) return undefined;
  const facts = await findSubmissionFacts(reader, comment.submissionId);
  return facts && { ...commentFactsOf(facts, comment), comment, version: comment.version };
}
