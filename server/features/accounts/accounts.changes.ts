import { and, eq } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isForeignKeyViolation, isUniqueViolation, type Writer } from "#server/db/store.ts";
import { enrollments, people, personRoles } from "#server/features/people/people.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { endSessionsOf } from "#server/features/sessions/sessions.changes.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import type { NewPerson } from "#shared/accounts/accounts.ts";
import { sortKeyOf } from "#shared/fields/sortKey.ts";
import { accountsMessages } from "#shared/messages/en/accounts.ts";
import { countUsableAdministrators } from "./accounts.queries.ts";
import { holdsRole } from "./guardianLinks.queries.ts";

function rowOf(person: NewPerson) {
  return {
    schoolId: person.schoolId,
    givenName: person.givenName,
    familyName: person.familyName,
    sortKey: sortKeyOf(person.familyName, person.givenName),
    signInName: person.signInName,
    email: person.email === "" ? null : person.email,
    isTrained: person.isTrained,
    isCommunityMember: person.isCommunityMember,
  };
}

/** Turns the database's word about a taken name or a school that is not there into one about the field. */
function refusalFor(error: unknown): unknown {
  if (isUniqueViolation(error)) {
    return new Refusal("nameTaken", { issues: [{ path: ["signInName"], message: "nameTaken" }] });
  }
  return isForeignKeyViolation(error) ? fieldRefusal(["schoolId"], "noSuchSchool") : error;
}

async function placeStudent(writer: Writer, studentId: string, person: NewPerson): Promise<void> {
  if (person.grade === null || person.schoolId === null) return;
  const [district] = await writer.select({ yearId: districts.currentSchoolYearId }).from(districts).limit(1);
  if (!district?.yearId) throw new Refusal("notReady");
  const place = { schoolId: person.schoolId, grade: person.grade };
  await writer
    .insert(enrollments)
    .values({ studentId, schoolYearId: district.yearId, ...place })
    .onConflictDoUpdate({ target: [enrollments.studentId, enrollments.schoolYearId], set: place });
}

/**
 * Keeps at least one administrator who can sign in, after one was taken away. Two who take each other away at once
 * would each see the other as staying; writing the district's row makes the second wait for the first.
 * @throws Refusal 409 when there is none left
 */
async function keepAnAdministrator(writer: Writer): Promise<void> {
  await writer.update(districts).set({ locale: districts.locale });
  const usable = await countUsableAdministrators(writer, writer.at);
  if (usable === 0) throw new Refusal("wrongState", { sentence: accountsMessages.lastAdministrator });
}

/** Adds a person, not yet able to sign in. @returns their id @throws Refusal 409 when the sign-in name is taken */
export async function addPerson(writer: Writer, districtId: string, person: NewPerson): Promise<string> {
  const id = newId();
  try {
    await writer
      .insert(people)
      .values({ id, districtId, ...rowOf(person), state: "active", version: 1, createdAt: writer.at });
  } catch (error) {
    throw refusalFor(error);
  }
  await writer.insert(personRoles).values(person.roles.map((role) => ({ personId: id, role })));
  await placeStudent(writer, id, person);
  writer.record({ action: "person.added", subjectKind: "person", subjectId: id });
  return id;
}

/**
 * Changes a person's names, roles and place.
 * @throws Refusal 412 when it is not the version seen, 409 when no administrator would be left
 */
export async function editPerson(
  writer: Writer,
  edit: { id: string; seenVersion: number; person: NewPerson },
): Promise<void> {
  let changed: { id: string }[];
  try {
    changed = await writer
      .update(people)
      .set({ ...rowOf(edit.person), version: edit.seenVersion + 1 })
      .where(and(eq(people.id, edit.id), eq(people.version, edit.seenVersion)))
      .returning({ id: people.id });
  } catch (error) {
    throw refusalFor(error);
  }
  if (changed.length === 0) throw new Refusal("stale");
  const wasAdministrator = await holdsRole(writer, edit.id, "administrator");
  await writer.delete(personRoles).where(eq(personRoles.personId, edit.id));
  await writer.insert(personRoles).values(edit.person.roles.map((role) => ({ personId: edit.id, role })));
  if (wasAdministrator && !edit.person.roles.includes("administrator")) await keepAnAdministrator(writer);
  await placeStudent(writer, edit.id, edit.person);
  writer.record({ action: "person.edited", subjectKind: "person", subjectId: edit.id, fields: ["account"] });
}

/**
 * Disables an account, which signs it out everywhere at once, or makes it active again.
 * @throws Refusal 412 when it is not the version seen, 409 when no administrator would be left
 */
export async function setPersonState(
  writer: Writer,
  change: { id: string; seenVersion: number; state: "active" | "disabled" },
): Promise<void> {
  const changed = await writer
    .update(people)
    .set({ state: change.state, version: change.seenVersion + 1 })
    .where(and(eq(people.id, change.id), eq(people.version, change.seenVersion)))
    .returning({ id: people.id });
  if (changed.length === 0) throw new Refusal("stale");
  if (change.state === "disabled") {
    if (await holdsRole(writer, change.id, "administrator")) await keepAnAdministrator(writer);
    await endSessionsOf(writer, change.id, null);
  }
  const action = change.state === "disabled" ? "person.disabled" : "person.enabled";
  writer.record({ action, subjectKind: "person", subjectId: change.id });
}
