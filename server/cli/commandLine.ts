import type { z } from "zod";
import { type Actor, nobody } from "#server/access/actor.ts";
import type { Author } from "#server/db/store.ts";
import { type Account, findAccountBySignInName } from "#server/features/accounts/accounts.queries.ts";
import { listSchools } from "#server/features/schools/schools.queries.ts";
import { Refusal } from "#server/http/refusal.ts";
import type { Program } from "#server/program.ts";
import { accountsMessages } from "#shared/messages/en/accounts.ts";
import { homeroomsMessages } from "#shared/messages/en/homerooms.ts";
import { issueMessages } from "#shared/messages/en/issues.ts";
import { CommandRefused, type Given, WrongArguments } from "./command.ts";

/** Changes from the command line carry no person: whoever may run it owns the data folder. */
export const author: Author = { kind: "command", id: null };

/** Sees what every administrator sees. */
export const everybody: Actor = { ...nobody, roles: new Set(["administrator"]) };

/** The option by which each field is given. */
const optionOf = new Map<string, string>([
  ["givenName", "given"],
  ["familyName", "family"],
  ["signInName", "sign-in"],
  ["roles", "role"],
  ["schoolId", "school"],
  ["mentorIds", "mentor"],
  ["studentIds", "student"],
  ["guardianId", "guardian"],
  ["studentId", "student"],
]);

const sentences = new Map<string, string>(
  Object.entries({ ...accountsMessages, ...homeroomsMessages, ...issueMessages }),
);

/**
 * What is wrong, by option, in the words the screens have for it: `--grade: Choose grade 9, 10, 11 or 12.` With
 * `given`, of an option with several values also which of them: `--student ben: This person is not a student.`
 */
export function issueSentences(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
  given?: Given,
): string[] {
  const said = issues.map(({ path: [field, place], message }) => {
    const sentence = sentences.get(message) ?? issueMessages.unknownIssue;
    if (field === undefined) return sentence;
    const option = optionOf.get(String(field)) ?? String(field);
    const value = typeof place === "number" ? given?.list(option)[place] : undefined;
    return `--${option}${value === undefined ? "" : ` ${value}`}: ${sentence}`;
  });
  return [...new Set(said)];
}

/** The account an option names. @throws CommandRefused when nobody has that sign-in name */
export async function getAccountNamed(
  { store }: Program,
  option: string,
  signInName: string,
): Promise<Account> {
  const account = await findAccountBySignInName(store.read, signInName);
  if (!account) throw new CommandRefused(`--${option}: Nobody has the sign-in name ${signInName}.`);
  return account;
}

/** The school `--school` names, whatever its capitals. @throws CommandRefused telling which there are */
export async function getSchoolNamed({ store }: Program, name: string) {
  const schools = await listSchools(store.read);
  if (schools.length === 0) throw new Refusal("notReady");
  const found = schools.find((school) => school.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  const names = schools.map((school) => school.name).join(", ");
  throw new CommandRefused(`--school: There is no school named ${name}. There is: ${names}.`);
}

/** The same checks as over HTTP, told as sentences. @throws WrongArguments saying of each option what is wrong */
export function checkedFields<S extends z.ZodType>(schema: S, fields: unknown): z.output<S> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new WrongArguments(issueSentences(parsed.error.issues).join("\n"));
}
