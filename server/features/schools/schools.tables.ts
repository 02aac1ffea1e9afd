import { choice, count, index, instant, table, text } from "#server/db/columns.ts";
import { paperSizes, schoolLevels } from "#shared/schools/schools.ts";

/** One row: an installation serves one district. */
export const districts = table("districts", {
  id: text().primaryKey(),
  name: text().notNull(),
  timeZone: text().notNull(),
  paperSize: choice(paperSizes).notNull(),
  accentColor: text().notNull(),
  locale: text().notNull(),
  currentSchoolYearId: text().notNull(),
  version: count().notNull(),
  createdAt: instant().notNull(),
});

export const schools = table(
  "schools",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    name: text().notNull(),
    sortKey: text().notNull(),
    level: choice(schoolLevels).notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (school) => [index("schools_district").on(school.districtId, school.sortKey)],
);

export const schoolYears = table(
  "school_years",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    title: text().notNull(),
    startsOn: text().notNull(),
    endsOn: text().notNull(),
    createdAt: instant().notNull(),
  },
  (year) => [index("school_years_district").on(year.districtId, year.startsOn)],
);
