import { and, asc, count, eq, gt, inArray, ne, or, type SQL } from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import { visibleRows } from "#server/access/visible.ts";
import type { Reader } from "#server/db/store.ts";
import { homeroomMembers, homerooms } from "#server/features/homerooms/homerooms.tables.ts";
import { enrollments, people } from "#server/features/people/people.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { pendingStates } from "#shared/submissions/submissionStates.ts";

const pageSize = 50;

/** What waits for `actor` to answer it. */
function waitsFor(reader: Reader, actor: Actor): SQL | undefined {
  return and(
    inArray(submissions.state, [...pendingStates]),
    visibleRows(reader, actor, "submission.review", submissions),
  );
}

async function isAfter(reader: Reader, submissionId: string | undefined): Promise<SQL | undefined> {
  if (submissionId === undefined) return undefined;
  const [last] = await reader
    .select({ submittedAt: submissions.submittedAt })
    .from(submissions)
    .where(eq(submissions.id, submissionId));
  if (!last) return undefined;
  const { submittedAt } = last;
  return or(
    gt(submissions.submittedAt, submittedAt),
    and(eq(submissions.submittedAt, submittedAt), gt(submissions.id, submissionId)),
  );
}

/**
 * The submissions `actor` is to answer, oldest first: those nobody has opened, and those opened and not yet decided.
 * @param after the last submission of the page before
 */
export async function listWaiting(reader: Reader, actor: Actor, after: string | undefined) {
  const rows = await reader
    .select({
      id: submissions.id,
      number: submissions.number,
      state: submissions.state,
      studentId: submissions.studentId,
      givenName: people.givenName,
      familyName: people.familyName,
      grade: enrollments.grade,
      homeroomName: homerooms.name,
      submittedAt: submissions.submittedAt,
      openedAt: submissions.openedAt,
    })
    .from(submissions)
    .innerJoin(people, eq(people.id, submissions.studentId))
    .leftJoin(
      enrollments,
      and(
        eq(enrollments.studentId, submissions.studentId),
        eq(enrollments.schoolYearId, submissions.schoolYearId),
      ),
    )
    .leftJoin(
      homeroomMembers,
      and(
        eq(homeroomMembers.studentId, submissions.studentId),
        eq(homeroomMembers.schoolYearId, submissions.schoolYearId),
      ),
    )
    .leftJoin(homerooms, eq(homerooms.id, homeroomMembers.homeroomId))
    .where(and(waitsFor(reader, actor), await isAfter(reader, after)))
    .orderBy(asc(submissions.submittedAt), submissions.id)
    .limit(pageSize + 1);
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
}
export type WaitingRow = Awaited<ReturnType<typeof listWaiting>>["rows"][number];

/** How many submissions `actor` is to answer. */
export async function countWaiting(reader: Reader, actor: Actor): Promise<number> {
  const [found] = await reader.select({ waiting: count() }).from(submissions).where(waitsFor(reader, actor));
  return found?.waiting ?? 0;
}

/** Whether the student has handed in again after this attempt, and not taken that back. */
export async function hasNewerAttempt(
  reader: Reader,
  attempt: { portfolioId: string; number: number },
): Promise<boolean> {
  const newer = await reader
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.portfolioId, attempt.portfolioId),
        gt(submissions.number, attempt.number),
        ne(submissions.state, "withdrawn"),
      ),
    )
    .limit(1);
  return newer.length > 0;
}
