import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import { codeDays, newOneTimeCode, plainCode } from "#server/features/sessions/oneTimeCodes.ts";
import { giveOneTimeCode } from "#server/features/sessions/sessions.changes.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import type { Look } from "#server/http/route.ts";
import {
  newPerson,
  oneTimeCode,
  type PersonView,
  personChange,
  personList,
  personListQuery,
  personNames,
  personNamesQuery,
  personStateChange,
  personView,
} from "#shared/accounts/accounts.ts";
import { accountsMessages } from "#shared/messages/en/accounts.ts";
import { displayName } from "#shared/people/people.ts";
import { addPerson, editPerson, setPersonState } from "./accounts.changes.ts";
import { type Account, findAccount, listAccounts, listNames } from "./accounts.queries.ts";
import { accountFacts, accountSubject } from "./accounts.subject.ts";

/** Facts for people in general; `schoolId` is left out, since a coordinator may act in their own school. */
function anyPerson({ actor }: Pick<Look, "actor">): AccessFacts {
  return { districtId: actor.districtId };
}

function viewOf(actor: Actor, account: Account): PersonView {
  return {
    ...listedOf(account),
    can: abilitiesOf(actor, accountFacts(account), ["person.edit", "guardian.link"]),
  };
}

function listedOf(account: Account): Omit<PersonView, "can"> {
  return {
    id: account.id,
    givenName: account.givenName,
    familyName: account.familyName,
    displayName: displayName(account),
    signInName: account.signInName,
    email: account.email ?? "",
    roles: account.roles,
    schoolId: account.schoolId,
    schoolName: account.schoolName,
    grade: account.grade,
    isTrained: account.isTrained,
    isCommunityMember: account.isCommunityMember,
    state: account.state,
    codeExpiresAt: account.codeExpiresAt?.toISOString() ?? null,
    hasPassword: account.passwordHash !== null,
    version: account.version,
  };
}

async function getView(reader: Reader, actor: Actor, personId: string): Promise<PersonView> {
  const account = await findAccount(reader, personId);
  if (!account) throw new Refusal("notFound");
  return viewOf(actor, account);
}

/** What a person may not put into an account they may otherwise edit. */
function refuseBeyondReach(actor: Actor, person: { roles: string[]; schoolId: string | null }): void {
  if (actor.roles.has("administrator")) return;
  const isDistrictStaff = person.schoolId === null && person.roles.some((role) => role !== "guardian");
  const isElsewhere =
    actor.schoolId !== null && person.schoolId !== null && person.schoolId !== actor.schoolId;
  if (person.roles.includes("administrator") || isElsewhere || (isDistrictStaff && actor.schoolId !== null)) {
    throw new Refusal("notAllowed");
  }
}

const listPeople = route({
  method: "GET",
  path: "/api/people",
  action: "person.list",
  says: "People by name, a page at a time",
  subject: anyPerson,
  query: personListQuery,
  answer: personList,
  read: async ({ reader, actor, query }) => {
    const { accounts, next, total } = await listAccounts(reader, actor, query);
    return { people: accounts.map(listedOf), next, total };
  },
});

const listPersonNames = route({
  method: "GET",
  path: "/api/people/names",
  action: "person.list",
  says: "Everybody active with a role, in brief, to choose from",
  subject: anyPerson,
  query: personNamesQuery,
  answer: personNames,
  read: async ({ reader, actor, query }) => {
    const rows = await listNames(reader, actor, query.role);
    return {
      people: rows.map((row) => ({
        id: row.id,
        displayName: displayName(row),
        signInName: row.signInName,
        grade: row.grade,
      })),
    };
  },
});

const readPerson = route({
  method: "GET",
  path: "/api/people/:personId",
  action: "person.read",
  says: "One person's account",
  subject: accountSubject,
  answer: personView,
  read: async ({ actor, subject }) => viewOf(actor, subject.account),
});

const addOne = route({
  method: "POST",
  path: "/api/people",
  action: "person.edit",
  says: "Add a person",
  subject: anyPerson,
  guard: "key",
  body: newPerson,
  answer: personView,
  change: async (writer, { actor, body }) => {
    refuseBeyondReach(actor, body);
    if (actor.districtId === null) throw new Refusal("notReady");
    return getView(writer, actor, await addPerson(writer, actor.districtId, body));
  },
});

const editOne = route({
  method: "PUT",
  path: "/api/people/:personId",
  action: "person.edit",
  readAction: "person.read",
  says: "Change a person's account",
  subject: accountSubject,
  guard: "version",
  body: personChange,
  answer: personView,
  current: ({ reader, actor, subject }) => getView(reader, actor, subject.personId),
  change: async (writer, { actor, body, subject, seenVersion }) => {
    refuseBeyondReach(actor, body);
    await editPerson(writer, { id: subject.personId, seenVersion, person: body });
    return getView(writer, actor, subject.personId);
  },
});

const setState = route({
  method: "PUT",
  path: "/api/people/:personId/state",
  action: "person.edit",
  readAction: "person.read",
  says: "Disable a person's account, or make it active again",
  subject: accountSubject,
  guard: "version",
  body: personStateChange,
  answer: personView,
  current: ({ reader, actor, subject }) => getView(reader, actor, subject.personId),
  change: async (writer, { actor, body, subject, seenVersion }) => {
    await setPersonState(writer, { id: subject.personId, seenVersion, state: body.state });
    // Only now, for the last administrator is told that first; what was changed goes with the refusal.
    if (subject.personId === actor.personId) {
      throw new Refusal("notAllowed", { sentence: accountsMessages.ownAccount });
    }
    return getView(writer, actor, subject.personId);
  },
});

const giveCode = route({
  method: "POST",
  path: "/api/people/:personId/code",
  action: "person.edit",
  readAction: "person.read",
  says: "Give a one-time code for a first or forgotten sign-in; any password stops working",
  subject: accountSubject,
  guard: "version",
  answer: oneTimeCode,
  status: 201,
  prepare: async ({ program }) => {
    const code = newOneTimeCode();
    return { code, codeHash: await program.passwords.hash(plainCode(code)) };
  },
  change: async (writer, { subject }, { code, codeHash }) => {
    const expiresAt = new Date(writer.at.getTime() + codeDays * 86_400_000);
    await giveOneTimeCode(writer, { personId: subject.personId, codeHash, expiresAt });
    return { code, expiresAt: expiresAt.toISOString(), signInName: subject.account.signInName };
  },
});

export const accountRoutes = [listPeople, listPersonNames, readPerson, addOne, editOne, setState, giveCode];
