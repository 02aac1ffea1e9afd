import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf, can } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import type { Program } from "#server/program.ts";
import type { PersonName } from "#shared/fields/fields.ts";
import { displayName } from "#shared/people/people.ts";
import { canAct } from "#shared/submissions/submissionStates.ts";
import type { submissionSummary, submissionView } from "#shared/submissions/submissions.ts";
import {
  getSubmissionDocument,
  listReadings,
  listSubmissions,
  namesIn,
  type SubmissionRow,
} from "./submissions.queries.ts";
import { factsOf, findSubmissionFacts, type SubmissionFacts } from "./submissions.subject.ts";

/** What a reader of a submission may do with it; withdrawing also depends on how it stands. */
function abilitiesIn(actor: Actor, facts: AccessFacts, row: SubmissionRow): Record<string, boolean> {
  const may = abilitiesOf(actor, facts, [
    "submission.read",
    "submission.withdraw",
    "submission.review",
    "submission.takeBack",
    "comment.read",
    "comment.add",
  ]);
  return {
    ...may,
    "submission.withdraw": may["submission.withdraw"] === true && canAct("withdraw", row.state),
  };
}

/**
 * How a submission stands, as `actor` may see it. The note is for those who may read the comments: it is
 * part of the talk between student and mentor, which a panel is not to be swayed by.
 */
function summaryOf(
  row: SubmissionRow,
  names: ReadonlyMap<string, PersonName>,
  actor: Actor,
  facts: AccessFacts,
): z.input<typeof submissionSummary> {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    submittedAt: row.submittedAt.toISOString(),
    note: can(actor, "comment.read", facts) ? row.note : "",
    openedAt: row.openedAt?.toISOString() ?? null,
    openedBy: (row.openedById && names.get(row.openedById)) || null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: (row.decidedById && names.get(row.decidedById)) || null,
    version: row.version,
    can: abilitiesIn(actor, facts, row),
  };
}

/** A submission as it now stands. @throws when there is none with that id */
export async function composeSubmissionSummary(
  reader: Reader,
  actor: Actor,
  submissionId: string,
): Promise<z.input<typeof submissionSummary>> {
  const facts = await findSubmissionFacts(reader, submissionId);
  if (!facts) throw new Error("There is no such submission");
  return summaryOf(facts.submission, await namesIn(reader, [facts.submission]), actor, facts);
}

/** A student's attempts, newest first; `can` says of each whether it may be read. */
export async function listSummaries(
  reader: Reader,
  actor: Actor,
  facts: StudentFacts,
): Promise<z.input<typeof submissionSummary>[]> {
  const rows = await listSubmissions(reader, facts.studentId);
  const names = await namesIn(reader, rows);
  return rows.map((row) => summaryOf(row, names, actor, factsOf(row, facts, [])));
}

/**
 * A submission with its frozen copy.
 * @throws BrokenSeal when the copy is not what was sealed
 */
export async function composeSubmissionView(
  reader: Reader,
  actor: Actor,
  facts: SubmissionFacts,
  program: Pick<Program, "sealKey">,
): Promise<z.input<typeof submissionView>> {
  const { submission, student } = facts;
  const mayFollow = can(actor, "comment.read", facts);
  return {
    ...summaryOf(submission, await namesIn(reader, [submission]), actor, facts),
    student: { id: submission.studentId, displayName: displayName(student) },
    document: await getSubmissionDocument(reader, program, submission.id),
    readings: mayFollow ? await listReadings(reader, submission.id) : [],
  };
}
