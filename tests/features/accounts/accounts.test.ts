import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { accountsMessages } from "#shared/messages/en/accounts.ts";
import { idOf, ids, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
const password = "violet harbour stapler moss";
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const teacher = {
  givenName: "Nia",
  familyName: "Young",
  signInName: "Nia.Young",
  email: "nia@example.org",
  roles: ["mentor"],
  schoolId: ids.high,
  grade: null,
  isTrained: false,
  isCommunityMember: false,
};

async function givePassword(person: PersonKey): Promise<void> {
  const passwordHash = await server.program.passwords.hash(password);
  await server.program.store.keepHouse((writer) =>
    writer
      .update(credentials)
      .set({ passwordHash })
      .where(eq(credentials.personId, idOf(person))),
  );
}

async function signInAgain(signInName: string) {
  const answer = await server.asNobody.ask("POST", "/api/sessions", { json: { signInName, password } });
  expect(answer.status).toBe(204);
  return server.asToken(/homeroom_session=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "");
}

let keys = 0;
function add(person: unknown, as: "ada" | "cora" | "otto" = "ada") {
  keys += 1;
  return server.as(as).ask("POST", "/api/people", { json: person, key: `add-person-${keys}` });
}

function read(id: string) {
  return server.as("ada").ask("GET", `/api/people/${id}`);
}

function found(text: string): { id: string; version: number; code: string } {
  return JSON.parse(text);
}

describe("adding people", () => {
  it("keeps a person with a folded sign-in name who cannot sign in yet", async () => {
    const answer = await add(teacher);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      displayName: "Nia Young",
      signInName: "nia.young",
      schoolName: "Test High",
      hasPassword: false,
      codeExpiresAt: null,
      version: 1,
    });
  });

  it("refuses a sign-in name that is taken, whatever its capitals", async () => {
    expect((await add(teacher)).status).toBe(201);
    const again = await add({ ...teacher, signInName: "NIA.young" });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: "nameTaken", issues: [{ path: ["signInName"] }] });
  });

  it("answers a repeated request with the first answer and adds nobody twice", async () => {
    const ask = () => server.as("ada").ask("POST", "/api/people", { json: teacher, key: "the-same-key" });
    const [first, second] = [await ask(), await ask()];
    expect(first.status).toBe(201);
    expect(second.text).toBe(first.text);
    const other = await server.as("ada").ask("POST", "/api/people", { json: teacher });
    expect(other.status).toBe(428);
    const list = await server.as("ada").ask("GET", "/api/people?search=young");
    expect(list.body).toMatchObject({ total: 1 });
  });

  it("wants a grade and a school of students alone", async () => {
    const student = { ...teacher, roles: ["student"], grade: 10 };
    expect((await add({ ...student, signInName: "s1" })).body).toMatchObject({
      grade: 10,
      schoolId: ids.high,
    });
    const issues = async (person: unknown) => (await add(person)).body;
    expect(await issues({ ...student, grade: null })).toMatchObject({ issues: [{ path: ["grade"] }] });
    expect(await issues({ ...student, grade: 13 })).toMatchObject({ issues: [{ message: "notAGrade" }] });
    expect(await issues({ ...student, schoolId: null })).toMatchObject({ issues: [{ path: ["schoolId"] }] });
    expect(await issues({ ...teacher, grade: 9 })).toMatchObject({ issues: [{ path: ["grade"] }] });
    expect(await issues({ ...teacher, givenName: "   " })).toMatchObject({ issues: [{ message: "blank" }] });
    expect(await issues({ ...teacher, schoolId: "school-nowhere" })).toMatchObject({
      issues: [{ message: "noSuchSchool" }],
    });
  });

  it("lets a coordinator add to their own school, and make no administrator", async () => {
    expect((await add(teacher, "cora")).status).toBe(201);
    const elsewhere = { ...teacher, signInName: "n2", schoolId: ids.elementary, roles: ["panelist"] };
    expect((await add(elsewhere, "cora")).status).toBe(403);
    expect((await add(elsewhere, "otto")).status).toBe(201);
    const administrator = { ...teacher, signInName: "n3", roles: ["administrator"], schoolId: null };
    expect((await add(administrator, "cora")).status).toBe(403);
    expect((await add(administrator, "ada")).status).toBe(201);
  });
});

describe("changing accounts", () => {
  it("keeps what was seen last: a change on an older version gets 412 with the newest", async () => {
    const { id, version } = found((await add(teacher)).text);
    const change = (familyName: string, seen: number) =>
      server.as("ada").ask("PUT", `/api/people/${id}`, { json: { ...teacher, familyName }, version: seen });
    expect((await change("Younger", version)).body).toMatchObject({ familyName: "Younger", version: 2 });
    const stale = await change("Youngest", version);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: "stale", current: { familyName: "Younger", version: 2 } });
  });

  it("lets nobody but an administrator touch an administrator's account", async () => {
    const { version } = found((await read(idOf("ada"))).text);
    const path = `/api/people/${idOf("ada")}/code`;
    expect((await server.as("cora").ask("POST", path, { version })).status).toBe(404);
    expect((await server.as("ada").ask("POST", path, { version })).status).toBe(201);
  });

  it("keeps one administrator who can sign in, whoever gives up the role or is disabled", async () => {
    await givePassword("ada");
    const root = { ...teacher, givenName: "Ada", familyName: "Root", signInName: "ada", schoolId: null };
    const edit = (roles: string[], ada = server.as("ada")) =>
      ada.ask("PUT", `/api/people/${idOf("ada")}`, { json: { ...root, roles }, version: 1 });
    const refused = await edit(["coordinator"]);
    expect(refused.body).toMatchObject({ status: 409, detail: accountsMessages.lastAdministrator });
    const second = found(
      (await add({ ...teacher, schoolId: null, roles: ["administrator"], signInName: "ava" })).text,
    );
    const path = `/api/people/${second.id}`;
    const disableAda = () =>
      server
        .as("ada")
        .ask("PUT", `/api/people/${idOf("ada")}/state`, { json: { state: "disabled" }, version: 1 });
    expect((await disableAda()).body).toMatchObject({ detail: accountsMessages.lastAdministrator });
    // Neither a password nor a code: nobody could sign in.
    expect((await edit(["coordinator"])).status).toBe(409);
    const { version } = second;
    expect((await server.as("ada").ask("POST", `${path}/code`, { version })).status).toBe(201);
    expect((await disableAda()).body).toMatchObject({ status: 403, detail: accountsMessages.ownAccount });
    expect((await read(idOf("ada"))).body).toMatchObject({ state: "active", version: 1 });
    const setState = (state: string, seen: number) =>
      server.as("ada").ask("PUT", `${path}/state`, { json: { state }, version: seen });
    expect((await setState("disabled", version)).status).toBe(200);
    expect((await edit(["coordinator"])).status).toBe(409);
    expect((await setState("active", version + 1)).status).toBe(200);
    const codeEndsAt = server.clock.now.getTime() + 14 * 86_400_000;
    server.clock.now = new Date(codeEndsAt);
    const ada = await signInAgain("ada");
    expect((await edit(["coordinator"], ada)).status).toBe(409);
    server.clock.now = new Date(codeEndsAt - 1000);
    expect((await edit(["coordinator"], ada)).status).toBe(200);
  });

  it("signs a disabled person out at once, and lets them in again when enabled", async () => {
    const ben = server.as("ben");
    expect((await ben.ask("GET", "/api/sessions")).status).toBe(200);
    const { version } = found((await read(idOf("ben"))).text);
    const path = `/api/people/${idOf("ben")}/state`;
    const disable = { json: { state: "disabled" }, version };
    expect((await server.as("cora").ask("PUT", path, disable)).body).toMatchObject({ state: "disabled" });
    expect((await ben.ask("GET", "/api/sessions")).status).toBe(401);
    const enable = { json: { state: "active" }, version: version + 1 };
    expect((await server.as("cora").ask("PUT", path, enable)).body).toMatchObject({ state: "active" });
  });
});

describe("a one-time code", () => {
  it("signs in once, opens nothing but choosing a password, and is used up by it", async () => {
    const { id, version } = found((await add(teacher)).text);
    const given = await server.as("ada").ask("POST", `/api/people/${id}/code`, { version });
    const { code } = found(given.text);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const signIn = (password: string) =>
      server.asNobody.ask("POST", "/api/sessions", { json: { signInName: "nia.young", password } });
    const signedIn = await signIn(code.toLowerCase().replaceAll("-", " "));
    expect(signedIn.status).toBe(204);
    const token = /homeroom_session=([^;]*)/.exec(signedIn.headers.get("set-cookie") ?? "")?.[1] ?? "";
    const nia = server.asToken(token);
    expect((await nia.ask("GET", "/api/me")).body).toMatchObject({ needs: "passwordChange" });
    expect((await nia.ask("GET", "/api/sessions")).body).toMatchObject({ code: "passwordChangeNeeded" });
    const choose = (password: string) => nia.ask("PUT", "/api/me/password", { json: { password } });
    expect((await choose("short")).body).toMatchObject({ issues: [{ path: ["password"] }] });
    const weak = {
      passwordpassword: "commonPassword",
      "young young young nia": "namesInPassword",
      aaaaaaaaaaaaaaaaaaaa: "fewLettersPassword",
    };
    for (const [password, message] of Object.entries(weak)) {
      expect((await choose(password)).body).toMatchObject({ status: 422, issues: [{ message }] });
    }
    expect((await choose("violet harbour stapler moss")).status).toBe(204);
    expect((await nia.ask("GET", "/api/sessions")).status).toBe(200);
    expect((await signIn(code)).status).toBe(401);
    expect((await signIn("violet harbour stapler moss")).status).toBe(204);
  });

  it("is refused after its two weeks", async () => {
    const { id, version } = found((await add(teacher)).text);
    const { code } = found((await server.as("ada").ask("POST", `/api/people/${id}/code`, { version })).text);
    const signIn = () =>
      server.asNobody.ask("POST", "/api/sessions", { json: { signInName: "nia.young", password: code } });
    expect((await signIn()).status).toBe(204);
    server.clock.now = new Date(server.clock.now.getTime() + 15 * 86_400_000);
    expect((await signIn()).status).toBe(401);
  });
});

describe("the list of people", () => {
  it("shows coordinators their school and the families, administrators everybody", async () => {
    const namesFor = async (who: "ada" | "cora") => {
      const answer = await server.as(who).ask("GET", "/api/people");
      const { people }: { people: { displayName: string }[] } = JSON.parse(answer.text);
      return people.map((person) => person.displayName);
    };
    const everybody = await namesFor("ada");
    expect(everybody).toContain("Ella Frost");
    expect(everybody).toContain("Ada Root");
    const own = await namesFor("cora");
    expect(own).toEqual(expect.arrayContaining(["Ana Lima", "Gwen Lima", "Mona Reyes"]));
    expect(own).not.toContain("Ella Frost");
    expect(own).not.toContain("Ada Root");
    expect((await server.as("mona").ask("GET", "/api/people")).status).toBe(403);
  });

  it("finds people by part of a name, without accents or capitals, and by role", async () => {
    await add({ ...teacher, familyName: "Núñez" });
    const search = await server.as("ada").ask("GET", "/api/people?search=NUNEZ");
    expect(search.body).toMatchObject({ total: 1, people: [{ displayName: "Nia Núñez" }] });
    const guardians = await server.as("ada").ask("GET", "/api/people?role=guardian");
    expect(guardians.body).toMatchObject({ total: 2 });
  });
});
