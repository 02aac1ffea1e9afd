import type { z } from "zod";
import { type Actor, nobody } from "#server/access/actor.ts";
import type { Author } from "#server/db/store.ts";
import { accountsMessages } from "#shared/messages/en/accounts.ts";
import { homeroomsMessages } from "#shared/messages/en/homerooms.ts";
import { issueMessages } from "#shared/messages/en/issues.ts";
import { WrongArguments } from "./command.ts";

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

/** What is wrong, by option, in the words the screens have for it: `--grade: Choose grade 9, 10, 11 or 12.` */
export function issueSentences(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): string[] {
  const said = issues.map(({ path, message }) => {
    const field = String(path[0] ?? "");
    const sentence = sentences.get(message) ?? issueMessages.unknownIssue;
    return field === "" ? sentence : `--${optionOf.get(field) ?? field}: ${sentence}`;
  });
  return [...new Set(said)];
}

/** The same checks as over HTTP, told as sentences. @throws WrongArguments saying of each option what is wrong */
export function checkedFields<S extends z.ZodType>(schema: S, fields: unknown): z.output<S> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new WrongArguments(issueSentences(parsed.error.issues).join("\n"));
}
