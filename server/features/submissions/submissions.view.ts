import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf, can } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { PersonName } from "#shared/fields/fields.ts";
import { canAct, type submissionSummary } from "#shared/submissions/submissions.ts";
import type { SubmissionRow } from "./submissions.queries.ts";

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
export function summaryOf(
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
