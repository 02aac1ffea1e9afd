import { z } from "zod";
import { abilities, id, instant, personName, version } from "#shared/fields/fields.ts";
import { isBlankRichText, richText } from "#shared/richText/richText.ts";
import { submissionStates } from "#shared/submissions/submissionStates.ts";

export const reviewDecisions = ["returned", "accepted"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

const body = richText.refine((text) => !isBlankRichText(text), { error: "blank" });

export const newComment = z.strictObject({
  /** The artifact it is about; null when it is about the whole. */
  artifactId: id.nullable().default(null),
  body,
});
export type NewComment = z.input<typeof newComment>;

export const commentChange = z.strictObject({ body });
export type CommentChange = z.infer<typeof commentChange>;

/** A comment on one artifact of a submission, or on the whole. */
export const commentView = z.strictObject({
  id,
  submissionId: id,
  artifactId: id.nullable(),
  author: personName,
  body: richText,
  createdAt: instant,
  updatedAt: instant,
  /** When it went to the student, with a decision; null while only mentors see it. */
  sentAt: instant.nullable(),
  version,
  can: abilities,
});
export type CommentView = z.infer<typeof commentView>;

/** The comments on a submission, oldest first, as far as the reader may see them, and what the reader may do. */
export const commentList = z.strictObject({ comments: z.array(commentView), can: abilities });
export type CommentList = z.infer<typeof commentList>;

export const newDecision = z.strictObject({ decision: z.enum(reviewDecisions) });
export type NewDecision = z.infer<typeof newDecision>;

/** The last submission of the page before. */
export const waitingQuery = z.strictObject({ after: id.optional() });

/** A submission that waits for a mentor's answer. */
export const waitingItem = z.strictObject({
  id,
  number: z.number().int(),
  state: z.enum(submissionStates),
  student: personName,
  grade: z.number().int().nullable(),
  homeroomName: z.string().nullable(),
  submittedAt: instant,
  openedAt: instant.nullable(),
});
export type WaitingItem = z.infer<typeof waitingItem>;

/** What waits for the reader's answer, oldest first, a page at a time. */
export const waitingList = z.strictObject({
  submissions: z.array(waitingItem),
  total: z.number().int(),
  /** There are more after the last of these. */
  hasMore: z.boolean(),
});
export type WaitingList = z.infer<typeof waitingList>;
