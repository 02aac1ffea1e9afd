import { type AnyColumn, and, eq, ne, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { homeroomMembers, homeroomMentors } from "#server/features/homerooms/homerooms.tables.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { panelMembers } from "#server/features/panels/panels.tables.ts";
import { guardianLinks, people, personRoles } from "#server/features/people/people.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import type { AccessFacts } from "./facts.ts";

const nothing = sql<string | null>`null`;

function rowsOf(kind: string, person: AnyColumn) {
  return {
    kind: sql<string>`${sql.raw(`'${kind}'`)}`.as("kind"),
    personId: sql<string>`${person}`,
    districtId: nothing,
    schoolId: nothing,
  };
}

/** Everybody who stands in a relation to a student, in one query. */
const findRelated = prepared("findRelatedToStudent", (reader, name) => {
  const wanted = sql.placeholder("studentId");
  const student = reader
    .select({
      kind: sql<string>`'student'`.as("kind"),
      personId: sql<string>`${people.id}`,
      districtId: sql<string | null>`${people.districtId}`,
      schoolId: sql<string | null>`${people.schoolId}`,
    })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "student")))
    .where(eq(people.id, wanted));
  const mentors = reader
    .select(rowsOf("mentor", homeroomMentors.mentorId))
    .from(homeroomMembers)
    .innerJoin(districts, eq(districts.currentSchoolYearId, homeroomMembers.schoolYearId))
    .innerJoin(homeroomMentors, eq(homeroomMentors.homeroomId, homeroomMembers.homeroomId))
    .where(eq(homeroomMembers.studentId, wanted));
  const guardians = reader
    .select(rowsOf("guardian", guardianLinks.guardianId))
    .from(guardianLinks)
    .where(eq(guardianLinks.studentId, wanted));
  const panelists = reader
    .select(rowsOf("panelist", panelMembers.panelistId))
    .from(interviews)
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .innerJoin(panelMembers, eq(panelMembers.panelId, interviews.panelId))
    .where(and(eq(interviews.studentId, wanted), ne(interviewEvents.state, "planning")));
  return student.unionAll(mentors).unionAll(guardians).unionAll(panelists).prepare(name);
});

export interface StudentFacts extends AccessFacts {
  districtId: string;
  schoolId: string;
  studentId: string;
  mentorIds: string[];
  guardianIds: string[];
  /** Those of published events: a plan may still change, and nobody knows of it yet. */
  panelistIds: string[];
}

/** The facts about a student that access to the student's work depends on; undefined for anyone who is no student. */
export async function findStudentFacts(reader: Reader, studentId: string): Promise<StudentFacts | undefined> {
  const rows = await findRelated(reader).execute({ studentId });
  const student = rows.find((row) => row.kind === "student");
  if (!student?.districtId || !student.schoolId) return undefined;
  const idsOf = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.personId);
  return {
    districtId: student.districtId,
    schoolId: student.schoolId,
    studentId,
    mentorIds: idsOf("mentor"),
    guardianIds: idsOf("guardian"),
    panelistIds: idsOf("panelist"),
  };
}
