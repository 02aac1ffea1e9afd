import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { findPortfolio, type PortfolioRow } from "./portfolios.queries.ts";

export interface PortfolioFacts extends StudentFacts {
  /** Undefined until the student saves one: then the version is 0. */
  portfolio: PortfolioRow | undefined;
  version: number;
}

/** The live portfolio of a student and who stands in which relation to it. */
export async function findPortfolioFacts(
  reader: Reader,
  studentId: string,
): Promise<PortfolioFacts | undefined> {
  const facts = await findStudentFacts(reader, studentId);
  if (!facts) return undefined;
  const portfolio = await findPortfolio(reader, studentId);
  return { ...facts, portfolio, version: portfolio?.version ?? 0 };
}
