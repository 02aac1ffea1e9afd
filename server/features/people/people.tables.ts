import { choice, count, flag, index, instant, primaryKey, table, text, unique } from "#server/db/columns.ts";
import { districts, schools, schoolYears } from "#server/features/schools/schools.tables.ts";
import { personStates, roles } from "#shared/people/people.ts";

export const people = table(
  "people",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    /** Staff and students belong to a school; guardians and district staff to none. */
    schoolId: text().references(() => schools.id),
    givenName: text().notNull(),
    familyName: text().notNull(),
    /** Names folded for sorting, since binary order puts "adams" after "Zoe". */
    sortKey: text().notNull(),
    signInName: text().notNull(),
    email: text(),
    isTrained: flag().notNull(),
    isCommunityMember: flag().notNull(),
    state: choice(personStates).notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (person) => [
    unique("people_sign_in_name").on(person.signInName),
    index("people_sort").on(person.sortKey, person.id),
    index("people_school").on(person.schoolId, person.sortKey),
  ],
);

export const personRoles = table(
  "person_roles",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    role: choice(roles).notNull(),
  },
  (held) => [primaryKey({ columns: [held.personId, held.role] }), index("person_roles_role").on(held.role)],
);

/** A student's school and grade in one school year. */
export const enrollments = table(
  "enrollments",
  {
    studentId: text()
      .notNull()
      .references(() => people.id),
    schoolYearId: text()
      .notNull()
      .references(() => schoolYears.id),
    schoolId: text()
      .notNull()
      .references(() => schools.id),
    grade: count().notNull(),
  },
  (enrollment) => [
    primaryKey({ columns: [enrollment.studentId, enrollment.schoolYearId] }),
    index("enrollments_school").on(enrollment.schoolId, enrollment.schoolYearId, enrollment.grade),
  ],
);

export const guardianLinks = table(
  "guardian_links",
  {
    id: text().primaryKey(),
    guardianId: text()
      .notNull()
      .references(() => people.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    /** How the family says it: "mother", "grandfather", "foster parent". */
    relationship: text().notNull(),
    createdAt: instant().notNull(),
  },
  (link) => [
    unique("guardian_links_pair").on(link.guardianId, link.studentId),
    index("guardian_links_student").on(link.studentId),
  ],
);
