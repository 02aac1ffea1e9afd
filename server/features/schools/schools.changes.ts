import { and, eq } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { Refusal } from "#server/http/refusal.ts";
import { sortKeyOf } from "#shared/fields/sortKey.ts";
import type { DistrictChange, NewSchoolYear, SchoolChange } from "#shared/schools/schoolForms.ts";
import { districts, schools, schoolYears } from "./schools.tables.ts";

/** What a district is before somebody has answered the first questions: a blank name says so. */
const unnamed = {
  name: "",
  timeZone: "UTC",
  paperSize: "letter",
  accentColor: "#1f5c8b",
  locale: "en",
  currentSchoolYearId: "",
} as const;

/** Makes the district of a new installation, still without a name. @returns its id */
export async function foundDistrict(writer: Writer): Promise<string> {
  const id = newId();
  await writer.insert(districts).values({ id, ...unnamed, version: 1, createdAt: writer.at });
  writer.record({ action: "district.founded", subjectKind: "district", subjectId: id });
  return id;
}

/** Changes the district's settings. @throws Refusal 412 when it is not the version seen */
export async function editDistrict(
  writer: Writer,
  edit: { id: string; seenVersion: number; change: DistrictChange },
): Promise<void> {
  const changed = await writer
    .update(districts)
    .set({ ...edit.change, version: edit.seenVersion + 1 })
    .where(and(eq(districts.id, edit.id), eq(districts.version, edit.seenVersion)))
    .returning({ id: districts.id });
  if (changed.length === 0) throw new Refusal("stale");
  writer.record({
    action: "school.edited",
    subjectKind: "district",
    subjectId: edit.id,
    fields: Object.keys(edit.change),
  });
}

/** Adds a school to the district. @returns its id */
export async function addSchool(writer: Writer, districtId: string, school: SchoolChange): Promise<string> {
  const id = newId();
  await writer.insert(schools).values({
    id,
    districtId,
    ...school,
    sortKey: sortKeyOf(school.name),
    version: 1,
    createdAt: writer.at,
  });
  writer.record({ action: "school.added", subjectKind: "school", subjectId: id });
  return id;
}

/** Renames a school or changes its level. @throws Refusal 412 when it is not the version seen */
export async function editSchool(
  writer: Writer,
  edit: { id: string; seenVersion: number; change: SchoolChange },
): Promise<void> {
  const changed = await writer
    .update(schools)
    .set({ ...edit.change, sortKey: sortKeyOf(edit.change.name), version: edit.seenVersion + 1 })
    .where(and(eq(schools.id, edit.id), eq(schools.version, edit.seenVersion)))
    .returning({ id: schools.id });
  if (changed.length === 0) throw new Refusal("stale");
  writer.record({
    action: "school.edited",
    subjectKind: "school",
    subjectId: edit.id,
    fields: ["name", "level"],
  });
}

/** Adds a school year and makes it the current one. @returns its id */
export async function beginSchoolYear(
  writer: Writer,
  districtId: string,
  year: NewSchoolYear,
): Promise<string> {
  const id = newId();
  await writer.insert(schoolYears).values({ id, districtId, ...year, createdAt: writer.at });
  await writer.update(districts).set({ currentSchoolYearId: id }).where(eq(districts.id, districtId));
  writer.record({ action: "schoolYear.begun", subjectKind: "schoolYear", subjectId: id });
  return id;
}
