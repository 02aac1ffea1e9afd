import { nobody } from "#server/access/actor.ts";
import { addPerson } from "#server/features/accounts/accounts.changes.ts";
import { linkGuardian } from "#server/features/accounts/guardianLinks.changes.ts";
import { addHomeroom } from "#server/features/homerooms/homerooms.changes.ts";
import { getDistrict, listSchools } from "#server/features/schools/schools.queries.ts";
import { changePassword, giveOneTimeCode } from "#server/features/sessions/sessions.changes.ts";
import { nameFirstAdministrator, setUpSchool } from "#server/features/setup/setup.changes.ts";
import type { Program } from "#server/program.ts";
import { displayName } from "#shared/people/people.ts";
import { type Ask, askAs } from "./askAs.ts";
import { demoTimeZone } from "./demoClock.ts";
import {
  administrator,
  type DemoPerson,
  type DemoStudent,
  demoGuardians,
  demoHomerooms,
  demoPassword,
  demoSchools,
  demoSignInName,
  demoStaff,
  demoStudents,
} from "./demoPeople.ts";

/** Somebody of the sample district, and how to act as them. */
export interface Member<P extends DemoPerson = DemoPerson> {
  id: string;
  person: P;
  ask: Ask;
}

export interface Cast {
  coordinator: Member;
  mentors: Member[];
  highSchoolPanelists: Member[];
  elementaryPanelists: Member[];
  students: Member<DemoStudent>[];
  /** How each can sign in, as told when the demo starts. */
  signIns: { name: string; roles: string[]; signInName: string; password: string }[];
}

const author = { kind: "program", id: null } as const;

async function foundSchool(program: Program, passwordHash: string, today: string): Promise<void> {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < "08-01" ? 1 : 0);
  await program.store.change(author, async (writer) => {
    const personId = await nameFirstAdministrator(writer, {
      givenName: administrator.givenName,
      familyName: administrator.familyName,
      signInName: demoSignInName(administrator),
      email: "",
      codeHash: passwordHash,
      codeExpiresAt: writer.at,
    });
    await changePassword(writer, { personId, passwordHash, keepSessionId: null });
    await setUpSchool(writer, {
      district: {
        name: "Marlow Valley Schools",
        timeZone: demoTimeZone,
        paperSize: "letter",
        accentColor: "#2f6f73",
      },
      schools: [
        { name: demoSchools.high, level: "high" },
        { name: demoSchools.elementary, level: "elementary" },
      ],
      schoolYear: {
        title: `${year}-${String(year + 1).slice(2)}`,
        startsOn: `${year}-08-01`,
        endsOn: `${year + 1}-07-31`,
      },
    });
  });
}

/** Makes the school and everybody in it, with homerooms and families. */
export async function gatherCast(program: Program, today: string): Promise<Cast> {
  const passwordHash = await program.passwords.hash(demoPassword);
  await foundSchool(program, passwordHash, today);
  const district = await getDistrict(program.store.read);
  const schools = await listSchools(program.store.read);
  const schoolIdOf = (person: DemoPerson) =>
    schools.find((school) => person.school !== null && school.name === demoSchools[person.school])?.id ??
    null;
  const signIns: Cast["signIns"] = [];
  const tell = (person: DemoPerson) =>
    signIns.push({
      name: displayName(person),
      roles: [...person.roles],
      signInName: demoSignInName(person),
      password: demoPassword,
    });
  tell(administrator);

  async function join<P extends DemoPerson>(person: P): Promise<Member<P>> {
    const schoolId = schoolIdOf(person);
    const id = await program.store.change(author, async (writer) => {
      const personId = await addPerson(writer, district.id, {
        givenName: person.givenName,
        familyName: person.familyName,
        signInName: demoSignInName(person),
        email: "",
        roles: person.roles,
        schoolId,
        grade: person.grade,
        isTrained: person.roles.includes("panelist"),
        isCommunityMember: person.isCommunityMember ?? false,
      });
      await giveOneTimeCode(writer, { personId, codeHash: passwordHash, expiresAt: writer.at });
      await changePassword(writer, { personId, passwordHash, keepSessionId: null });
      return personId;
    });
    tell(person);
    const roles = new Set(person.roles);
    return {
      id,
      person,
      ask: askAs(program, { ...nobody, personId: id, districtId: district.id, schoolId, roles }),
    };
  }

  async function joinAll<P extends DemoPerson>(people: readonly P[]): Promise<Member<P>[]> {
    const members: Member<P>[] = [];
    for (const person of people) members.push(await join(person));
    return members;
  }

  const coordinator = await join(demoStaff.coordinator);
  const mentors = await joinAll<DemoPerson>(demoStaff.mentors);
  const highSchoolPanelists = await joinAll<DemoPerson>(demoStaff.highSchoolPanelists);
  const elementaryPanelists = await joinAll<DemoPerson>(demoStaff.elementaryPanelists);
  const students = await joinAll(demoStudents);
  for (const guardian of demoGuardians) {
    const member = await join(guardian);
    const studentId = students[guardian.ofPlace]?.id ?? "";
    const { relationship } = guardian;
    await program.store.change(author, (writer) =>
      linkGuardian(writer, { guardianId: member.id, studentId, relationship }),
    );
  }
  for (const [place, name] of demoHomerooms.entries()) {
    const seated = students.filter(({ person }) => person.homeroom === place);
    await program.store.change(author, (writer) =>
      addHomeroom(writer, {
        schoolId: schools.find((school) => school.level === "high")?.id ?? "",
        name,
        room: `Room ${204 + place * 3}`,
        mentorIds: [mentors[place]?.id ?? ""],
        studentIds: seated.map(({ id }) => id),
      }),
    );
  }
  return { coordinator, mentors, highSchoolPanelists, elementaryPanelists, students, signIns };
}
