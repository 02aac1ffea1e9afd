import { linkGuardian } from "#server/features/accounts/guardianLinks.changes.ts";
import { addHomeroom } from "#server/features/homerooms/homerooms.changes.ts";
import { codeDays, newOneTimeCode, plainCode } from "#server/features/sessions/oneTimeCodes.ts";
import { nameFirstAdministrator } from "#server/features/setup/setup.changes.ts";
import { Refusal } from "#server/http/refusal.ts";
import { addressOf } from "#server/settings.ts";
import { newGuardianLink, newPerson } from "#shared/accounts/accounts.ts";
import { newHomeroom } from "#shared/homerooms/homerooms.ts";
import { displayName } from "#shared/people/people.ts";
import { type Command, CommandRefused } from "./command.ts";
import { author, checkedFields, getAccountNamed, getSchoolNamed, issueSentences } from "./commandLine.ts";
import { refusing } from "./saying.ts";

const init: Command = {
  noun: "school",
  verb: "init",
  says: "Begin a school in DATA_DIR by naming its first administrator",
  needs: "school",
  begins: true,
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
    const { dataFolder } = program.settings;
    await program.store
      .change(author, (writer) =>
        nameFirstAdministrator(writer, { givenName, familyName, signInName, email, codeHash, codeExpiresAt }),
      )
      .catch(
        refusing(
          "alreadyDone",
          `The school in ${dataFolder} has an administrator already. Add another one with person add.`,
        ),
      );
    const address = addressOf(program.settings);
    return {
      lines: [
        `${displayName(person)} is the first administrator of the school in ${dataFolder}.`,
        `Sign-in name:  ${signInName}`,
        `One-time code: ${code}`,
        `It is good for ${codeDays} days. At the first sign-in a password is chosen.`,
        `Start the server with npm start, open ${address} and sign in; the next screens ask for the school.`,
      ],
      data: { signInName, code, expiresAt: codeExpiresAt.toISOString(), address, dataFolder },
    };
  },
};

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
    const school = await getSchoolNamed(program, given.need("school"));
    const idsOf = (option: string) =>
      Promise.all(given.list(option).map(async (name) => (await getAccountNamed(program, option, name)).id));
    const home = checkedFields(newHomeroom, {
      schoolId: school.id,
      name: given.need("name"),
      room: given.find("room") ?? "",
      mentorIds: await idsOf("mentor"),
      studentIds: await idsOf("student"),
    });
    const id = await program.store
      .change(author, (writer) => addHomeroom(writer, home))
      .catch((error: unknown) => {
        const issues = error instanceof Refusal ? error.details.issues : undefined;
        throw issues ? new CommandRefused(issueSentences(issues, given).join("\n")) : error;
      });
    const students = home.studentIds.length === 1 ? "1 student" : `${home.studentIds.length} students`;
    return {
      lines: [`Homeroom ${home.name} has ${students}.`],
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
    const { id: guardianId } = await getAccountNamed(program, "guardian", given.need("guardian"));
    const { id: studentId } = await getAccountNamed(program, "student", given.need("student"));
    const { relationship } = checkedFields(newGuardianLink.pick({ relationship: true }), {
      relationship: given.need("relationship"),
    });
    const id = await program.store
      .change(author, (writer) => linkGuardian(writer, { guardianId, studentId, relationship }))
      .catch(
        refusing("alreadyDone", `${given.need("guardian")} is linked to ${given.need("student")} already.`),
      );
    return { lines: [`${given.need("guardian")} is linked to ${given.need("student")}.`], data: { id } };
  },
};

export const schoolCommands: readonly Command[] = [init, addOneHomeroom, link];
