import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { Reader } from "#server/db/store.ts";
import { route } from "#server/http/kernel.ts";
import type { Look } from "#server/http/route.ts";
import {
  type DistrictView,
  districtChange,
  districtView,
  schoolChange,
  schoolView,
} from "#shared/schools/schoolForms.ts";
import { addSchool, editDistrict, editSchool } from "./schools.changes.ts";
import { findDistrict, findSchoolById, findSchoolYear, getDistrict, listSchools } from "./schools.queries.ts";

async function districtSubject({ reader }: Pick<Look, "reader">) {
  const district = await findDistrict(reader);
  return district && { districtId: district.id, version: district.version };
}

/** The settings of the district with its schools and its current school year. */
export async function getDistrictView(reader: Reader, actor: Actor): Promise<DistrictView> {
  const district = await getDistrict(reader);
  const year = await findSchoolYear(reader, district.currentSchoolYearId);
  const schools = await listSchools(reader);
  return {
    id: district.id,
    name: district.name,
    timeZone: district.timeZone,
    paperSize: district.paperSize,
    accentColor: district.accentColor,
    schools: schools.map(({ id, name, level, version }) => ({ id, name, level, version })),
    schoolYear: year
      ? { id: year.id, title: year.title, startsOn: year.startsOn, endsOn: year.endsOn }
      : null,
    version: district.version,
    can: abilitiesOf(actor, { districtId: district.id }, ["school.edit"]),
  };
}

const readSchool = route({
  method: "GET",
  path: "/api/school",
  action: "school.read",
  says: "The district's settings, its schools and its school year",
  subject: districtSubject,
  answer: districtView,
  read: ({ reader, actor }) => getDistrictView(reader, actor),
});

const editSettings = route({
  method: "PUT",
  path: "/api/school",
  action: "school.edit",
  says: "Change name, time zone, paper size and color",
  subject: districtSubject,
  guard: "version",
  body: districtChange,
  answer: districtView,
  current: ({ reader, actor }) => getDistrictView(reader, actor),
  change: async (writer, { actor, body, subject, seenVersion }) => {
    await editDistrict(writer, { id: subject.districtId, seenVersion, change: body });
    return getDistrictView(writer, actor);
  },
});

const addOne = route({
  method: "POST",
  path: "/api/schools",
  action: "school.edit",
  says: "Add a school",
  subject: districtSubject,
  guard: "key",
  body: schoolChange,
  answer: schoolView,
  change: async (writer, { body, subject }) => {
    const id = await addSchool(writer, subject.districtId, body);
    return { id, ...body, version: 1 };
  },
});

const editOne = route({
  method: "PUT",
  path: "/api/schools/:schoolId",
  action: "school.edit",
  says: "Rename a school or change its level",
  subject: async ({ reader, param }) => {
    const school = await findSchoolById(reader, param("schoolId"));
    return school && { districtId: school.districtId, version: school.version, school };
  },
  guard: "version",
  body: schoolChange,
  answer: schoolView,
  current: async ({ reader, subject }) => {
    const { id, name, level, version } = (await findSchoolById(reader, subject.school.id)) ?? subject.school;
    return { id, name, level, version };
  },
  change: async (writer, { body, subject, seenVersion }) => {
    await editSchool(writer, { id: subject.school.id, seenVersion, change: body });
    return { id: subject.school.id, ...body, version: seenVersion + 1 };
  },
});

export const schoolRoutes = [readSchool, editSettings, addOne, editOne];
