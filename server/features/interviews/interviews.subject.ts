import { eq } from "drizzle-orm";
import type { AccessFacts } from "#server/access/facts.ts";
import { findStudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { declaredConflicts } from "#server/features/panels/panels.tables.ts";
import {
  type FoundInterview,
  findInterview,
  listPanelMembers,
  type PanelMemberRow,
} from "./interviews.queries.ts";

export interface InterviewFacts extends AccessFacts, FoundInterview {
  districtId: string;
  schoolId: string;
  studentId: string;
  mentorIds: string[];
  guardianIds: string[];
  /** The members of this interview's panel; nobody until the event is published. */
  panelistIds: string[];
  conflictedIds: string[];
  version: number;
  members: PanelMemberRow[];
}

/** The people who must not score a student: mentors, guardians, and whoever declared so in private. */
export async function listConflictedIds(
  reader: Reader,
  student: { studentId: string; mentorIds: readonly string[]; guardianIds: readonly string[] },
): Promise<string[]> {
  const declared = await reader
    .select({ panelistId: declaredConflicts.panelistId })
    .from(declaredConflicts)
    .where(eq(declaredConflicts.studentId, student.studentId));
  return [
    ...new Set([
      ...student.mentorIds,
      ...student.guardianIds,
      ...declared.map((conflict) => conflict.panelistId),
    ]),
  ];
}

/**
 * The facts access to an interview depends on, with the interview itself. Its panelists are those of this very
 * panel, and only once the event is published: before that nobody but the coordinator knows of it.
 */
export async function findInterviewFacts(
  reader: Reader,
  interviewId: string,
): Promise<InterviewFacts | undefined> {
  const found = await findInterview(reader, interviewId);
  if (!found) return undefined;
  const student = await findStudentFacts(reader, found.interview.studentId);
  const members = await listPanelMembers(reader, found.panel.id);
  const mentorIds = student?.mentorIds ?? [];
  const guardianIds = student?.guardianIds ?? [];
  const { studentId, districtId, schoolId, version } = found.interview;
  return {
    ...found,
    districtId,
    schoolId,
    studentId,
    mentorIds,
    guardianIds,
    panelistIds: found.event.state === "planning" ? [] : members.map((member) => member.id),
    conflictedIds: await listConflictedIds(reader, { studentId, mentorIds, guardianIds }),
    members,
    version,
  };
}
