import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { findPortfolio } from "#server/features/portfolios/portfolios.queries.ts";

export interface FamilyFacts extends StudentFacts {
  isShared: boolean;
}

/** Who may read as family: the guardians only while the student shares the portfolio with them. */
export async function findFamilyFacts(reader: Reader, studentId: string): Promise<FamilyFacts | undefined> {
  const facts = await findStudentFacts(reader, studentId);
  if (!facts) return undefined;
  const portfolio = await findPortfolio(reader, studentId);
  const isShared = portfolio?.isSharedWithFamily === true;
  return { ...facts, guardianIds: isShared ? facts.guardianIds : [], isShared };
}
