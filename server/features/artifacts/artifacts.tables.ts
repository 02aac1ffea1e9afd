import { choice, count, flag, index, instant, json, table, text } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schools, schoolYears } from "#server/features/schools/schools.tables.ts";
import { type ArtifactContent, artifactKinds } from "#shared/artifacts/artifacts.ts";

export const artifacts = table(
  "artifacts",
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
    schoolYearId: text()
      .notNull()
      .references(() => schoolYears.id),
    kind: choice(artifactKinds).notNull(),
    title: text().notNull(),
    content: json<ArtifactContent>().notNull(),
    /** The day it happened or was made, taken out of the content for sorting; "" when not said. */
    happenedOn: text().notNull(),
    /** Minutes of service of a volunteer entry, taken out of the content for sums; 0 otherwise. */
    serviceMinutes: count().notNull(),
    /** How many needed things the content lacks, so that progress is counted without reading every text. */
    missingCount: count().notNull(),
    isShownToFamily: flag().notNull(),
    isShownByLink: flag().notNull(),
    /** Set while the artifact lies in the bin, from which it can be taken back. */
    removedAt: instant(),
    version: count().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (artifact) => [index("artifacts_student").on(artifact.studentId, artifact.kind)],
);
