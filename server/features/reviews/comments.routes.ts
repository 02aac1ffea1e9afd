import { getSubmissionDocument } from "#server/features/submissions/submissions.queries.ts";
import { findSubmissionFacts } from "#server/features/submissions/submissions.subject.ts";
import { route } from "#server/http/kernel.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import { commentChange, commentList, commentView, newComment } from "#shared/reviews/reviews.ts";
import { addComment, editComment, removeComment, restoreComment } from "./comments.changes.ts";
import { findComment, listComments } from "./comments.queries.ts";
import { findCommentFacts } from "./reviews.subject.ts";
import { commentListOf, commentViewOf } from "./reviews.view.ts";

const list = route({
  method: "GET",
  path: "/api/submissions/:submissionId/comments",
  action: "comment.read",
  readAction: "submission.read",
  says: "The comments on a submission, as far as one may see them",
  subject: ({ reader, param }) => findSubmissionFacts(reader, param("submissionId")),
  answer: commentList,
  read: async ({ reader, actor, subject }) =>
    commentListOf(await listComments(reader, subject.submission.id), actor, subject),
});

const add = route({
  method: "POST",
  path: "/api/submissions/:submissionId/comments",
  action: "comment.add",
  readAction: "comment.read",
  says: "Comment on a piece of a submission, or on the whole",
  subject: ({ reader, param }) => findSubmissionFacts(reader, param("submissionId")),
  guard: "key",
  body: newComment,
  answer: commentView,
  prepare: async ({ reader, subject, program, body: { artifactId } }) => {
    if (artifactId === null) return;
    const document = await getSubmissionDocument(reader, program, subject.submission.id);
    const isIn = document.sections.some((section) =>
      section.artifacts.some((artifact) => artifact.id === artifactId),
    );
    if (!isIn) throw fieldRefusal(["artifactId"], "unknownPiece");
  },
  change: async (writer, { actor, subject, body }) => {
    if (actor.personId === null) throw new Refusal("notSignedIn");
    const given = { submissionId: subject.submission.id, authorId: actor.personId, ...body };
    const row = await findComment(writer, await addComment(writer, given));
    if (!row) throw new Error("A comment that was just added is not there");
    return commentViewOf(row, actor, subject);
  },
});

const edit = route({
  method: "PUT",
  path: "/api/comments/:commentId",
  action: "comment.edit",
  says: "Rewrite a comment of one's own",
  subject: ({ reader, param }) => findCommentFacts(reader, param("commentId")),
  guard: "version",
  body: commentChange,
  answer: commentView,
  change: async (writer, { actor, subject, seenVersion, body }) => {
    await editComment(writer, subject.comment, seenVersion, body.body);
    const row = await findComment(writer, subject.comment.id);
    return commentViewOf(row ?? subject.comment, actor, subject);
  },
  current: async ({ reader, actor, subject }) =>
    commentViewOf((await findComment(reader, subject.comment.id)) ?? subject.comment, actor, subject),
});

const remove = route({
  method: "DELETE",
  path: "/api/comments/:commentId",
  action: "comment.edit",
  says: "Remove a comment of one's own",
  subject: ({ reader, param }) => findCommentFacts(reader, param("commentId")),
  change: async (writer, { subject }) => {
    await removeComment(writer, subject.comment);
    return undefined;
  },
});

const restore = route({
  method: "POST",
  path: "/api/comments/:commentId/restoration",
  action: "comment.edit",
  says: "Bring back a comment one has removed",
  subject: ({ reader, param }) => findCommentFacts(reader, param("commentId")),
  answer: commentView,
  change: async (writer, { actor, subject }) => {
    await restoreComment(writer, subject.comment);
    const row = await findComment(writer, subject.comment.id);
    return commentViewOf(row ?? subject.comment, actor, subject);
  },
});

export const commentRoutes = [list, add, edit, remove, restore];
