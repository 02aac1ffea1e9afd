import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { enrollments } from "#server/features/people/people.tables.ts";
import {
  listExcusals,
  listRequirements,
  type RequirementRow,
} from "#server/features/requirements/requirements.queries.ts";
import { districts, schoolYears } from "#server/features/schools/schools.tables.ts";
import { dayIn } from "#shared/fields/schoolDay.ts";
import { grades } from "#shared/people/people.ts";
import type { GradeProgress, ProgressView } from "#shared/progress/progress.ts";
import { isOverdue, progressOf, type StudentRecord, tallyOf } from "#shared/progress/progressRule.ts";
import type { ExcusalView } from "#shared/requirements/requirements.ts";
import { listStudentRecords, type YearFacts } from "./studentRecords.queries.ts";

async function getYear(reader: Reader, schoolYearId: string): Promise<YearFacts> {
  const [found] = await reader
    .select({
      id: schoolYears.id,
      startsOn: schoolYears.startsOn,
      endsOn: schoolYears.endsOn,
      timeZone: districts.timeZone,
    })
    .from(schoolYears)
    .innerJoin(districts, eq(districts.id, schoolYears.districtId))
    .where(eq(schoolYears.id, schoolYearId));
  if (!found) throw new Error("There is no such school year");
  return found;
}

function listGrades(reader: Reader, studentIds: readonly string[]) {
  return reader
    .select({
      studentId: enrollments.studentId,
      schoolYearId: enrollments.schoolYearId,
      grade: enrollments.grade,
    })
    .from(enrollments)
    .where(inArray(enrollments.studentId, [...studentIds]));
}

function viewOf(
  requirement: RequirementRow,
  record: StudentRecord,
  excusal: ExcusalView | undefined,
  today: string,
): ProgressView {
  const standing = progressOf(requirement, record);
  return {
    requirementId: requirement.id,
    kind: requirement.kind,
    title: requirement.title,
    why: requirement.why,
    example: requirement.example,
    minutesToDo: requirement.minutesToDo,
    dueOn: requirement.dueOn,
    ...standing,
    isOverdue: isOverdue(standing.state, requirement.dueOn, today),
    appointedAt: requirement.kind === "interview" ? (record.appointedAt?.toISOString() ?? null) : null,
    excusal: excusal ?? null,
  };
}

/**
 * How far each of these students is with what is asked of their grade in a school year, in the coordinator's
 * order. A student who is not enrolled in that year has nothing to do.
 * @param asked `at` decides what "today" is, in the district's time zone
 */
export async function listProgress(
  reader: Reader,
  asked: { schoolYearId: string; studentIds: readonly string[]; at: Date },
): Promise<Map<string, ProgressView[]>> {
  const { schoolYearId, studentIds, at } = asked;
  if (studentIds.length === 0) return new Map();
  const year = await getYear(reader, schoolYearId);
  const today = dayIn(year.timeZone, at);
  const requirements = await listRequirements(reader, [schoolYearId]);
  const enrolled = await listGrades(reader, studentIds);
  const excusals = await listExcusals(reader, studentIds);
  const excusedFrom = new Map<string, Set<string>>();
  for (const { studentId, requirementId } of excusals) {
    excusedFrom.set(studentId, (excusedFrom.get(studentId) ?? new Set<string>()).add(requirementId));
  }
  const records = await listStudentRecords(reader, studentIds, { ...year, at }, excusedFrom);
  const progress = new Map<string, ProgressView[]>();
  for (const [studentId, record] of records) {
    const enrollment = enrolled.find(
      (one) => one.studentId === studentId && one.schoolYearId === schoolYearId,
    );
    const own = requirements.filter((requirement) => requirement.grade === enrollment?.grade);
    const excusalOf = (id: string) =>
      excusals.find((one) => one.studentId === studentId && one.requirementId === id);
    progress.set(
      studentId,
      own.map((requirement) => viewOf(requirement, record, excusalOf(requirement.id), today)),
    );
  }
  return progress;
}

/** The school years a student was enrolled in, by grade; a grade repeated counts by its last year. */
async function listEnrolledYears(reader: Reader, studentId: string) {
  const rows = await reader
    .select({ id: schoolYears.id, title: schoolYears.title, grade: enrollments.grade })
    .from(enrollments)
    .innerJoin(schoolYears, eq(schoolYears.id, enrollments.schoolYearId))
    .where(and(eq(enrollments.studentId, studentId)))
    .orderBy(asc(schoolYears.startsOn), schoolYears.id);
  return new Map(rows.map((row) => [row.grade, row]));
}

/**
 * The path through the grades: what was settled in past years as far as they are recorded here, this year's
 * tally, and how much is asked of the grades ahead.
 */
export async function listGradeProgress(
  reader: Reader,
  student: { id: string; grade: number; schoolYearId: string; at: Date },
): Promise<GradeProgress[]> {
  const years = await listEnrolledYears(reader, student.id);
  const askedNow = await listRequirements(reader, [student.schoolYearId]);
  const path: GradeProgress[] = [];
  for (const grade of grades) {
    const year = years.get(grade);
    if (grade > student.grade || !year) {
      const asked = grade > student.grade ? askedNow.filter((one) => one.grade === grade).length : 0;
      path.push({
        grade,
        when: grade > student.grade ? "ahead" : "past",
        schoolYear: null,
        settled: 0,
        asked,
      });
      continue;
    }
    const progress = await listProgress(reader, {
      schoolYearId: year.id,
      studentIds: [student.id],
      at: student.at,
    });
    const when = grade === student.grade ? "current" : "past";
    path.push({ grade, when, schoolYear: year.title, ...tallyOf(progress.get(student.id) ?? []) });
  }
  return path;
}
