import { choice, count, flag, index, instant, table, text, unique } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { rubrics } from "#server/features/rubrics/rubrics.tables.ts";
import { districts, schools, schoolYears } from "#server/features/schools/schools.tables.ts";
import { eventStates } from "#shared/interviewEvents/interviewEvents.ts";

export const interviewEvents = table(
  "interview_events",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    schoolId: text()
      .notNull()
      .references(() => schools.id),
    schoolYearId: text()
      .notNull()
      .references(() => schoolYears.id),
    title: text().notNull(),
    rubricId: text()
      .notNull()
      .references(() => rubrics.id),
    state: choice(eventStates).notNull(),
    /** The rule fixed beforehand: mean of raters at least this (of 100) … */
    passTotal: count().notNull(),
    /** … and no criterion's mean under this level, in tenths of a level. */
    criterionFloorTenths: count().notNull(),
    publishedAt: instant(),
    releasedAt: instant(),
    releasedById: text().references(() => people.id),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (event) => [index("interview_events_school").on(event.schoolId, event.createdAt)],
);

/** One stretch of time in which every panel may see one candidate. */
export const eventSlots = table(
  "event_slots",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    version: count().notNull(),
  },
  (slot) => [unique("event_slots_start").on(slot.eventId, slot.startsAt)],
);

export const eventRooms = table(
  "event_rooms",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    name: text().notNull(),
    isStepFree: flag().notNull(),
    isQuiet: flag().notNull(),
    version: count().notNull(),
  },
  (room) => [unique("event_rooms_name").on(room.eventId, room.name)],
);
