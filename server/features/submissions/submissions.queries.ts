import { and, asc, desc, eq, getTableColumns, inArray, max, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { BrokenSeal, isSealed } from "#server/features/portfolios/seal.ts";
import type { Program } from "#server/program.ts";
import type { PersonName } from "#shared/fields/fields.ts";
import { displayName } from "#shared/people/people.ts";
import type { PortfolioDocument } from "#shared/portfolios/portfolios.ts";
import { pendingStates } from "#shared/submissions/submissionStates.ts";
import { readings, submissions } from "./submissions.tables.ts";

const { document: _document, documentHash: _hash, ...standing } = getTableColumns(submissions);

const findRow = prepared("findSubmission", (reader, name) =>
  reader
    .select({ ...standing, givenName: people.givenName, familyName: people.familyName })
    .from(submissions)
    .innerJoin(people, eq(people.id, submissions.studentId))
    .where(eq(submissions.id, sql.placeholder("submissionId")))
    .prepare(name),
);

/** How a submission stands and whose it is, without what it holds. */
export async function findSubmission(reader: Reader, submissionId: string) {
  const [found] = await findRow(reader).execute({ submissionId });
  return found;
}
export type SubmissionRow = Omit<
  NonNullable<Awaited<ReturnType<typeof findSubmission>>>,
  "givenName" | "familyName"
>;

/** A student's attempts, newest first. */
export function listSubmissions(reader: Reader, studentId: string) {
  return reader
    .select(standing)
    .from(submissions)
    .where(eq(submissions.studentId, studentId))
    .orderBy(desc(submissions.number), submissions.id)
    .limit(100);
}

/** The attempt somebody is still to answer, if there is one. */
export async function findPendingSubmission(reader: Reader, studentId: string) {
  const [found] = await reader
    .select({ id: submissions.id, number: submissions.number, state: submissions.state })
    .from(submissions)
    .where(and(eq(submissions.studentId, studentId), inArray(submissions.state, [...pendingStates])));
  return found;
}

/** The number of the last attempt of a portfolio, withdrawn ones included; 0 before the first. */
export async function findLastNumber(reader: Reader, portfolioId: string): Promise<number> {
  const [found] = await reader
    .select({ last: max(submissions.number) })
    .from(submissions)
    .where(eq(submissions.portfolioId, portfolioId));
  return found?.last ?? 0;
}

/** What never changes of a submission, for its seal. */
export function sealedPlace(row: { id: string; studentId: string; number: number }) {
  return ["submission", row.id, row.studentId, row.number];
}

const findDocumentRow = prepared("findSubmissionDocument", (reader, name) =>
  reader
    .select({
      id: submissions.id,
      studentId: submissions.studentId,
      number: submissions.number,
      document: submissions.document,
      documentHash: submissions.documentHash,
    })
    .from(submissions)
    .where(eq(submissions.id, sql.placeholder("submissionId")))
    .prepare(name),
);

/**
 * The portfolio as it was handed in.
 * @throws BrokenSeal when the text is not the one that was sealed; Error when there is no such submission
 */
export async function getSubmissionDocument(
  reader: Reader,
  { sealKey }: Pick<Program, "sealKey">,
  submissionId: string,
): Promise<PortfolioDocument> {
  const [row] = await findDocumentRow(reader).execute({ submissionId });
  if (!row) throw new Error("There is no such submission");
  if (!isSealed(sealKey, row.document, sealedPlace(row), row.documentHash)) {
    throw new BrokenSeal("submission", submissionId);
  }
  const document: PortfolioDocument = JSON.parse(row.document);
  return document;
}

/** Who read a submission, the first reader first. */
export async function listReadings(reader: Reader, submissionId: string) {
  const rows = await reader
    .select({
      readerId: readings.readerId,
      givenName: people.givenName,
      familyName: people.familyName,
      firstReadAt: readings.firstReadAt,
      lastReadAt: readings.lastReadAt,
    })
    .from(readings)
    .innerJoin(people, eq(people.id, readings.readerId))
    .where(eq(readings.submissionId, submissionId))
    .orderBy(asc(readings.firstReadAt), readings.readerId)
    .limit(100);
  return rows.map((row) => ({
    reader: { id: row.readerId, displayName: displayName(row) },
    firstReadAt: row.firstReadAt.toISOString(),
    lastReadAt: row.lastReadAt.toISOString(),
  }));
}

/** The names of whoever opened and decided on these submissions, by id. */
export async function namesIn(
  reader: Reader,
  rows: readonly Pick<SubmissionRow, "openedById" | "decidedById">[],
): Promise<Map<string, PersonName>> {
  const wanted = new Set(rows.flatMap((row) => [row.openedById, row.decidedById]));
  const known = [...wanted].filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const found = await reader
    .select({ id: people.id, givenName: people.givenName, familyName: people.familyName })
    .from(people)
    .where(inArray(people.id, known));
  return new Map(found.map((person) => [person.id, { id: person.id, displayName: displayName(person) }]));
}
