import { listPinnedReaders } from "#server/access/pinnedReaders.ts";
import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { findSubmission, type SubmissionRow } from "./submissions.queries.ts";

export interface SubmissionFacts extends StudentFacts {
  submission: SubmissionRow;
  student: { givenName: string; familyName: string };
}

/**
 * Who stands in which relation to a submission. Mentors lose one that was withdrawn: the student took it
 * back unread. Panelists get one only once it is accepted, or pinned for their interview.
 */
export function factsOf(
  row: SubmissionRow,
  facts: StudentFacts,
  pinnedReaderIds: readonly string[],
): StudentFacts {
  return {
    ...facts,
    schoolId: row.schoolId,
    mentorIds: row.state === "withdrawn" ? [] : facts.mentorIds,
    panelistIds: row.state === "accepted" ? facts.panelistIds : [...pinnedReaderIds],
  };
}

/** A submission with the facts access to it depends on. */
export async function findSubmissionFacts(
  reader: Reader,
  submissionId: string,
): Promise<SubmissionFacts | undefined> {
  const found = await findSubmission(reader, submissionId);
  if (!found) return undefined;
  const { givenName, familyName, ...submission } = found;
  const facts = await findStudentFacts(reader, submission.studentId);
  if (!facts) return undefined;
  const pinnedReaderIds = await listPinnedReaders(reader, submissionId);
  return { ...factsOf(submission, facts, pinnedReaderIds), submission, student: { givenName, familyName } };
}
