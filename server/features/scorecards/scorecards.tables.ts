import { choice, count, index, instant, table, text, unique } from "#server/db/columns.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { scorecardStates } from "#shared/scorecards/scorecards.ts";

/** One panelist's levels, evidence and notes for one interview. */
export const scorecards = table(
  "scorecards",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    interviewId: text()
      .notNull()
      .references(() => interviews.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    panelistId: text()
      .notNull()
      .references(() => people.id),
    state: choice(scorecardStates).notNull(),
    /** Canonical JSON of the content, kept as text so that its seal stays true on every database. */
    content: text().notNull(),
    /** 25 to 100, in hundredths, once submitted. */
    totalHundredths: count(),
    submittedAt: instant(),
    /** Why the panelist is excused or the card was reopened. */
    reason: text(),
    decidedById: text().references(() => people.id),
    /** HMAC over everything that counts, written at submission: a flipped bit or a hand in the file shows. */
    seal: text(),
    version: count().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (card) => [
    unique("scorecards_panelist").on(card.interviewId, card.panelistId),
    index("scorecards_event").on(card.eventId, card.state),
    index("scorecards_owner").on(card.panelistId),
  ],
);

/** What a card said each time it was submitted: talk may change a card only as a recorded revision. */
export const scorecardRevisions = table(
  "scorecard_revisions",
  {
    id: text().primaryKey(),
    scorecardId: text()
      .notNull()
      .references(() => scorecards.id),
    content: text().notNull(),
    totalHundredths: count().notNull(),
    submittedAt: instant().notNull(),
    /** The seal the card had then. */
    seal: text().notNull(),
    /** Why it was reopened after this submission; null while it stands. */
    reopenedReason: text(),
    reopenedById: text().references(() => people.id),
    reopenedAt: instant(),
  },
  (revision) => [index("scorecard_revisions_card").on(revision.scorecardId, revision.submittedAt)],
);
