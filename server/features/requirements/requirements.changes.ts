import { and, eq, max } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { Refusal } from "#server/http/refusal.ts";
import { requirementsMessages } from "#shared/messages/en/requirements.ts";
import { grades } from "#shared/people/people.ts";
import { fourYearPortfolio } from "#shared/requirements/defaultRequirements.ts";
import { dueDayIn } from "#shared/requirements/dueDays.ts";
import type { Grade, NewRequirement, RequirementChange } from "#shared/requirements/requirements.ts";
import { listRequirements, type RequirementRow } from "./requirements.queries.ts";
import { excusals, requirements } from "./requirements.tables.ts";

interface Place {
  districtId: string;
  schoolYearId: string;
}

async function lastPosition(writer: Writer, schoolYearId: string, grade: number): Promise<number> {
  const [found] = await writer
    .select({ last: max(requirements.position) })
    .from(requirements)
    .where(and(eq(requirements.schoolYearId, schoolYearId), eq(requirements.grade, grade)));
  return found?.last ?? 0;
}

async function insertRequirement(
  writer: Writer,
  place: Place,
  wanted: NewRequirement,
  position: number,
): Promise<RequirementRow> {
  const [row] = await writer
    .insert(requirements)
    .values({ ...place, ...wanted, id: newId(), position, version: 1, createdAt: writer.at })
    .returning();
  if (!row) throw new Error("An inserted requirement did not come back");
  writer.record({ action: "requirement.added", subjectKind: "requirement", subjectId: row.id });
  return row;
}

/** Asks something more of a grade, after what is already asked of it. */
export async function addRequirement(
  writer: Writer,
  place: Place,
  wanted: NewRequirement,
): Promise<RequirementRow> {
  return insertRequirement(
    writer,
    place,
    wanted,
    (await lastPosition(writer, place.schoolYearId, wanted.grade)) + 1,
  );
}

/**
 * Gives every grade that has no requirements yet those of the template "Four-year portfolio".
 * @throws Refusal `alreadyDone` when every grade has some
 */
export async function copyDefaultRequirements(
  writer: Writer,
  place: Place,
  year: { startsOn: string; endsOn: string },
): Promise<void> {
  const known = new Set((await listRequirements(writer, [place.schoolYearId])).map((row) => row.grade));
  const lacking = grades.filter((grade) => !known.has(grade));
  if (lacking.length === 0) {
    throw new Refusal("alreadyDone", { sentence: requirementsMessages.alreadyThere });
  }
  for (const grade of lacking) {
    for (const [index, template] of fourYearPortfolio[grade].entries()) {
      const wanted = { ...template, grade, dueOn: dueDayIn(year, template.dueOn) };
      await insertRequirement(writer, place, wanted, index + 1);
    }
  }
}

/** Changes what is asked. @throws Refusal `stale` when it is no longer at `seenVersion` */
export async function editRequirement(
  writer: Writer,
  requirementId: string,
  seenVersion: number,
  change: RequirementChange,
): Promise<RequirementRow> {
  const [row] = await writer
    .update(requirements)
    .set({ ...change, version: seenVersion + 1 })
    .where(and(eq(requirements.id, requirementId), eq(requirements.version, seenVersion)))
    .returning();
  if (!row) throw new Refusal("stale");
  writer.record({
    action: "requirement.edited",
    subjectKind: "requirement",
    subjectId: requirementId,
    fields: Object.keys(change),
  });
  return row;
}

/**
 * Puts the requirements of a grade in order.
 * @throws Refusal `wrongState` when `requirementIds` are not exactly those of the grade
 */
export async function orderRequirements(
  writer: Writer,
  schoolYearId: string,
  grade: Grade,
  requirementIds: readonly string[],
): Promise<void> {
  const known = (await listRequirements(writer, [schoolYearId])).filter((row) => row.grade === grade);
  const wanted = new Set(requirementIds);
  const isSame = wanted.size === known.length && known.every((row) => wanted.has(row.id));
  if (!isSame || wanted.size !== requirementIds.length) {
    throw new Refusal("wrongState", { sentence: requirementsMessages.notAllOfThem });
  }
  for (const [index, id] of requirementIds.entries()) {
    await writer
      .update(requirements)
      .set({ position: index + 1 })
      .where(eq(requirements.id, id));
  }
  writer.record({ action: "requirement.ordered", subjectKind: "schoolYear", subjectId: schoolYearId });
}

/**
 * Asks something no longer. What students made for it stays theirs.
 * @throws Refusal `stillUsed` while a student is excused from it, `stale` when it has changed
 */
export async function removeRequirement(
  writer: Writer,
  requirementId: string,
  seenVersion: number,
): Promise<void> {
  const used = await writer
    .select({ studentId: excusals.studentId })
    .from(excusals)
    .where(eq(excusals.requirementId, requirementId))
    .limit(1);
  if (used.length > 0) throw new Refusal("stillUsed", { sentence: requirementsMessages.somebodyExcused });
  const removed = await writer
    .delete(requirements)
    .where(and(eq(requirements.id, requirementId), eq(requirements.version, seenVersion)))
    .returning({ id: requirements.id });
  if (removed.length === 0) throw new Refusal("stale");
  writer.record({ action: "requirement.removed", subjectKind: "requirement", subjectId: requirementId });
}

/** Excuses a student from a requirement; saying it again replaces the reason. */
export async function excuseStudent(
  writer: Writer,
  excusal: { requirementId: string; studentId: string; reason: string; excusedById: string },
): Promise<void> {
  const said = { reason: excusal.reason, excusedById: excusal.excusedById, excusedAt: writer.at };
  await writer
    .insert(excusals)
    .values({ requirementId: excusal.requirementId, studentId: excusal.studentId, ...said })
    .onConflictDoUpdate({ target: [excusals.requirementId, excusals.studentId], set: said });
  writer.record({
    action: "requirement.excused",
    subjectKind: "requirement",
    subjectId: excusal.requirementId,
    studentId: excusal.studentId,
    fields: ["reason"],
  });
}

/** Asks it of the student again. @throws Refusal `alreadyDone` when the student is not excused */
export async function takeBackExcusal(
  writer: Writer,
  excusal: { requirementId: string; studentId: string },
): Promise<void> {
  const removed = await writer
    .delete(excusals)
    .where(and(eq(excusals.requirementId, excusal.requirementId), eq(excusals.studentId, excusal.studentId)))
    .returning({ studentId: excusals.studentId });
  if (removed.length === 0) throw new Refusal("alreadyDone");
  writer.record({
    action: "requirement.excusalTakenBack",
    subjectKind: "requirement",
    subjectId: excusal.requirementId,
    studentId: excusal.studentId,
  });
}
