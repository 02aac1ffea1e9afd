import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { findShare, type ShareRow } from "./shares.queries.ts";

export interface ShareFacts extends StudentFacts {
  share: ShareRow;
  version: number;
}

/** Who stands in which relation to a link: its student, and the coordinator of the student's school. */
export async function findShareFacts(reader: Reader, shareId: string): Promise<ShareFacts | undefined> {
  const share = await findShare(reader, shareId);
  if (!share) return undefined;
  const facts = await findStudentFacts(reader, share.studentId);
  return facts && { ...facts, share, version: share.version };
}
