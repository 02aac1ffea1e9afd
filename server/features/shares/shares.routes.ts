import { abilitiesOf } from "#server/access/can.ts";
import { findStudentFacts } from "#server/access/studentFacts.ts";
import { getPortfolioOwner } from "#server/features/portfolios/portfolios.queries.ts";
import { newToken } from "#server/features/sessions/signedIn.ts";
import { route } from "#server/http/kernel.ts";
import type { Program } from "#server/program.ts";
import { displayName } from "#shared/people/people.ts";
import { newShare, shareAddress, shareChange, shareList, shareView } from "#shared/shares/shares.ts";
import { changeShare, createShare, renewAddress, revokeShare } from "./shares.changes.ts";
import { findShare, listShares } from "./shares.queries.ts";
import { findShareFacts } from "./shares.subject.ts";
import { shareViewOf } from "./shares.view.ts";

/** The hash of a passcode; null where there is to be none, undefined where it is to stay as it is. */
async function hashOf(program: Program, passcode: string | null | undefined) {
  return typeof passcode === "string" ? program.passwords.hash(passcode) : passcode;
}

const list = route({
  method: "GET",
  path: "/api/students/:studentId/shares",
  action: "share.list",
  says: "The links a student has given out, newest first",
  subject: ({ reader, param }) => findStudentFacts(reader, param("studentId")),
  answer: shareList,
  read: async ({ reader, actor, subject, at }) => ({
    studentName: displayName(await getPortfolioOwner(reader, subject.studentId)),
    shares: (await listShares(reader, subject.studentId)).map((row) => shareViewOf(row, actor, subject, at)),
    can: abilitiesOf(actor, subject, ["share.edit"]),
  }),
});

const create = route({
  method: "POST",
  path: "/api/students/:studentId/shares",
  action: "share.edit",
  readAction: "share.list",
  says: "Make a link to the portfolio; its address is asked for afterwards",
  subject: ({ reader, param }) => findStudentFacts(reader, param("studentId")),
  guard: "key",
  body: newShare,
  answer: shareView,
  prepare: ({ program, body }) => hashOf(program, body.passcode),
  change: async (writer, { actor, subject, body: { label, lastsDays } }, hash) => {
    const { studentId } = subject;
    const row = await createShare(writer, { studentId, label, lastsDays, passcodeHash: hash ?? null });
    return shareViewOf(row, actor, subject, writer.at);
  },
});

const giveAddress = route({
  method: "POST",
  path: "/api/shares/:shareId/address",
  action: "share.edit",
  readAction: "share.list",
  says: "Give a link a new address, told this once; any earlier one stops working",
  subject: ({ reader, param }) => findShareFacts(reader, param("shareId")),
  guard: "version",
  answer: shareAddress,
  change: async (writer, { actor, subject, seenVersion, origin }) => {
    const token = newToken();
    const row = await renewAddress(writer, subject.share.id, seenVersion, token);
    return { url: `${origin}/s/${token}`, share: shareViewOf(row, actor, subject, writer.at) };
  },
});

const edit = route({
  method: "PATCH",
  path: "/api/shares/:shareId",
  action: "share.edit",
  readAction: "share.list",
  says: "Change for whom a link is, how long it lasts, or its passcode",
  subject: ({ reader, param }) => findShareFacts(reader, param("shareId")),
  guard: "version",
  body: shareChange,
  answer: shareView,
  prepare: ({ program, body }) => hashOf(program, body.passcode),
  change: async (writer, { actor, subject, seenVersion, body: { label, lastsDays } }, passcodeHash) => {
    const change = { label, lastsDays, passcodeHash };
    const row = await changeShare(writer, subject.share, seenVersion, change);
    return shareViewOf(row, actor, subject, writer.at);
  },
  current: async ({ reader, actor, subject, at }) =>
    shareViewOf((await findShare(reader, subject.share.id)) ?? subject.share, actor, subject, at),
});

const revoke = route({
  method: "DELETE",
  path: "/api/shares/:shareId",
  action: "share.revoke",
  readAction: "share.list",
  says: "Make a link useless, at once and for good",
  subject: ({ reader, param }) => findShareFacts(reader, param("shareId")),
  answer: shareView,
  change: async (writer, { actor, subject }) =>
    shareViewOf(await revokeShare(writer, subject.share.id), actor, subject, writer.at),
});

export const shareRoutes = [list, create, giveAddress, edit, revoke];
