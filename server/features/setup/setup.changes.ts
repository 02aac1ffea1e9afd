import type { Writer } from "#server/db/store.ts";
import { addPerson } from "#server/features/accounts/accounts.changes.ts";
import {
  addSchool,
  beginSchoolYear,
  editDistrict,
  foundDistrict,
} from "#server/features/schools/schools.changes.ts";
import { findDistrict } from "#server/features/schools/schools.queries.ts";
import { giveOneTimeCode } from "#server/features/sessions/sessions.changes.ts";
import { Refusal } from "#server/http/refusal.ts";
import type { NewPerson } from "#shared/accounts/accounts.ts";
import type { SchoolSetup } from "#shared/schools/schoolForms.ts";

export interface FirstAdministrator {
  givenName: string;
  familyName: string;
  signInName: string;
  email: string;
  codeHash: string;
  codeExpiresAt: Date;
}

/** Names the first administrator of an empty installation. @throws Refusal 409 when there is a district already */
export async function nameFirstAdministrator(writer: Writer, first: FirstAdministrator): Promise<string> {
  if (await findDistrict(writer)) throw new Refusal("alreadyDone");
  const districtId = await foundDistrict(writer);
  const { codeHash, codeExpiresAt: expiresAt, ...names } = first;
  const person: NewPerson = {
    ...names,
    roles: ["administrator"],
    schoolId: null,
    grade: null,
    isTrained: false,
    isCommunityMember: false,
  };
  const personId = await addPerson(writer, districtId, person);
  await giveOneTimeCode(writer, { personId, codeHash, expiresAt });
  return personId;
}

/** Answers the first questions: settings, schools, school year. @throws Refusal 409 when that was done before */
export async function setUpSchool(writer: Writer, setup: SchoolSetup): Promise<void> {
  const district = await findDistrict(writer);
  if (!district) throw new Refusal("notReady");
  if (district.name !== "") throw new Refusal("alreadyDone");
  await editDistrict(writer, { id: district.id, seenVersion: district.version, change: setup.district });
  for (const school of setup.schools) await addSchool(writer, district.id, school);
  await beginSchoolYear(writer, district.id, setup.schoolYear);
}
