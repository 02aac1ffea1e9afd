import { and, asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import {
  eventRooms,
  eventSlots,
  interviewEvents,
} from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { panelMembers, panels } from "#server/features/panels/panels.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { interviews } from "./interviews.tables.ts";

export type InterviewRow = typeof interviews.$inferSelect;

/** An interview with its event, time, place and candidate, or undefined. */
export async function findInterview(reader: Reader, interviewId: string) {
  const [found] = await reader
    .select({
      interview: interviews,
      event: interviewEvents,
      slot: { startsAt: eventSlots.startsAt, endsAt: eventSlots.endsAt },
      panel: { id: panels.id, name: panels.name },
      room: { id: eventRooms.id, name: eventRooms.name },
      timeZone: districts.timeZone,
      student: { id: people.id, givenName: people.givenName, familyName: people.familyName },
    })
    .from(interviews)
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .innerJoin(panels, eq(panels.id, interviews.panelId))
    .innerJoin(districts, eq(districts.id, interviews.districtId))
    .innerJoin(people, eq(people.id, interviews.studentId))
    .leftJoin(eventRooms, eq(eventRooms.id, panels.roomId))
    .where(eq(interviews.id, interviewId));
  return found;
}
export type FoundInterview = NonNullable<Awaited<ReturnType<typeof findInterview>>>;

/** The people who sit on a panel, with their school and its level, by name. */
export function listPanelMembers(reader: Reader, panelId: string) {
  return reader
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      schoolName: schools.name,
      schoolLevel: schools.level,
      isCommunityMember: people.isCommunityMember,
    })
    .from(panelMembers)
    .innerJoin(people, eq(people.id, panelMembers.panelistId))
    .leftJoin(schools, eq(schools.id, people.schoolId))
    .where(eq(panelMembers.panelId, panelId))
    .orderBy(asc(people.sortKey), asc(people.id));
}
export type PanelMemberRow = Awaited<ReturnType<typeof listPanelMembers>>[number];

/** An interview as `findInterview` finds it, with the people of its panel. @throws Error when there is none */
export async function getInterviewWithPanel(reader: Reader, interviewId: string) {
  const found = await findInterview(reader, interviewId);
  if (!found) throw new Error("There is no such interview");
  return { ...found, members: await listPanelMembers(reader, found.panel.id) };
}

/** The submission a panel is to read: the newest accepted one, or undefined while there is none. */
export async function findLatestAcceptedSubmission(reader: Reader, studentId: string) {
  const [found] = await reader
    .select({ id: submissions.id, number: submissions.number, submittedAt: submissions.submittedAt })
    .from(submissions)
    .where(and(eq(submissions.studentId, studentId), eq(submissions.state, "accepted")))
    .orderBy(desc(submissions.submittedAt), desc(submissions.number))
    .limit(1);
  return found;
}
