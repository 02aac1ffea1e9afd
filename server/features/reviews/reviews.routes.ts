import { can } from "#server/access/can.ts";
import { composeSubmissionSummary } from "#server/features/submissions/submissions.view.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { newDecision, waitingList, waitingQuery } from "#shared/reviews/reviews.ts";
import { submissionSummary } from "#shared/submissions/submissions.ts";
import { decide, openSubmission, takeDecisionBack } from "./reviews.changes.ts";
import { countWaiting, listWaiting } from "./reviews.queries.ts";
import { findReviewFacts } from "./reviews.subject.ts";
import { waitingItemOf } from "./reviews.view.ts";

const waiting = route({
  method: "GET",
  path: "/api/waiting",
  action: "submission.queue",
  says: "The submissions that wait for one's answer, oldest first",
  subject: ({ actor }) => ({ districtId: actor.districtId }),
  query: waitingQuery,
  answer: waitingList,
  read: async ({ reader, actor, query }) => {
    const { rows, hasMore } = await listWaiting(reader, actor, query.after);
    return { submissions: rows.map(waitingItemOf), total: await countWaiting(reader, actor), hasMore };
  },
});

const open = route({
  method: "POST",
  path: "/api/submissions/:submissionId/opening",
  action: "submission.open",
  readAction: "submission.read",
  says: "Note that one reads a submission; a mentor's first reading opens it",
  subject: ({ reader, param }) => findReviewFacts(reader, param("submissionId")),
  answer: submissionSummary,
  change: async (writer, { actor, subject }) => {
    if (actor.personId === null) throw new Refusal("notSignedIn");
    const isMentor = can(actor, "submission.review", subject);
    await openSubmission(writer, subject.submission, { id: actor.personId, isMentor });
    return composeSubmissionSummary(writer, actor, subject.submission.id);
  },
});

const sendDecision = route({
  method: "POST",
  path: "/api/submissions/:submissionId/decision",
  action: "submission.review",
  readAction: "submission.read",
  says: "Accept or return a submission, and send its student the comments",
  subject: ({ reader, param }) => findReviewFacts(reader, param("submissionId")),
  guard: "version",
  body: newDecision,
  answer: submissionSummary,
  change: async (writer, { actor, subject, seenVersion, body }) => {
    if (actor.personId === null) throw new Refusal("notSignedIn");
    const given = { decision: body.decision, reviewerId: actor.personId };
    await decide(writer, subject.submission, seenVersion, given);
    return composeSubmissionSummary(writer, actor, subject.submission.id);
  },
  current: ({ reader, actor, subject }) => composeSubmissionSummary(reader, actor, subject.submission.id),
});

const takeBack = route({
  method: "DELETE",
  path: "/api/submissions/:submissionId/decision",
  action: "submission.takeBack",
  readAction: "submission.read",
  says: "Take a decision back: the submission is being read again",
  subject: ({ reader, param }) => findReviewFacts(reader, param("submissionId")),
  guard: "version",
  answer: submissionSummary,
  change: async (writer, { actor, subject, seenVersion }) => {
    await takeDecisionBack(writer, subject.submission, seenVersion);
    return composeSubmissionSummary(writer, actor, subject.submission.id);
  },
  current: ({ reader, actor, subject }) => composeSubmissionSummary(reader, actor, subject.submission.id),
});

export const reviewRoutes = [waiting, open, sendDecision, takeBack];
