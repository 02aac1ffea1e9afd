import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isForeignKeyViolation, isUniqueViolation, type Writer } from "#server/db/store.ts";
import { people, personRoles } from "#server/features/people/people.tables.ts";
import { getDistrict } from "#server/features/schools/schools.queries.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import { sortKeyOf } from "#shared/fields/sortKey.ts";
import type { NewHomeroom } from "#shared/homerooms/homerooms.ts";
import { homeroomMembers, homeroomMentors, homerooms } from "./homerooms.tables.ts";

async function requireRole(
  writer: Writer,
  wanted: { ids: readonly string[]; role: "student" | "mentor"; field: string; schoolId: string },
): Promise<void> {
  if (wanted.ids.length === 0) return;
  const rows = await writer
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(
      and(
        inArray(people.id, [...wanted.ids]),
        eq(personRoles.role, wanted.role),
        eq(people.schoolId, wanted.schoolId),
      ),
    );
  const known = new Set(rows.map((row) => row.id));
  const place = wanted.ids.findIndex((id) => !known.has(id));
  if (place >= 0) {
    const message = wanted.role === "student" ? "notAStudentHere" : "notAMentorHere";
    throw fieldRefusal([wanted.field, place], message);
  }
}

/**
 * Who edits a homeroom that loses students to another has seen them in it, and would take them back by saving: its
 * version moves on, so that this is noticed.
 */
async function renumberLosers(
  writer: Writer,
  moved: { studentIds: readonly string[]; schoolYearId: string; to: string },
): Promise<void> {
  const losing = writer
    .select({ id: homeroomMembers.homeroomId })
    .from(homeroomMembers)
    .where(
      and(
        inArray(homeroomMembers.studentId, [...moved.studentIds]),
        eq(homeroomMembers.schoolYearId, moved.schoolYearId),
      ),
    );
  await writer
    .update(homerooms)
    .set({ version: sql`${homerooms.version} + 1` })
    .where(and(inArray(homerooms.id, losing), ne(homerooms.id, moved.to)));
}

async function seat(
  writer: Writer,
  homeroomId: string,
  schoolYearId: string,
  home: NewHomeroom,
): Promise<void> {
  const { schoolId } = home;
  await requireRole(writer, { ids: home.mentorIds, role: "mentor", field: "mentorIds", schoolId });
  await requireRole(writer, { ids: home.studentIds, role: "student", field: "studentIds", schoolId });
  await renumberLosers(writer, { studentIds: home.studentIds, schoolYearId, to: homeroomId });
  await writer.delete(homeroomMentors).where(eq(homeroomMentors.homeroomId, homeroomId));
  await writer.delete(homeroomMembers).where(eq(homeroomMembers.homeroomId, homeroomId));
  if (home.mentorIds.length > 0) {
    await writer
      .insert(homeroomMentors)
      .values(home.mentorIds.map((mentorId, place) => ({ homeroomId, mentorId, isLead: place === 0 })));
  }
  if (home.studentIds.length > 0) {
    // A student sits in one homeroom a year: coming here means leaving the one before.
    await writer
      .insert(homeroomMembers)
      .values(home.studentIds.map((studentId) => ({ homeroomId, studentId, schoolYearId })))
      .onConflictDoUpdate({
        target: [homeroomMembers.studentId, homeroomMembers.schoolYearId],
        set: { homeroomId },
      });
  }
}

function refusalFor(error: unknown): unknown {
  if (isUniqueViolation(error))
    return new Refusal("nameTaken", { issues: [{ path: ["name"], message: "nameTaken" }] });
  return isForeignKeyViolation(error) ? fieldRefusal(["schoolId"], "noSuchSchool") : error;
}

/** Adds a homeroom to the current school year. @returns its id @throws Refusal 409 when the name is taken */
export async function addHomeroom(writer: Writer, home: NewHomeroom): Promise<string> {
  const district = await getDistrict(writer);
  if (district.currentSchoolYearId === "") throw new Refusal("notReady");
  const id = newId();
  try {
    await writer.insert(homerooms).values({
      id,
      districtId: district.id,
      schoolId: home.schoolId,
      schoolYearId: district.currentSchoolYearId,
      name: home.name,
      sortKey: sortKeyOf(home.name),
      room: home.room,
      version: 1,
      createdAt: writer.at,
    });
  } catch (error) {
    throw refusalFor(error);
  }
  await seat(writer, id, district.currentSchoolYearId, home);
  writer.record({ action: "homeroom.added", subjectKind: "homeroom", subjectId: id });
  return id;
}

/** Changes a homeroom and who sits in it. @throws Refusal 412 when it is not the version seen */
export async function editHomeroom(
  writer: Writer,
  edit: { id: string; schoolYearId: string; seenVersion: number; home: NewHomeroom },
): Promise<void> {
  const { home } = edit;
  let changed: { id: string }[];
  try {
    changed = await writer
      .update(homerooms)
      .set({ name: home.name, sortKey: sortKeyOf(home.name), room: home.room, version: edit.seenVersion + 1 })
      .where(and(eq(homerooms.id, edit.id), eq(homerooms.version, edit.seenVersion)))
      .returning({ id: homerooms.id });
  } catch (error) {
    throw refusalFor(error);
  }
  if (changed.length === 0) throw new Refusal("stale");
  await seat(writer, edit.id, edit.schoolYearId, home);
  writer.record({
    action: "homeroom.edited",
    subjectKind: "homeroom",
    subjectId: edit.id,
    fields: ["name", "room", "mentors", "students"],
  });
}
