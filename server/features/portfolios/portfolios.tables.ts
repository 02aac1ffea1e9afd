import { choice, count, flag, instant, json, table, text, unique } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { type PortfolioSection, portfolioTemplates } from "#shared/portfolios/portfolios.ts";
import type { RichText } from "#shared/richText/richText.ts";

/** The live portfolio of a student: always editable, whatever was handed in. */
export const portfolios = table(
  "portfolios",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    schoolId: text()
      .notNull()
      .references(() => schools.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    title: text().notNull(),
    introduction: json<RichText>().notNull(),
    template: choice(portfolioTemplates).notNull(),
    /** Sections in order, each with the ids of its artifacts in order. */
    sections: json<PortfolioSection[]>().notNull(),
    isSharedWithFamily: flag().notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (portfolio) => [unique("portfolios_student").on(portfolio.studentId)],
);
