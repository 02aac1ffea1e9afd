import { and, eq, inArray, or } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { guardianLinks, people, personRoles } from "#server/features/people/people.tables.ts";
import { displayName, type Role } from "#shared/people/people.ts";

/** One link by id. */
export async function findGuardianLink(reader: Reader, linkId: string) {
  const [found] = await reader.select().from(guardianLinks).where(eq(guardianLinks.id, linkId));
  return found;
}

/** The links of a person, as guardian or as student, with both names. */
export async function listGuardianLinks(reader: Reader, personId: string) {
  const links = await reader
    .select()
    .from(guardianLinks)
    .where(or(eq(guardianLinks.guardianId, personId), eq(guardianLinks.studentId, personId)))
    .orderBy(guardianLinks.createdAt, guardianLinks.id)
    .limit(100);
  const ids = links.flatMap((link) => [link.guardianId, link.studentId]);
  if (ids.length === 0) return [];
  const named = await reader
    .select({ id: people.id, givenName: people.givenName, familyName: people.familyName })
    .from(people)
    .where(inArray(people.id, ids));
  const nameOf = (id: string) => {
    const person = named.find((one) => one.id === id);
    return { id, displayName: person ? displayName(person) : "" };
  };
  return links.map((link) => ({
    id: link.id,
    guardian: nameOf(link.guardianId),
    student: nameOf(link.studentId),
    relationship: link.relationship,
  }));
}

/** Whether somebody holds a role. */
export async function holdsRole(reader: Reader, personId: string, role: Role): Promise<boolean> {
  const rows = await reader
    .select({ id: personRoles.personId })
    .from(personRoles)
    .where(and(eq(personRoles.personId, personId), eq(personRoles.role, role)));
  return rows.length > 0;
}
