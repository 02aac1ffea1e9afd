import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { holdPortfolio } from "#server/features/submissions/submissions.changes.ts";
import { findSubmission, type SubmissionRow } from "#server/features/submissions/submissions.queries.ts";
import { readings, submissions } from "#server/features/submissions/submissions.tables.ts";
import { Refusal } from "#server/http/refusal.ts";
import { reviewsMessages } from "#shared/messages/en/reviews.ts";
import type { ReviewDecision } from "#shared/reviews/reviews.ts";
import { submissionActs } from "#shared/submissions/submissionStates.ts";
import { countComments } from "./comments.queries.ts";
import { hasNewerAttempt } from "./reviews.queries.ts";
import { comments, reviews } from "./reviews.tables.ts";

function refuseState(sentence: string): Refusal {
  return new Refusal("wrongState", { sentence });
}

function recordReview(writer: Writer, action: string, row: SubmissionRow): void {
  writer.record({ action, subjectKind: "submission", subjectId: row.id, studentId: row.studentId });
}

/**
 * Opens a submission: its student is told who read it and when. A mentor's first opening also ends the time in
 * which the student may withdraw it.
 * @throws Refusal `wrongState` when the student withdrew it meanwhile
 */
export async function openSubmission(
  writer: Writer,
  row: SubmissionRow,
  reader: { id: string; isMentor: boolean },
): Promise<void> {
  const { from, to } = submissionActs.open;
  const opened = reader.isMentor
    ? await writer
        .update(submissions)
        .set({
          state: to,
          openedAt: writer.at,
          openedById: reader.id,
          version: sql`${submissions.version} + 1`,
        })
        .where(and(eq(submissions.id, row.id), eq(submissions.state, from[0])))
        .returning({ id: submissions.id })
    : [];
  if (reader.isMentor && opened.length === 0) {
    const found = await findSubmission(writer, row.id);
    if (found?.state === "withdrawn") throw refuseState(reviewsMessages.withdrawnMeanwhile);
  }
  await writer
    .insert(readings)
    .values({ submissionId: row.id, readerId: reader.id, firstReadAt: writer.at, lastReadAt: writer.at })
    .onConflictDoUpdate({
      target: [readings.submissionId, readings.readerId],
      set: { lastReadAt: writer.at },
    });
  recordReview(writer, opened.length > 0 ? "submission.opened" : "submission.read", row);
}

async function whyNotDecidable(writer: Writer, submissionId: string): Promise<Refusal> {
  const found = await findSubmission(writer, submissionId);
  if (found?.state === "waiting") return refuseState(reviewsMessages.openFirst);
  if (found?.state === "opened") return new Refusal("stale");
  return refuseState(reviewsMessages.decidedAlready);
}

/**
 * Accepts or returns a submission, and sends its student what the mentors wrote on it.
 * @throws Refusal 422 when it is returned without a word; `wrongState` when it is not open; `stale`
 */
export async function decide(
  writer: Writer,
  row: SubmissionRow,
  seenVersion: number,
  given: { decision: ReviewDecision; reviewerId: string },
): Promise<void> {
  const act = given.decision === "accepted" ? submissionActs.accept : submissionActs.return;
  if (given.decision === "returned" && (await countComments(writer, row.id)) === 0) {
    const issues = [{ path: ["decision"], message: "nothingSaid" }];
    throw new Refusal("notUnderstood", { sentence: reviewsMessages.nothingSaid, issues });
  }
  const decided = await writer
    .update(submissions)
    .set({ state: act.to, decidedAt: writer.at, decidedById: given.reviewerId, version: seenVersion + 1 })
    .where(
      and(
        eq(submissions.id, row.id),
        eq(submissions.state, act.from[0]),
        eq(submissions.version, seenVersion),
      ),
    )
    .returning({ id: submissions.id });
  if (decided.length === 0) throw await whyNotDecidable(writer, row.id);
  await writer.insert(reviews).values({
    id: newId(),
    districtId: row.districtId,
    submissionId: row.id,
    studentId: row.studentId,
    decidedAt: writer.at,
    takenBackAt: null,
    ...given,
  });
  await writer
    .update(comments)
    .set({ sentAt: writer.at })
    .where(and(eq(comments.submissionId, row.id), isNull(comments.sentAt)));
  recordReview(writer, `submission.${given.decision}`, row);
}

/**
 * Takes a decision back: the submission is being read again, and the comments that went with the decision are the
 * mentors' own until the next one. What was sent earlier stays sent.
 * @throws Refusal `wrongState` when there is none, or the student has handed in again since; `stale`
 */
export async function takeDecisionBack(
  writer: Writer,
  row: SubmissionRow,
  seenVersion: number,
): Promise<void> {
  await holdPortfolio(writer, row.portfolioId);
  if (await hasNewerAttempt(writer, row)) throw refuseState(reviewsMessages.newerAttempt);
  const { from, to } = submissionActs.takeBack;
  const opened = await writer
    .update(submissions)
    .set({ state: to, decidedAt: null, decidedById: null, version: seenVersion + 1 })
    .where(
      and(
        eq(submissions.id, row.id),
        inArray(submissions.state, [...from]),
        eq(submissions.version, seenVersion),
      ),
    )
    .returning({ id: submissions.id });
  if (opened.length === 0) {
    const found = await findSubmission(writer, row.id);
    const isDecided = from.some((state) => state === found?.state);
    throw isDecided ? new Refusal("stale") : refuseState(reviewsMessages.notDecided);
  }
  await writer
    .update(reviews)
    .set({ takenBackAt: writer.at })
    .where(and(eq(reviews.submissionId, row.id), isNull(reviews.takenBackAt)));
  if (row.decidedAt) {
    await writer
      .update(comments)
      .set({ sentAt: null })
      .where(and(eq(comments.submissionId, row.id), eq(comments.sentAt, row.decidedAt)));
  }
  recordReview(writer, "review.takenBack", row);
}
