import { and, asc, count, desc, eq, inArray, max, min } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { rubrics } from "#server/features/rubrics/rubrics.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { eventRooms, eventSlots, interviewEvents } from "./interviewEvents.tables.ts";

export type EventRow = typeof interviewEvents.$inferSelect;
export type SlotRow = typeof eventSlots.$inferSelect;
export type RoomRow = typeof eventRooms.$inferSelect;

const withNames = {
  event: interviewEvents,
  schoolName: schools.name,
  rubricTitle: rubrics.title,
  rubricNumber: rubrics.number,
  timeZone: districts.timeZone,
};

/** An event with the names a screen shows beside it, or undefined. */
export async function findEvent(reader: Reader, eventId: string) {
  const [found] = await reader
    .select(withNames)
    .from(interviewEvents)
    .innerJoin(schools, eq(schools.id, interviewEvents.schoolId))
    .innerJoin(rubrics, eq(rubrics.id, interviewEvents.rubricId))
    .innerJoin(districts, eq(districts.id, interviewEvents.districtId))
    .where(eq(interviewEvents.id, eventId));
  return found;
}
export type FoundEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** The newest 100 events of one school, or of all schools of the district. */
export function listEvents(reader: Reader, of: { districtId: string; schoolId: string | null }) {
  return reader
    .select(withNames)
    .from(interviewEvents)
    .innerJoin(schools, eq(schools.id, interviewEvents.schoolId))
    .innerJoin(rubrics, eq(rubrics.id, interviewEvents.rubricId))
    .innerJoin(districts, eq(districts.id, interviewEvents.districtId))
    .where(
      of.schoolId === null
        ? eq(interviewEvents.districtId, of.districtId)
        : and(eq(interviewEvents.districtId, of.districtId), eq(interviewEvents.schoolId, of.schoolId)),
    )
    .orderBy(desc(interviewEvents.createdAt), asc(interviewEvents.id))
    .limit(100);
}

/** When the slots of these events begin first and last, and how many there are. */
export async function listSpans(reader: Reader, eventIds: string[]) {
  if (eventIds.length === 0) return [];
  return reader
    .select({
      eventId: eventSlots.eventId,
      firstAt: min(eventSlots.startsAt),
      lastAt: max(eventSlots.startsAt),
      slots: count(),
    })
    .from(eventSlots)
    .where(inArray(eventSlots.eventId, eventIds))
    .groupBy(eventSlots.eventId);
}

/** The slots of an event in the order of time. */
export function listSlots(reader: Reader, eventId: string): Promise<SlotRow[]> {
  return reader
    .select()
    .from(eventSlots)
    .where(eq(eventSlots.eventId, eventId))
    .orderBy(asc(eventSlots.startsAt), asc(eventSlots.id));
}

/** One slot of an event, or undefined. */
export async function findSlot(reader: Reader, eventId: string, slotId: string) {
  const [found] = await reader
    .select()
    .from(eventSlots)
    .where(and(eq(eventSlots.eventId, eventId), eq(eventSlots.id, slotId)));
  return found;
}

/** The rooms of an event by name. */
export function listRooms(reader: Reader, eventId: string): Promise<RoomRow[]> {
  return reader
    .select()
    .from(eventRooms)
    .where(eq(eventRooms.eventId, eventId))
    .orderBy(asc(eventRooms.name), asc(eventRooms.id));
}

/** One room of an event, or undefined. */
export async function findRoom(reader: Reader, eventId: string, roomId: string) {
  const [found] = await reader
    .select()
    .from(eventRooms)
    .where(and(eq(eventRooms.eventId, eventId), eq(eventRooms.id, roomId)));
  return found;
}

/** The high schools of a district by name, or the one asked for. */
export function listPlannedSchools(reader: Reader, of: { districtId: string; schoolId: string | null }) {
  return reader
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(
      and(
        eq(schools.districtId, of.districtId),
        eq(schools.level, "high"),
        of.schoolId === null ? undefined : eq(schools.id, of.schoolId),
      ),
    )
    .orderBy(asc(schools.sortKey), asc(schools.id));
}
