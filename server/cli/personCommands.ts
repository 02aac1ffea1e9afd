import { z } from "zod";
import { addPerson, setPersonState } from "#server/features/accounts/accounts.changes.ts";
import { listAccounts } from "#server/features/accounts/accounts.queries.ts";
import { getDistrict } from "#server/features/schools/schools.queries.ts";
import { codeDays, newOneTimeCode, plainCode } from "#server/features/sessions/oneTimeCodes.ts";
import { giveOneTimeCode } from "#server/features/sessions/sessions.changes.ts";
import type { Program } from "#server/program.ts";
import { newPerson } from "#shared/accounts/accounts.ts";
import { displayName, roles } from "#shared/people/people.ts";
import type { Command, CommandResult, Given } from "./command.ts";
import { author, checkedFields, everybody, getAccountNamed, getSchoolNamed } from "./commandLine.ts";

const signInOption = { "sign-in": { says: "The person's sign-in name", value: "<name>", isRequired: true } };

/** The day of an instant by the school's clock, as its screens show it. */
function dayAtSchool(at: Date, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const parts = { weekday: "short", day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(at);
}

/** Gives a person a one-time code and says it. */
export async function giveCodeTo(
  program: Program,
  person: { id: string; signInName: string },
): Promise<CommandResult> {
  const code = newOneTimeCode();
  const codeHash = await program.passwords.hash(plainCode(code));
  const expiresAt = new Date(program.clock().getTime() + codeDays * 86_400_000);
  await program.store.change(author, (writer) =>
    giveOneTimeCode(writer, { personId: person.id, codeHash, expiresAt }),
  );
  const lastDay = dayAtSchool(expiresAt, await getDistrict(program.store.read));
  return {
    lines: [
      `Sign-in name:  ${person.signInName}`,
      `One-time code: ${code}`,
      `It is good until ${lastDay}. At the first sign-in a password is chosen.`,
    ],
    data: { id: person.id, signInName: person.signInName, code, expiresAt: expiresAt.toISOString() },
  };
}

const oneRole = z.enum(roles, { error: "notARole" });

function gradeOf(given: Given): number | null {
  const grade = given.find("grade");
  return grade === undefined ? null : Number(grade);
}

const add: Command = {
  noun: "person",
  verb: "add",
  says: "Add a person and give them a one-time code",
  needs: "school",
  options: {
    given: { says: "Given name", value: "<name>", isRequired: true },
    family: { says: "Family name", value: "<name>", isRequired: true },
    ...signInOption,
    role: { says: `One or more of ${roles.join(", ")}, with commas`, value: "<roles>", isRequired: true },
    school: { says: "The school's name, for students and staff", value: "<name>" },
    grade: { says: "A student's grade, 9 to 12", value: "<grade>" },
    email: { says: "E-mail address", value: "<address>" },
    trained: { says: "Has been trained as a panelist" },
    community: { says: "Is a member of the community, not staff" },
  },
  run: async (program, given) => {
    const school = given.find("school");
    const person = checkedFields(newPerson, {
      givenName: given.need("given"),
      familyName: given.need("family"),
      signInName: given.need("sign-in"),
      email: given.find("email") ?? "",
      roles: checkedFields(z.object({ roles: z.array(oneRole) }), { roles: given.list("role") }).roles,
      schoolId: school === undefined ? null : (await getSchoolNamed(program, school)).id,
      grade: gradeOf(given),
      isTrained: given.isSet("trained"),
      isCommunityMember: given.isSet("community"),
    });
    const district = await getDistrict(program.store.read);
    const id = await program.store.change(author, (writer) => addPerson(writer, district.id, person));
    return giveCodeTo(program, { id, signInName: person.signInName });
  },
};

const reset: Command = {
  noun: "person",
  verb: "reset",
  says: "Give a new one-time code; the password stops working and every session ends",
  needs: "school",
  options: signInOption,
  run: async (program, given) => {
    const account = await getAccountNamed(program, "sign-in", given.need("sign-in"));
    const made = await giveCodeTo(program, account);
    const lines = [...made.lines];
    if ((account.codeExpiresAt ?? 0) > program.clock()) {
      lines.push("The code given before does not work any more.");
    }
    if (account.state === "disabled") {
      lines.push("The account is disabled: the code works once it is enabled with person enable.");
    }
    return { ...made, lines };
  },
};

function stateCommand(verb: "disable" | "enable", state: "disabled" | "active", says: string): Command {
  return {
    noun: "person",
    verb,
    says,
    needs: "school",
    options: signInOption,
    run: async (program, given) => {
      const account = await getAccountNamed(program, "sign-in", given.need("sign-in"));
      if (account.state !== state) {
        await program.store.change(author, (writer) =>
          setPersonState(writer, { id: account.id, seenVersion: account.version, state }),
        );
      }
      return {
        lines: [`${displayName(account)} is ${state}.`],
        data: { id: account.id, signInName: account.signInName, state },
      };
    },
  };
}

const list: Command = {
  noun: "person",
  verb: "list",
  says: "List people by name",
  needs: "school",
  options: {
    role: { says: `Only one of ${roles.join(", ")}`, value: "<role>" },
    search: { says: "Part of a name", value: "<text>" },
  },
  run: async ({ store }, given) => {
    const { role } = checkedFields(z.object({ role: oneRole.optional() }), { role: given.find("role") });
    const people = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await listAccounts(store.read, everybody, {
        search: given.find("search") ?? "",
        role,
        after,
      });
      people.push(...page.accounts);
      after = page.next;
    }
    const rows = people.map((person) => ({
      id: person.id,
      name: displayName(person),
      signInName: person.signInName,
      roles: person.roles,
      school: person.schoolName,
      grade: person.grade,
      state: person.state,
    }));
    const lines = rows.map((row) =>
      [row.signInName.padEnd(24), row.name.padEnd(28), row.roles.join(","), row.school ?? "", row.state].join(
        "  ",
      ),
    );
    return { lines: lines.length > 0 ? lines : ["Nobody."], data: rows };
  },
};

export const personCommands: readonly Command[] = [
  add,
  reset,
  stateCommand("disable", "disabled", "Disable an account; it is signed out at once"),
  stateCommand("enable", "active", "Make a disabled account active again"),
  list,
];
