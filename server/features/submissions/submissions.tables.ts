import { choice, count, index, instant, primaryKey, table, text, unique } from "#server/db/columns.ts";
import { storedFiles } from "#server/features/attachments/attachments.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { districts, schools, schoolYears } from "#server/features/schools/schools.tables.ts";
import { submissionStates } from "#shared/submissions/submissionStates.ts";

/** A frozen, numbered copy of a portfolio as handed in. */
export const submissions = table(
  "submissions",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    schoolId: text()
      .notNull()
      .references(() => schools.id),
    schoolYearId: text()
      .notNull()
      .references(() => schoolYears.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    portfolioId: text()
      .notNull()
      .references(() => portfolios.id),
    number: count().notNull(),
    state: choice(submissionStates).notNull(),
    /** Canonical JSON, kept as text so that its hash stays true on every database. */
    document: text().notNull(),
    documentHash: text().notNull(),
    note: text().notNull(),
    submittedAt: instant().notNull(),
    openedAt: instant(),
    openedById: text().references(() => people.id),
    decidedAt: instant(),
    decidedById: text().references(() => people.id),
    version: count().notNull(),
  },
  (submission) => [
    unique("submissions_number").on(submission.portfolioId, submission.number),
    index("submissions_student").on(submission.studentId, submission.number),
    index("submissions_waiting").on(submission.state, submission.submittedAt),
  ],
);

/** The files a frozen copy names, so that they are kept as long as it is. */
export const submissionFiles = table(
  "submission_files",
  {
    submissionId: text()
      .notNull()
      .references(() => submissions.id),
    fileHash: text()
      .notNull()
      .references(() => storedFiles.hash),
  },
  (file) => [
    primaryKey({ columns: [file.submissionId, file.fileHash] }),
    index("submission_files_file").on(file.fileHash),
  ],
);

/** Who read a submission, first and last. */
export const readings = table(
  "readings",
  {
    submissionId: text()
      .notNull()
      .references(() => submissions.id),
    readerId: text()
      .notNull()
      .references(() => people.id),
    firstReadAt: instant().notNull(),
    lastReadAt: instant().notNull(),
  },
  (reading) => [primaryKey({ columns: [reading.submissionId, reading.readerId] })],
);
