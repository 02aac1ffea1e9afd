import { count, index, instant, table, text, unique } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";

/** A link a student gives to someone. */
export const shares = table(
  "shares",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    schoolId: text()
      .notNull()
      .references(() => schools.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    portfolioId: text()
      .notNull()
      .references(() => portfolios.id),
    /** For whom, in the student's words: "Ms. Ortega at the clinic". */
    label: text().notNull(),
    tokenHash: text().notNull(),
    passcodeHash: text(),
    /** Grows with each new passcode, so that those who knew the old one must ask again. */
    passcodeNumber: count().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    viewCount: count().notNull(),
    lastViewedAt: instant(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (share) => [unique("shares_token").on(share.tokenHash), index("shares_student").on(share.studentId)],
);

/** A reader's admission to a share that has a passcode or not, held by a path-scoped cookie. */
export const shareVisits = table(
  "share_visits",
  {
    tokenHash: text().primaryKey(),
    shareId: text()
      .notNull()
      .references(() => shares.id),
    /** The passcode number it was admitted under; null before the passcode was given. */
    passcodeNumber: count(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (visit) => [index("share_visits_share").on(visit.shareId)],
);
