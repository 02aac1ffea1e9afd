import type { z } from "zod";
import { type Actor, nobody } from "#server/access/actor.ts";
import type { Author } from "#server/db/store.ts";
import { CommandRefused } from "./command.ts";

/** Changes from the command line carry no person: whoever may run it owns the data folder. */
export const author: Author = { kind: "command", id: null };

/** Sees what every administrator sees. */
export const everybody: Actor = { ...nobody, roles: new Set(["administrator"]) };

/** The same checks as over HTTP, told as sentences. @throws CommandRefused naming each field that is wrong */
export function checkedFields<S extends z.ZodType>(schema: S, fields: unknown): z.output<S> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".") || "value"}: ${issue.message}`);
  throw new CommandRefused(`Not accepted: ${wrong.join("; ")}.`);
}
