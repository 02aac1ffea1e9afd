import { eq } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";

/** A person's names, as sheets address and name them. @throws Error when nobody has that id */
export async function getNames(reader: Reader, personId: string) {
  const [found] = await reader
    .select({ givenName: people.givenName, familyName: people.familyName })
    .from(people)
    .where(eq(people.id, personId));
  if (!found) throw new Error("There is no such person");
  return found;
}
