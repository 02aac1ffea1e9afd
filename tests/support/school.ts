import type { Store } from "#server/db/store.ts";
import { homeroomMembers, homeroomMentors, homerooms } from "#server/features/homerooms/homerooms.tables.ts";
import { enrollments, guardianLinks, people, personRoles } from "#server/features/people/people.tables.ts";
import { districts, schools, schoolYears } from "#server/features/schools/schools.tables.ts";
import { startSession } from "#server/features/sessions/sessions.changes.ts";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { sortKeyOf } from "#shared/fields/sortKey.ts";
import type { Role } from "#shared/people/people.ts";

/** Readable ids make a failing test readable; real ones are random. */
export const ids = {
  district: "district-1",
  high: "school-high",
  elementary: "school-elementary",
  year: "year-2026-27",
  homeroomA: "homeroom-a",
  homeroomB: "homeroom-b",
} as const;

interface Sketch {
  name: string;
  roles: Role[];
  school?: "high" | "elementary";
  grade?: number;
}

/**
 * The people of the test school. Ana is the student most tests are about, with her mentor Mona, her guardian
 * Gwen and the panelists Hal (high school), Ella and Eli (elementary). Everybody else is a stranger to her.
 */
export const sketches = {
  ana: { name: "Ana Lima", roles: ["student"], school: "high", grade: 12 },
  ben: { name: "Ben Ode", roles: ["student"], school: "high", grade: 12 },
  cleo: { name: "Cleo Park", roles: ["student"], school: "high", grade: 9 },
  mona: { name: "Mona Reyes", roles: ["mentor"], school: "high" },
  moe: { name: "Moe Stone", roles: ["mentor", "panelist"], school: "high" },
  gwen: { name: "Gwen Lima", roles: ["guardian"] },
  gus: { name: "Gus Ode", roles: ["guardian"] },
  hal: { name: "Hal Winter", roles: ["panelist"], school: "high" },
  ella: { name: "Ella Frost", roles: ["panelist"], school: "elementary" },
  eli: { name: "Eli Marsh", roles: ["panelist"], school: "elementary" },
  pia: { name: "Pia Stranger", roles: ["panelist"], school: "elementary" },
  cora: { name: "Cora Bell", roles: ["coordinator"], school: "high" },
  otto: { name: "Otto Grey", roles: ["coordinator"], school: "elementary" },
  ada: { name: "Ada Root", roles: ["administrator"] },
} as const satisfies Record<string, Sketch>;
export type PersonKey = keyof typeof sketches;
export const personKeys = Object.keys(sketches).filter((key): key is PersonKey => key in sketches);

/** The id of a person of the test school. */
export function idOf(key: PersonKey): string {
  return `person-${key}`;
}

/** The session token of a person of the test school. */
export function tokenOf(key: PersonKey): string {
  return `token-of-${key}-0123456789abcdef0123456789abcdef`;
}

/** Fills an empty store with the test school; everybody is signed in under `tokenOf`. */
export async function createTestSchool(store: Store): Promise<void> {
  await store.change({ kind: "program", id: null }, async (writer) => {
    const at = writer.at;
    await writer.insert(districts).values({
      id: ids.district,
      name: "Test District",
      timeZone: "America/New_York",
      paperSize: "letter",
      accentColor: "#1d5c8f",
      locale: "en",
      currentSchoolYearId: ids.year,
      version: 1,
      createdAt: at,
    });
    await writer.insert(schools).values([
      {
        id: ids.high,
        districtId: ids.district,
        name: "Test High",
        sortKey: "test high",
        level: "high",
        version: 1,
        createdAt: at,
      },
      {
        id: ids.elementary,
        districtId: ids.district,
        name: "Test Elementary",
        sortKey: "test elementary",
        level: "elementary",
        version: 1,
        createdAt: at,
      },
    ]);
    await writer.insert(schoolYears).values({
      id: ids.year,
      districtId: ids.district,
      title: "2026-27",
      startsOn: "2026-08-17",
      endsOn: "2027-06-11",
      createdAt: at,
    });
    for (const key of personKeys) {
      const sketch: Sketch = sketches[key];
      const [givenName = "", familyName = ""] = sketch.name.split(" ");
      const schoolId = sketch.school ? ids[sketch.school] : null;
      await writer.insert(people).values({
        id: idOf(key),
        districtId: ids.district,
        schoolId,
        givenName,
        familyName,
        sortKey: sortKeyOf(familyName, givenName),
        signInName: key,
        email: null,
        isTrained: true,
        isCommunityMember: false,
        state: "active",
        version: 1,
        createdAt: at,
      });
      await writer.insert(personRoles).values(sketch.roles.map((role) => ({ personId: idOf(key), role })));
      if (sketch.grade && schoolId) {
        await writer
          .insert(enrollments)
          .values({ studentId: idOf(key), schoolYearId: ids.year, schoolId, grade: sketch.grade });
      }
      await writer
        .insert(credentials)
        .values({ personId: idOf(key), passwordHash: null, mustChangePassword: false, changedAt: at });
      await startSession(writer, {
        personId: idOf(key),
        token: tokenOf(key),
        device: "a test",
        replaces: null,
      });
    }
    await writer.insert(guardianLinks).values([
      {
        id: "link-gwen-ana",
        guardianId: idOf("gwen"),
        studentId: idOf("ana"),
        relationship: "mother",
        createdAt: at,
      },
      {
        id: "link-gus-ben",
        guardianId: idOf("gus"),
        studentId: idOf("ben"),
        relationship: "father",
        createdAt: at,
      },
    ]);
    const common = {
      districtId: ids.district,
      schoolId: ids.high,
      schoolYearId: ids.year,
      version: 1,
      createdAt: at,
    };
    await writer.insert(homerooms).values([
      { ...common, id: ids.homeroomA, name: "Room A", sortKey: "room a", room: "101" },
      { ...common, id: ids.homeroomB, name: "Room B", sortKey: "room b", room: "102" },
    ]);
    await writer.insert(homeroomMentors).values([
      { homeroomId: ids.homeroomA, mentorId: idOf("mona"), isLead: true },
      { homeroomId: ids.homeroomB, mentorId: idOf("moe"), isLead: true },
    ]);
    await writer.insert(homeroomMembers).values([
      { homeroomId: ids.homeroomA, studentId: idOf("ana"), schoolYearId: ids.year },
      { homeroomId: ids.homeroomA, studentId: idOf("cleo"), schoolYearId: ids.year },
      { homeroomId: ids.homeroomB, studentId: idOf("ben"), schoolYearId: ids.year },
    ]);
    writer.record({ action: "testSchool.created", subjectKind: "district", subjectId: ids.district });
  });
}
