import { count, index, instant, table, text, unique } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";

/** A link a student gives to someone. Who holds it carries a sealed visit in a cookie: see `visit.ts`. */
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
    /** Of the token in the address. Until an address is asked for, of one that nobody was told. */
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
