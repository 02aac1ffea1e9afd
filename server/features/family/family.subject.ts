import { eq } from "drizzle-orm";
import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { findPortfolio } from "#server/features/portfolios/portfolios.queries.ts";

export interface FamilyFacts extends StudentFacts {
  isShared: boolean;
}

async function isHere(reader: Reader, studentId: string): Promise<boolean> {
  const [found] = await reader.select({ state: people.state }).from(people).where(eq(people.id, studentId));
  return found?.state === "active";
}

/** Who may read as family: the guardians only while the student is here and shares the portfolio with them. */
export async function findFamilyFacts(reader: Reader, studentId: string): Promise<FamilyFacts | undefined> {
  const facts = await findStudentFacts(reader, studentId);
  if (!facts) return undefined;
  const portfolio = await findPortfolio(reader, studentId);
  const isShared = portfolio?.isSharedWithFamily === true;
  const mayRead = isShared && (await isHere(reader, studentId));
  return { ...facts, guardianIds: mayRead ? facts.guardianIds : [], isShared };
}
