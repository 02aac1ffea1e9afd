import { count, flag, index, instant, table, text, unique } from "#server/db/columns.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { people } from "#server/features/people/people.tables.ts";

/** Each time outcomes were released, and taken back. */
export const releases = table(
  "releases",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    releasedById: text()
      .notNull()
      .references(() => people.id),
    releasedAt: instant().notNull(),
    takenBackById: text().references(() => people.id),
    takenBackAt: instant(),
    reason: text(),
  },
  (release) => [index("releases_event").on(release.eventId, release.releasedAt)],
);

/** What the event's rule made of the submitted scorecards, frozen at release; what was shown stays known. */
export const outcomes = table(
  "outcomes",
  {
    id: text().primaryKey(),
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    interviewId: text()
      .notNull()
      .references(() => interviews.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    hasPassed: flag().notNull(),
    totalHundredths: count().notNull(),
    isTwoRater: flag().notNull(),
    /** Canonical JSON of what the student reads: criteria in words, feedback, next steps. */
    document: text().notNull(),
    /** The seal (HMAC) of the document. */
    documentHash: text().notNull(),
    createdAt: instant().notNull(),
  },
  (outcome) => [
    unique("outcomes_release").on(outcome.releaseId, outcome.interviewId),
    index("outcomes_interview").on(outcome.interviewId),
    index("outcomes_student").on(outcome.studentId),
  ],
);
