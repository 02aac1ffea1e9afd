import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import {
  eventRooms,
  eventSlots,
  interviewEvents,
} from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { declaredConflicts, panelMembers, panels } from "#server/features/panels/panels.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { interviews } from "./interviews.tables.ts";

const most = 500;

/** The published interviews of this school year a person sits in, in the order of time: at most 500. */
export function listOwnInterviews(reader: Reader, panelistId: string) {
  return reader
    .select({
      interview: interviews,
      event: { id: interviewEvents.id, title: interviewEvents.title, state: interviewEvents.state },
      startsAt: eventSlots.startsAt,
      endsAt: eventSlots.endsAt,
      panelName: panels.name,
      roomName: eventRooms.name,
      givenName: people.givenName,
      familyName: people.familyName,
    })
    .from(panelMembers)
    .innerJoin(panels, eq(panels.id, panelMembers.panelId))
    .innerJoin(interviews, eq(interviews.panelId, panels.id))
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .innerJoin(districts, eq(districts.currentSchoolYearId, interviewEvents.schoolYearId))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .innerJoin(people, eq(people.id, interviews.studentId))
    .leftJoin(eventRooms, eq(eventRooms.id, panels.roomId))
    .where(and(eq(panelMembers.panelistId, panelistId), ne(interviewEvents.state, "planning")))
    .orderBy(asc(eventSlots.startsAt), asc(interviews.id))
    .limit(most);
}
export type OwnInterviewRow = Awaited<ReturnType<typeof listOwnInterviews>>[number];

/** Who sits on these panels, by name. */
export async function listMemberNames(reader: Reader, panelIds: readonly string[]) {
  if (panelIds.length === 0) return [];
  return reader
    .select({
      panelId: panelMembers.panelId,
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
    })
    .from(panelMembers)
    .innerJoin(people, eq(people.id, panelMembers.panelistId))
    .where(inArray(panelMembers.panelId, [...new Set(panelIds)]))
    .orderBy(asc(people.sortKey), asc(people.id));
}

/** Which of these students have an accepted submission. */
export async function findAccepted(reader: Reader, studentIds: readonly string[]): Promise<Set<string>> {
  if (studentIds.length === 0) return new Set();
  const found = await reader
    .selectDistinct({ studentId: submissions.studentId })
    .from(submissions)
    .where(and(inArray(submissions.studentId, [...studentIds]), eq(submissions.state, "accepted")));
  return new Set(found.map(({ studentId }) => studentId));
}

/** The students a panelist declared not to interview. */
export async function findDeclaredStudents(reader: Reader, panelistId: string): Promise<Set<string>> {
  const found = await reader
    .select({ studentId: declaredConflicts.studentId })
    .from(declaredConflicts)
    .where(eq(declaredConflicts.panelistId, panelistId));
  return new Set(found.map(({ studentId }) => studentId));
}
