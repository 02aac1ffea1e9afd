import type { AccessFacts } from "#server/access/facts.ts";
import { findStudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { findReleasedOutcome, type OutcomeRow } from "./outcomes.queries.ts";

export interface OutcomeFacts extends AccessFacts {
  outcome: OutcomeRow;
  studentId: string;
}

/** The facts access to a released outcome depends on, with it; undefined when it is not, or no longer, released. */
export async function findOutcomeFacts(reader: Reader, outcomeId: string): Promise<OutcomeFacts | undefined> {
  const outcome = await findReleasedOutcome(reader, outcomeId);
  const facts = outcome && (await findStudentFacts(reader, outcome.studentId));
  return outcome && facts && { ...facts, outcome };
}
