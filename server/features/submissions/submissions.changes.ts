import { and, eq, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { composeLiveDocument, filesNamedBy } from "#server/features/portfolios/portfolioDocument.ts";
import { findPortfolio, getPortfolioOwner } from "#server/features/portfolios/portfolios.queries.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { canonicalJson, sealOf } from "#server/features/portfolios/seal.ts";
import { Refusal } from "#server/http/refusal.ts";
import { submissionsMessages } from "#shared/messages/en/submissions.ts";
import { submissionActs } from "#shared/submissions/submissionStates.ts";
import { findLastNumber, findPendingSubmission, findSubmission, sealedPlace } from "./submissions.queries.ts";
import { submissionFiles, submissions } from "./submissions.tables.ts";

function refuseState(sentence: string): Refusal {
  return new Refusal("wrongState", { sentence });
}

/**
 * Holds a portfolio for the rest of the change, so that of handing in and taking a decision back only one makes an
 * attempt that waits: writing its row makes others wait for it on PostgreSQL.
 * @returns its version, which nobody changes any more
 */
export async function holdPortfolio(writer: Writer, portfolioId: string): Promise<number> {
  const [held] = await writer
    .update(portfolios)
    .set({ version: sql`${portfolios.version}` })
    .where(eq(portfolios.id, portfolioId))
    .returning({ version: portfolios.version });
  return held?.version ?? 0;
}

/** Holds a submission for the rest of the change, and gives its state as it is now. @throws Refusal 404 */
export async function holdSubmission(writer: Writer, submissionId: string) {
  const [held] = await writer
    .update(submissions)
    .set({ version: sql`${submissions.version}` })
    .where(eq(submissions.id, submissionId))
    .returning({
      id: submissions.id,
      state: submissions.state,
      districtId: submissions.districtId,
      studentId: submissions.studentId,
    });
  if (!held) throw new Refusal("notFound");
  return held;
}

/**
 * Hands in the live portfolio: a frozen, numbered copy that names its files. The live one stays editable.
 * @param given `portfolioVersion` is the version the student saw; `sealKey` seals the copy
 * @returns the submission's id
 * @throws Refusal `stale` when the portfolio has changed since, `wrongState` when another one is pending or
 * nothing is placed
 */
export async function submitPortfolio(
  writer: Writer,
  given: { studentId: string; note: string; portfolioVersion: number; sealKey: Buffer },
): Promise<string> {
  const { studentId, note, sealKey } = given;
  const portfolio = await findPortfolio(writer, studentId);
  const version = portfolio ? await holdPortfolio(writer, portfolio.id) : 0;
  if (await findPendingSubmission(writer, studentId)) throw refuseState(submissionsMessages.stillPending);
  if (version !== given.portfolioVersion) throw new Refusal("stale");
  const frozen = await composeLiveDocument(writer, studentId, writer.at, { audience: "all" });
  if (!portfolio || frozen.sections.length === 0) throw refuseState(submissionsMessages.nothingPlaced);
  const { schoolYearId } = await getPortfolioOwner(writer, studentId);
  const document = canonicalJson(frozen);
  const place = { id: newId(), studentId, number: (await findLastNumber(writer, portfolio.id)) + 1 };
  const made = await writer
    .insert(submissions)
    .values({
      ...place,
      districtId: portfolio.districtId,
      schoolId: portfolio.schoolId,
      schoolYearId,
      portfolioId: portfolio.id,
      state: "waiting",
      document,
      documentHash: sealOf(sealKey, document, sealedPlace(place)),
      note,
      submittedAt: writer.at,
      version: 1,
    })
    .onConflictDoNothing()
    .returning({ id: submissions.id });
  if (made.length === 0) throw refuseState(submissionsMessages.stillPending);
  const files = filesNamedBy(frozen).map((fileHash) => ({ submissionId: place.id, fileHash }));
  if (files.length > 0) await writer.insert(submissionFiles).values(files);
  writer.record({
    action: "portfolio.submitted",
    subjectKind: "submission",
    subjectId: place.id,
    studentId,
  });
  return place.id;
}

/**
 * Takes a submission back that nobody has opened.
 * @throws Refusal `wrongState` when it does not wait any more
 */
export async function withdrawSubmission(writer: Writer, submissionId: string): Promise<void> {
  const { from, to } = submissionActs.withdraw;
  const [withdrawn] = await writer
    .update(submissions)
    .set({ state: to, version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.id, submissionId), eq(submissions.state, from[0])))
    .returning({ studentId: submissions.studentId });
  if (!withdrawn) {
    const found = await findSubmission(writer, submissionId);
    const { openedMeanwhile, notWaiting } = submissionsMessages;
    throw refuseState(found?.state === "withdrawn" ? notWaiting : openedMeanwhile);
  }
  writer.record({
    action: "submission.withdrawn",
    subjectKind: "submission",
    subjectId: submissionId,
    studentId: withdrawn.studentId,
  });
}
