import { findAccountBySignInName } from "#server/features/accounts/accounts.queries.ts";
import { linkGuardian } from "#server/features/accounts/guardianLinks.changes.ts";
import { addHomeroom } from "#server/features/homerooms/homerooms.changes.ts";
import { listSchools } from "#server/features/schools/schools.queries.ts";
import { codeDays, newOneTimeCode, plainCode } from "#server/features/sessions/oneTimeCodes.ts";
import { nameFirstAdministrator } from "#server/features/setup/setup.changes.ts";
import type { Program } from "#server/program.ts";
import { newGuardianLink, newPerson } from "#shared/accounts/accounts.ts";
import { newHomeroom } from "#shared/homerooms/homerooms.ts";
import { displayName } from "#shared/people/people.ts";
import { type Command, CommandRefused } from "./command.ts";
import { author, checkedFields } from "./commandLine.ts";

const init: Command = {
  noun: "school",
  verb: "init",
  says: "Name the first administrator of an empty installation",
  needs: "school",
  options: {
    given: { says: "The administrator's given name", value: "<name>", isRequired: true },
    family: { says: "The administrator's family name", value: "<name>", isRequired: true },
    "sign-in": { says: "What they sign in with", value: "<name>", isRequired: true },
    email: { says: "E-mail address", value: "<address>" },
  },
  run: async (program, given) => {
    const person = checkedFields(newPerson, {
      givenName: given.need("given"),
      familyName: given.need("family"),
      signInName: given.need("sign-in"),
      email: given.find("email") ?? "",
      roles: ["administrator"],
      schoolId: null,
      grade: null,
      isTrained: false,
      isCommunityMember: false,
    });
    const code = newOneTimeCode();
    const codeHash = await program.passwords.hash(plainCode(code));
    const codeExpiresAt = new Date(program.clock().getTime() + codeDays * 86_400_000);
    const { givenName, familyName, signInName, email } = person;
    await program.store.change(author, (writer) =>
      nameFirstAdministrator(writer, { givenName, familyName, signInName, email, codeHash, codeExpiresAt }),
    );
    const address = program.settings.publicUrl ?? `http://localhost:${program.settings.port}`;
    return {
      lines: [
        `${displayName(person)} is the first administrator.`,
        `Sign-in name:  ${signInName}`,
        `One-time code: ${code}`,
        `Start the server with npm start, open ${address} and sign in; the next screens ask for the school.`,
      ],
      data: { signInName, code, expiresAt: codeExpiresAt.toISOString(), address },
    };
  },
};

async function idOfPerson({ store }: Program, signInName: string): Promise<string> {
  const account = await findAccountBySignInName(store.read, signInName);
  if (!account) throw new CommandRefused(`Nobody has the sign-in name ${signInName}.`);
  return account.id;
}

const addOneHomeroom: Command = {
  noun: "homeroom",
  verb: "add",
  says: "Add a homeroom to the current school year",
  needs: "school",
  options: {
    name: { says: "The homeroom's name", value: "<name>", isRequired: true },
    school: { says: "The school's name", value: "<name>", isRequired: true },
    room: { says: "Where it meets", value: "<room>" },
    mentor: { says: "Sign-in names of the mentor and co-mentors, with commas", value: "<names>" },
    student: { says: "Sign-in names of the students, with commas", value: "<names>" },
  },
  run: async (program, given) => {
    const schools = await listSchools(program.store.read);
    const school = schools.find((one) => one.name.toLowerCase() === given.need("school").toLowerCase());
    if (!school) throw new CommandRefused(`There is no school named ${given.need("school")}.`);
    const idsOf = (names: string[]) => Promise.all(names.map((name) => idOfPerson(program, name)));
    const home = checkedFields(newHomeroom, {
      schoolId: school.id,
      name: given.need("name"),
      room: given.find("room") ?? "",
      mentorIds: await idsOf(given.list("mentor")),
      studentIds: await idsOf(given.list("student")),
    });
    const id = await program.store.change(author, (writer) => addHomeroom(writer, home));
    return {
      lines: [`Homeroom ${home.name} has ${home.studentIds.length} students.`],
      data: { id, name: home.name, students: home.studentIds.length },
    };
  },
};

const link: Command = {
  noun: "guardian",
  verb: "link",
  says: "Link a guardian to a student",
  needs: "school",
  options: {
    guardian: { says: "The guardian's sign-in name", value: "<name>", isRequired: true },
    student: { says: "The student's sign-in name", value: "<name>", isRequired: true },
    relationship: { says: "How the family says it, for example mother", value: "<word>", isRequired: true },
  },
  run: async (program, given) => {
    const guardianId = await idOfPerson(program, given.need("guardian"));
    const studentId = await idOfPerson(program, given.need("student"));
    const { relationship } = checkedFields(newGuardianLink.pick({ relationship: true }), {
      relationship: given.need("relationship"),
    });
    const id = await program.store.change(author, (writer) =>
      linkGuardian(writer, { guardianId, studentId, relationship }),
    );
    return { lines: [`${given.need("guardian")} is linked to ${given.need("student")}.`], data: { id } };
  },
};

export const schoolCommands: readonly Command[] = [init, addOneHomeroom, link];
