import { count, flag, index, instant, primaryKey, table, text, unique } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schools, schoolYears } from "#server/features/schools/schools.tables.ts";

export const homerooms = table(
  "homerooms",
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
    name: text().notNull(),
    sortKey: text().notNull(),
    room: text().notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (homeroom) => [
    unique("homerooms_name").on(homeroom.schoolId, homeroom.schoolYearId, homeroom.name),
    index("homerooms_year").on(homeroom.schoolYearId, homeroom.sortKey),
  ],
);

/** The mentor of a homeroom; `isLead` false for a co-mentor. */
export const homeroomMentors = table(
  "homeroom_mentors",
  {
    homeroomId: text()
      .notNull()
      .references(() => homerooms.id),
    mentorId: text()
      .notNull()
      .references(() => people.id),
    isLead: flag().notNull(),
  },
  (mentor) => [
    primaryKey({ columns: [mentor.homeroomId, mentor.mentorId] }),
    index("homeroom_mentors_mentor").on(mentor.mentorId),
  ],
);

/** A student sits in one homeroom in a school year. */
export const homeroomMembers = table(
  "homeroom_members",
  {
    homeroomId: text()
      .notNull()
      .references(() => homerooms.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    schoolYearId: text()
      .notNull()
      .references(() => schoolYears.id),
  },
  (member) => [
    primaryKey({ columns: [member.studentId, member.schoolYearId] }),
    index("homeroom_members_homeroom").on(member.homeroomId),
  ],
);
