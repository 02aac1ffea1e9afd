import { eq } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isUniqueViolation, type Writer } from "#server/db/store.ts";
import { guardianLinks } from "#server/features/people/people.tables.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import type { NewGuardianLink } from "#shared/accounts/accounts.ts";
import { holdsRole } from "./guardianLinks.queries.ts";

/**
 * Links a guardian to a student, who then sees what the student shares with the family.
 * @throws Refusal 409 when they are linked already, 422 when either is not what the link needs
 */
export async function linkGuardian(writer: Writer, link: NewGuardianLink): Promise<string> {
  if (!(await holdsRole(writer, link.guardianId, "guardian")))
    throw fieldRefusal(["guardianId"], "notAGuardian");
  if (!(await holdsRole(writer, link.studentId, "student"))) throw fieldRefusal(["studentId"], "notAStudent");
  const id = newId();
  try {
    await writer.insert(guardianLinks).values({ id, ...link, createdAt: writer.at });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("alreadyDone") : error;
  }
  writer.record({
    action: "guardian.linked",
    subjectKind: "guardianLink",
    subjectId: id,
    studentId: link.studentId,
  });
  return id;
}

/** Ends a link; the guardian sees nothing of the student from then on. */
export async function unlinkGuardian(writer: Writer, link: { id: string; studentId: string }): Promise<void> {
  const gone = await writer
    .delete(guardianLinks)
    .where(eq(guardianLinks.id, link.id))
    .returning({ id: guardianLinks.id });
  if (gone.length === 0) throw new Refusal("notFound");
  writer.record({
    action: "guardian.unlinked",
    subjectKind: "guardianLink",
    subjectId: link.id,
    studentId: link.studentId,
  });
}
