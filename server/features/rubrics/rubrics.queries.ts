import { and, desc, eq, max } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { rubrics } from "./rubrics.tables.ts";

export type RubricRow = typeof rubrics.$inferSelect;

/** A rubric by id, or undefined. */
export async function findRubric(reader: Reader, rubricId: string): Promise<RubricRow | undefined> {
  const [found] = await reader.select().from(rubrics).where(eq(rubrics.id, rubricId));
  return found;
}

/** The versions of a district's rubrics, newest first: at most 100, which no school comes near. */
export function listRubrics(reader: Reader, districtId: string): Promise<RubricRow[]> {
  return reader
    .select()
    .from(rubrics)
    .where(eq(rubrics.districtId, districtId))
    .orderBy(desc(rubrics.createdAt), desc(rubrics.number), rubrics.id)
    .limit(100);
}

/** The number the next version of the rubric with that title gets, from 1. */
export async function nextRubricNumber(reader: Reader, districtId: string, title: string): Promise<number> {
  const [found] = await reader
    .select({ highest: max(rubrics.number) })
    .from(rubrics)
    .where(and(eq(rubrics.districtId, districtId), eq(rubrics.title, title)));
  return (found?.highest ?? 0) + 1;
}
