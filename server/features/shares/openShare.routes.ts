import { sendStoredFile } from "#server/features/attachments/storedFiles.send.ts";
import { composeLiveDocument, findAttachmentIn } from "#server/features/portfolios/portfolioDocument.ts";
import { type Attempts, openAttempts } from "#server/features/sessions/attempts.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import type { Sent } from "#server/http/route.ts";
import { pageHeaders } from "#server/pages/page.ts";
import { sayOnPage } from "#server/pages/pageText.ts";
import type { Program } from "#server/program.ts";
import { displayName } from "#shared/people/people.ts";
import { givenPasscode } from "#shared/shares/shares.ts";
import { findAdmittedShare, findHeldShare, findShareAtDoor } from "./openShare.subject.ts";
import { passcodePage } from "./passcodePage.ts";
import { countView } from "./shares.changes.ts";
import type { OpenShare } from "./shares.queries.ts";
import { visitCookie, visitCookieOf, visitPath } from "./visit.ts";

const counters = new WeakMap<Program, Attempts>();

/** The wrong passcodes of one running program, counted by link. */
function attemptsOf(program: Program): Attempts {
  const known = counters.get(program) ?? openAttempts();
  counters.set(program, known);
  return known;
}

function seeOther(location: string): Sent {
  return { status: 303, type: "text/plain", body: "", headers: { ...pageHeaders, Location: location } };
}

function page(body: string, status = 200): Sent {
  return { status, type: "html", body, headers: pageHeaders };
}

const passcodePath = (share: OpenShare) => `${visitPath(share.id)}/passcode`;

function endOf(share: OpenShare): string {
  const { locale, timeZone } = share;
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long" }).format(share.expiresAt);
}

/** Counts a reading; a full disk does not keep anybody from reading. */
async function noteView(program: Program, shareId: string): Promise<void> {
  try {
    await program.store.keepHouse((writer) => countView(writer, shareId));
  } catch (error) {
    program.log.error({ err: error, shareId }, "a view could not be counted");
  }
}

/** Anybody may try an address; what is behind it needs the right one. */
const door = { action: "share.open", isOpenBeforePasswordChange: true } as const;
const inside = { action: "sharedPortfolio.read", isOpenBeforePasswordChange: true } as const;

const enter = route({
  method: "GET",
  path: "/s/:token",
  ...door,
  says: "Open a link: on to its page, with the visit in a cookie that is sent only there",
  subject: findShareAtDoor,
  send: async ({ subject: { share }, program, at, setCookie }) => {
    const { value, rules } = visitCookieOf(program.sealKey, share, null, at);
    setCookie(visitCookie, value, rules);
    return seeOther(share.passcodeHash === null ? visitPath(share.id) : passcodePath(share));
  },
});

const read = route({
  method: "GET",
  path: "/s/p/:shareId",
  ...inside,
  says: "The shared portfolio as a page",
  subject: (look) => findAdmittedShare(look, look.param("shareId")),
  send: async ({ subject: { share }, reader, actor, program, at, isPreload }) => {
    const document = await composeLiveDocument(reader, share.studentId, at, { audience: "link" });
    const { renderReadingPage } = await import("#server/pages/readingPage.tsx");
    const body = renderReadingPage({
      document,
      locale: share.locale,
      fileUrl: (hash) => `${visitPath(share.id)}/files/${hash}`,
      remarks: [
        sayOnPage("sharedBy", { name: displayName(share) }),
        sayOnPage("linkEnds", { day: endOf(share) }),
      ],
    });
    const isOwner = actor.personId === share.studentId;
    if (!isPreload && !isOwner) await noteView(program, share.id);
    return page(body);
  },
});

const readFile = route({
  method: "GET",
  path: "/s/p/:shareId/files/:hash",
  ...inside,
  says: "A file the shared portfolio shows",
  subject: (look) => findAdmittedShare(look, look.param("shareId")),
  send: async ({ subject: { share }, param, reader, program, at }) => {
    const document = await composeLiveDocument(reader, share.studentId, at, { audience: "link" });
    const attachment = findAttachmentIn(document, param("hash"));
    if (!attachment) throw new Refusal("notFound");
    const sent = await sendStoredFile(program, param("hash"), { as: "inline", name: attachment.name });
    // A browser asks again each time, so that what it has kept ends with the link.
    return { ...sent, headers: { ...sent.headers, "Cache-Control": "private, no-cache" } };
  },
});

const askPasscode = route({
  method: "GET",
  path: "/s/p/:shareId/passcode",
  ...door,
  says: "The form that asks for a link's passcode",
  subject: (look) => findHeldShare(look, look.param("shareId")),
  send: async ({ subject: { share, isAdmitted } }) =>
    isAdmitted ? seeOther(visitPath(share.id)) : page(passcodePage(share, passcodePath(share))),
});

const givePasscode = route({
  method: "POST",
  path: "/s/p/:shareId/passcode",
  ...door,
  says: "Give a link's passcode",
  subject: (look) => findHeldShare(look, look.param("shareId")),
  takesForm: true,
  body: givenPasscode,
  send: async ({ subject: { share }, body, program, at, source, setCookie }) => {
    const given = body.passcode.normalize("NFC").trim();
    if (given === "") return page(passcodePage(share, passcodePath(share), "passcodeMissing"), 422);
    const attempts = attemptsOf(program);
    attempts.count(share.id, source(), at);
    if (share.passcodeHash !== null && !(await program.passwords.verify(share.passcodeHash, given))) {
      program.log.warn({ shareId: share.id }, "wrong passcode for a link");
      return page(passcodePage(share, passcodePath(share), "passcodeWrong"), 422);
    }
    attempts.succeed(share.id, source());
    const { value, rules } = visitCookieOf(program.sealKey, share, share.passcodeNumber, at);
    setCookie(visitCookie, value, rules);
    return seeOther(visitPath(share.id));
  },
});

export const openShareRoutes = [enter, read, readFile, askPasscode, givePasscode];
