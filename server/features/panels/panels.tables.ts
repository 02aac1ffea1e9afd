import { count, index, instant, primaryKey, table, text, unique } from "#server/db/columns.ts";
import { eventRooms, interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { people } from "#server/features/people/people.tables.ts";

export const panels = table(
  "panels",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    name: text().notNull(),
    roomId: text().references(() => eventRooms.id),
    position: count().notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (panel) => [
    unique("panels_name").on(panel.eventId, panel.name),
    unique("panels_room").on(panel.eventId, panel.roomId),
  ],
);

export const panelMembers = table(
  "panel_members",
  {
    panelId: text()
      .notNull()
      .references(() => panels.id),
    /** Repeated from the panel, so that nobody can sit on two panels of one event. */
    eventId: text()
      .notNull()
      .references(() => interviewEvents.id),
    panelistId: text()
      .notNull()
      .references(() => people.id),
  },
  (member) => [
    primaryKey({ columns: [member.eventId, member.panelistId] }),
    index("panel_members_panel").on(member.panelId),
    index("panel_members_panelist").on(member.panelistId),
  ],
);

/** A panelist's private declaration not to score a student; the reason is never asked. */
export const declaredConflicts = table(
  "declared_conflicts",
  {
    panelistId: text()
      .notNull()
      .references(() => people.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
  },
  (conflict) => [
    primaryKey({ columns: [conflict.panelistId, conflict.studentId] }),
    index("declared_conflicts_student").on(conflict.studentId),
  ],
);
