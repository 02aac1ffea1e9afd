import { findStudentFacts } from "#server/access/studentFacts.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { guardianLinkList, newGuardianLink } from "#shared/accounts/accounts.ts";
import { accountSubject } from "./accounts.subject.ts";
import { linkGuardian, unlinkGuardian } from "./guardianLinks.changes.ts";
import { findGuardianLink, listGuardianLinks } from "./guardianLinks.queries.ts";

const list = route({
  method: "GET",
  path: "/api/people/:personId/guardian-links",
  action: "guardian.link",
  readAction: "person.read",
  says: "Whose guardian a person is, or who a student's guardians are",
  subject: accountSubject,
  answer: guardianLinkList,
  read: async ({ reader, subject }) => ({ links: await listGuardianLinks(reader, subject.personId) }),
});

const add = route({
  method: "POST",
  path: "/api/guardian-links",
  action: "guardian.link",
  says: "Link a guardian to a student",
  subject: ({ actor }) => ({ districtId: actor.districtId }),
  guard: "key",
  body: newGuardianLink,
  answer: guardianLinkList,
  change: async (writer, { actor, body }) => {
    const student = await findStudentFacts(writer, body.studentId);
    const isBound = !actor.roles.has("administrator") && actor.schoolId !== null;
    if (isBound && student && student.schoolId !== actor.schoolId) throw new Refusal("notAllowed");
    await linkGuardian(writer, body);
    return { links: await listGuardianLinks(writer, body.studentId) };
  },
});

const remove = route({
  method: "DELETE",
  path: "/api/guardian-links/:linkId",
  action: "guardian.link",
  says: "End a link between a guardian and a student",
  subject: async ({ reader, param }) => {
    const link = await findGuardianLink(reader, param("linkId"));
    const student = link && (await findStudentFacts(reader, link.studentId));
    return link && student && { districtId: student.districtId, schoolId: student.schoolId, link };
  },
  change: async (writer, { subject: { link } }) => {
    await unlinkGuardian(writer, link);
    return undefined;
  },
});

export const guardianLinkRoutes = [list, add, remove];
