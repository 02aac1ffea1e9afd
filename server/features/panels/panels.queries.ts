import { and, asc, eq, gt, inArray, lt, max, ne } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { eventSlots } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { people, personRoles } from "#server/features/people/people.tables.ts";
import { schools } from "#server/features/schools/schools.tables.ts";
import { panelMembers, panels } from "./panels.tables.ts";

export type PanelRow = typeof panels.$inferSelect;

/** A panel by id, or undefined. */
export async function findPanel(reader: Reader, panelId: string): Promise<PanelRow | undefined> {
  const [found] = await reader.select().from(panels).where(eq(panels.id, panelId));
  return found;
}

/** The panels of an event in their order. */
export function listPanels(reader: Reader, eventId: string): Promise<PanelRow[]> {
  return reader
    .select()
    .from(panels)
    .where(eq(panels.eventId, eventId))
    .orderBy(asc(panels.position), asc(panels.id));
}

/** The place in the order that the next panel of an event gets, from 1. */
export async function nextPosition(reader: Reader, eventId: string): Promise<number> {
  const [found] = await reader
    .select({ highest: max(panels.position) })
    .from(panels)
    .where(eq(panels.eventId, eventId));
  return (found?.highest ?? 0) + 1;
}

const panelist = {
  id: people.id,
  givenName: people.givenName,
  familyName: people.familyName,
  schoolName: schools.name,
  schoolLevel: schools.level,
  isTrained: people.isTrained,
  isCommunityMember: people.isCommunityMember,
};

/** Everybody on the panels of an event, by name. */
export function listMembers(reader: Reader, eventId: string) {
  return reader
    .select({ ...panelist, panelId: panelMembers.panelId })
    .from(panelMembers)
    .innerJoin(people, eq(people.id, panelMembers.panelistId))
    .leftJoin(schools, eq(schools.id, people.schoolId))
    .where(eq(panelMembers.eventId, eventId))
    .orderBy(asc(people.sortKey), asc(people.id));
}
export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number];

/** Everybody in the district who can sit on panels, by name. */
export function listPanelists(reader: Reader, districtId: string) {
  return reader
    .select(panelist)
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "panelist")))
    .leftJoin(schools, eq(schools.id, people.schoolId))
    .where(and(eq(people.districtId, districtId), eq(people.state, "active")))
    .orderBy(asc(people.sortKey), asc(people.id));
}

/** Which of these people can sit on panels of the district. */
export async function keepPanelists(reader: Reader, districtId: string, personIds: string[]) {
  if (personIds.length === 0) return new Set<string>();
  const found = await reader
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "panelist")))
    .where(and(inArray(people.id, personIds), eq(people.districtId, districtId), eq(people.state, "active")));
  return new Set(found.map(({ id }) => id));
}

/** When people of this event sit on panels of other events, within a stretch of time. */
export async function listBusyMembers(
  reader: Reader,
  eventId: string,
  within: { personIds: string[]; startsAt: Date; endsAt: Date },
) {
  if (within.personIds.length === 0) return [];
  return reader
    .select({
      personId: panelMembers.panelistId,
      startsAt: eventSlots.startsAt,
      endsAt: eventSlots.endsAt,
    })
    .from(panelMembers)
    .innerJoin(eventSlots, eq(eventSlots.eventId, panelMembers.eventId))
    .where(
      and(
        inArray(panelMembers.panelistId, within.personIds),
        ne(panelMembers.eventId, eventId),
        lt(eventSlots.startsAt, within.endsAt),
        gt(eventSlots.endsAt, within.startsAt),
      ),
    )
    .orderBy(asc(eventSlots.startsAt), asc(panelMembers.panelistId));
}
