import { and, eq, isNull } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isUniqueViolation, type Writer } from "#server/db/store.ts";
import { Refusal } from "#server/http/refusal.ts";
import { rubricsMessages } from "#shared/messages/en/rubrics.ts";
import { defaultCriteria, defaultRubricTitle } from "#shared/rubrics/defaultRubric.ts";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import { nextRubricNumber, type RubricRow } from "./rubrics.queries.ts";
import { rubrics } from "./rubrics.tables.ts";

export interface RubricContent {
  title: string;
  criteria: readonly RubricCriterion[];
}

/**
 * Writes a new version of a rubric, numbered after those of the same title; without content it is the default rubric.
 * @throws Refusal 409 when somebody else numbered one at the same moment
 */
export async function createRubric(
  writer: Writer,
  districtId: string,
  content: RubricContent = { title: defaultRubricTitle, criteria: defaultCriteria },
): Promise<RubricRow> {
  const row: RubricRow = {
    id: newId(),
    districtId,
    title: content.title,
    number: await nextRubricNumber(writer, districtId, content.title),
    criteria: [...content.criteria],
    frozenAt: null,
    version: 1,
    createdAt: writer.at,
  };
  try {
    await writer.insert(rubrics).values(row);
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("nameTaken");
    throw error;
  }
  writer.record({ action: "rubric.created", subjectKind: "rubric", subjectId: row.id });
  return row;
}

/** From the first scorecard on a rubric stays as it was; freezing a frozen one changes nothing. */
export async function freezeRubric(writer: Writer, rubricId: string): Promise<void> {
  const [frozen] = await writer
    .update(rubrics)
    .set({ frozenAt: writer.at })
    .where(and(eq(rubrics.id, rubricId), isNull(rubrics.frozenAt)))
    .returning({ id: rubrics.id });
  if (frozen) writer.record({ action: "rubric.frozen", subjectKind: "rubric", subjectId: rubricId });
}

/**
 * Rewrites a rubric that no scorecard uses yet. Under another title it takes the next number of that title.
 * @throws Refusal 409 once it is frozen, 412 when somebody changed it meanwhile
 */
export async function editRubric(
  writer: Writer,
  row: RubricRow,
  seenVersion: number,
  content: RubricContent,
): Promise<RubricRow> {
  if (row.frozenAt !== null) throw new Refusal("wrongState", { sentence: rubricsMessages.frozenRefusal });
  const number =
    content.title === row.title ? row.number : await nextRubricNumber(writer, row.districtId, content.title);
  const [edited] = await writer
    .update(rubrics)
    .set({ title: content.title, number, criteria: [...content.criteria], version: seenVersion + 1 })
    .where(and(eq(rubrics.id, row.id), eq(rubrics.version, seenVersion), isNull(rubrics.frozenAt)))
    .returning();
  if (!edited) throw new Refusal("stale");
  writer.record({
    action: "rubric.edited",
    subjectKind: "rubric",
    subjectId: row.id,
    fields: ["title", "criteria"],
  });
  return edited;
}
