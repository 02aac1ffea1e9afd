import { choice, count, index, instant, primaryKey, table, text } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schoolYears } from "#server/features/schools/schools.tables.ts";
import { requirementKinds } from "#shared/requirements/requirements.ts";

/** What the program asks of a grade. `howMany` counts pieces; for service hours it counts minutes. */
export const requirements = table(
  "requirements",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    schoolYearId: text()
      .notNull()
      .references(() => schoolYears.id),
    grade: count().notNull(),
    kind: choice(requirementKinds).notNull(),
    title: text().notNull(),
    why: text().notNull(),
    example: text().notNull(),
    howMany: count().notNull(),
    minutesToDo: count().notNull(),
    dueOn: text(),
    position: count().notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (requirement) => [
    index("requirements_grade").on(requirement.schoolYearId, requirement.grade, requirement.position),
  ],
);

export const excusals = table(
  "excusals",
  {
    requirementId: text()
      .notNull()
      .references(() => requirements.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    excusedById: text()
      .notNull()
      .references(() => people.id),
    excusedAt: instant().notNull(),
  },
  (excusal) => [
    primaryKey({ columns: [excusal.requirementId, excusal.studentId] }),
    index("excusals_student").on(excusal.studentId),
  ],
);
