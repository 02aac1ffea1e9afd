import { absoluteHours, newToken, sessionCookie } from "#server/features/sessions/signedIn.ts";
import { route } from "#server/http/kernel.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import type { Look } from "#server/http/route.ts";
import type { Program } from "#server/program.ts";
import { displayName } from "#shared/people/people.ts";
import { type MeView, meView, newPassword, newSession, sessionList } from "#shared/sessions/sessions.ts";
import { type Attempts, openAttempts } from "./attempts.ts";
import { weaknessOf } from "./commonPasswords.ts";
import { plainCode } from "./oneTimeCodes.ts";
import { changePassword, endSession, startSession } from "./sessions.changes.ts";
import {
  findCredential,
  findSchool,
  findSessionById,
  getSignedInPerson,
  listSessions,
} from "./sessions.queries.ts";
import { deviceOf, sessionViewOf } from "./sessions.view.ts";

const counters = new WeakMap<Program, Attempts>();

/** The failed attempts of one running program. */
function attemptsOf(program: Program): Attempts {
  const known = counters.get(program) ?? openAttempts();
  counters.set(program, known);
  return known;
}

const cookieRules = { path: "/", sameSite: "lax", maxAge: absoluteHours * 3600 } as const;

/** Facts for what concerns the whole district, or the one asking. */
function ownFacts({ actor }: Pick<Look, "actor">) {
  return { districtId: actor.districtId, personId: actor.personId };
}

async function findMe({
  actor,
  reader,
  program,
}: Pick<Look, "actor" | "reader" | "program">): Promise<MeView> {
  const found = await findSchool(reader, actor.schoolId);
  if (!found) return { person: null, school: null, needs: "administrator", isDemo: program.isDemo };
  const { schoolName, ...school } = found;
  const person = actor.personId === null ? null : await getSignedInPerson(reader, actor.personId);
  return {
    person:
      person && actor.personId !== null
        ? {
            id: actor.personId,
            displayName: displayName(person),
            givenName: person.givenName,
            roles: [...actor.roles],
            schoolId: actor.schoolId,
          }
        : null,
    school: school.districtName === "" ? null : { ...school, name: schoolName ?? school.districtName },
    needs: actor.mustChangePassword ? "passwordChange" : school.districtName === "" ? "setup" : null,
    isDemo: program.isDemo,
  };
}

const signIn = route({
  method: "POST",
  path: "/api/sessions",
  action: "session.start",
  says: "Sign in with a password or a one-time code",
  subject: ownFacts,
  isOpenBeforePasswordChange: true,
  body: newSession,
  status: 201,
  prepare: async ({ body, reader, program, at, source }) => {
    const attempts = attemptsOf(program);
    const account = body.signInName.trim().toLowerCase();
    attempts.count(account, source(), at);
    const credential = await findCredential(reader, account);
    const isCode = credential?.codeHash != null && (credential.codeExpiresAt ?? at) > at;
    const hashed = (isCode ? credential?.codeHash : credential?.passwordHash) ?? null;
    const given = isCode ? plainCode(body.password) : body.password;
    if (!(await program.passwords.verify(hashed, given)) || !credential) {
      throw new Refusal("wrongSignIn");
    }
    attempts.succeed(account, source());
    return { personId: credential.personId, token: newToken() };
  },
  change: async (writer, { actor, userAgent, setCookie }, { personId, token }) => {
    await startSession(writer, { personId, token, device: deviceOf(userAgent), replaces: actor.sessionId });
    setCookie(sessionCookie, token, cookieRules);
    return undefined;
  },
});

const readMe = route({
  method: "GET",
  path: "/api/me",
  action: "session.read",
  says: "Who is signed in, and the school",
  subject: ownFacts,
  isOpenBeforePasswordChange: true,
  answer: meView,
  read: findMe,
});

const listOwnSessions = route({
  method: "GET",
  path: "/api/sessions",
  action: "session.list",
  says: "Where the person is signed in",
  subject: ownFacts,
  answer: sessionList,
  read: async ({ reader, actor, at }) => {
    const rows = await listSessions(reader, actor.personId ?? "", at);
    return { sessions: rows.map((row) => sessionViewOf(row, actor.sessionId)) };
  },
});

const endOneSession = route({
  method: "DELETE",
  path: "/api/sessions/:sessionId",
  action: "session.end",
  says: "Sign out on one device",
  isOpenBeforePasswordChange: true,
  subject: async ({ reader, param, actor }) => {
    const session = await findSessionById(reader, param("sessionId"));
    return session && { districtId: actor.districtId, personId: session.personId, sessionId: session.id };
  },
  change: async (writer, { actor, subject, setCookie }) => {
    await endSession(writer, subject.sessionId, subject.personId);
    if (subject.sessionId === actor.sessionId) setCookie(sessionCookie, "", { ...cookieRules, maxAge: 0 });
    return undefined;
  },
});

const signOut = route({
  method: "DELETE",
  path: "/api/sessions",
  action: "session.read",
  says: "Sign out here",
  isOpenBeforePasswordChange: true,
  subject: ownFacts,
  change: async (writer, { actor, setCookie }) => {
    if (actor.sessionId === null || actor.personId === null) throw new Refusal("notSignedIn");
    await endSession(writer, actor.sessionId, actor.personId);
    setCookie(sessionCookie, "", { ...cookieRules, maxAge: 0 });
    return undefined;
  },
});

const choosePassword = route({
  method: "PUT",
  path: "/api/me/password",
  action: "password.change",
  says: "Choose a new password; needs the present one, unless it is the first",
  isOpenBeforePasswordChange: true,
  subject: ownFacts,
  body: newPassword,
  prepare: async ({ reader, actor, body, program, at, source }) => {
    const person = await getSignedInPerson(reader, actor.personId ?? "");
    if (!actor.mustChangePassword) {
      // Counted as a sign-in is: whoever finds a device signed in has no more tries at the password.
      attemptsOf(program).count(person.signInName, source(), at);
      const credential = await findCredential(reader, person.signInName);
      const isTheirs = await program.passwords.verify(credential?.passwordHash ?? null, body.currentPassword);
      if (!isTheirs) throw fieldRefusal(["currentPassword"], "wrongPassword");
      attemptsOf(program).succeed(person.signInName, source());
    }
    const names = [person.givenName, person.familyName, person.signInName];
    const weakness = weaknessOf(body.password, names);
    if (weakness) throw fieldRefusal(["password"], weakness);
    return program.passwords.hash(body.password);
  },
  change: async (writer, { actor }, passwordHash) => {
    if (actor.personId === null) throw new Refusal("notSignedIn");
    await changePassword(writer, { personId: actor.personId, passwordHash, keepSessionId: actor.sessionId });
    return undefined;
  },
});

export const sessionRoutes = [signIn, readMe, listOwnSessions, endOneSession, signOut, choosePassword];
