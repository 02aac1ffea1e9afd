import { sendStoredFile } from "#server/features/attachments/storedFiles.send.ts";
import { listMentorsOf } from "#server/features/homerooms/homerooms.queries.ts";
import { studentAppointmentsOf } from "#server/features/interviews/appointments.view.ts";
import { composeLiveDocument, findAttachmentIn } from "#server/features/portfolios/portfolioDocument.ts";
import { getPortfolioOwner } from "#server/features/portfolios/portfolios.queries.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { familyList, familyPortfolio } from "#shared/family/family.ts";
import { listChildren } from "./family.queries.ts";
import { findFamilyFacts } from "./family.subject.ts";
import { familyChildOf } from "./family.view.ts";

const list = route({
  method: "GET",
  path: "/api/family",
  action: "family.list",
  says: "The children one is guardian of",
  subject: ({ actor }) => ({ districtId: actor.districtId }),
  answer: familyList,
  read: async ({ reader, actor, at }) => {
    const rows = await listChildren(reader, actor.personId ?? "");
    const homeroomIds = rows.flatMap((row) => row.homeroomId ?? []);
    const mentors = await listMentorsOf(reader, homeroomIds);
    const studentIds = rows.map(({ id }) => id);
    const appointments = await studentAppointmentsOf(reader, actor, { studentIds, at });
    return {
      children: rows.map((row) => ({
        ...familyChildOf(row, mentors),
        appointments: appointments.get(row.id) ?? [],
      })),
    };
  },
});

const read = route({
  method: "GET",
  path: "/api/family/:studentId",
  action: "family.read",
  says: "What a student shares with the family",
  subject: ({ reader, param }) => findFamilyFacts(reader, param("studentId")),
  answer: familyPortfolio,
  read: async ({ reader, subject, at }) => ({
    givenName: (await getPortfolioOwner(reader, subject.studentId)).givenName,
    isShared: subject.isShared,
    document: await composeLiveDocument(reader, subject.studentId, at, { audience: "family" }),
  }),
});

const readFile = route({
  method: "GET",
  path: "/api/family/:studentId/files/:hash",
  action: "family.read",
  says: "A file that a student shares with the family",
  subject: ({ reader, param }) => findFamilyFacts(reader, param("studentId")),
  send: async ({ reader, subject, param, program, at }) => {
    const document = await composeLiveDocument(reader, subject.studentId, at, { audience: "family" });
    const attachment = findAttachmentIn(document, param("hash"));
    if (!attachment) throw new Refusal("notFound");
    const sent = await sendStoredFile(program, param("hash"), { as: "inline", name: attachment.name });
    // A browser asks again each time, so that what it has kept ends with the sharing.
    return { ...sent, headers: { ...sent.headers, "Cache-Control": "private, no-cache" } };
  },
});

export const familyRoutes = [list, read, readFile];
