import { choice, count, index, instant, json, table, text } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { reviewDecisions } from "#shared/reviews/reviews.ts";
import type { RichText } from "#shared/richText/richText.ts";

/** A comment on one artifact of a submission, or on the whole when `artifactId` is null. */
export const comments = table(
  "comments",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    submissionId: text()
      .notNull()
      .references(() => submissions.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    artifactId: text(),
    authorId: text()
      .notNull()
      .references(() => people.id),
    body: json<RichText>().notNull(),
    /** When it went to the student with a decision; null while only mentors see it. */
    sentAt: instant(),
    removedAt: instant(),
    version: count().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (comment) => [index("comments_submission").on(comment.submissionId, comment.createdAt)],
);

/** Each decision on a submission; one that was taken back stays on record. */
export const reviews = table(
  "reviews",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    submissionId: text()
      .notNull()
      .references(() => submissions.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    reviewerId: text()
      .notNull()
      .references(() => people.id),
    decision: choice(reviewDecisions).notNull(),
    decidedAt: instant().notNull(),
    takenBackAt: instant(),
  },
  (review) => [index("reviews_submission").on(review.submissionId, review.decidedAt)],
);
