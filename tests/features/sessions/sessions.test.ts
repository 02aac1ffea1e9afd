import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { sessionCookie } from "#server/features/sessions/signedIn.ts";
import { idOf, tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
const password = "violet harbour stapler moss";

beforeEach(async () => {
  server = await startServer();
  const passwordHash = await server.program.passwords.hash(password);
  await server.program.store.keepHouse((writer) =>
    writer
      .update(credentials)
      .set({ passwordHash })
      .where(eq(credentials.personId, idOf("ana"))),
  );
});
afterEach(() => server.close());

function signIn(name: string, given: string) {
  return server.asNobody.ask("POST", "/api/sessions", { json: { signInName: name, password: given } });
}

function cookieOf(header: string | null): string {
  return /homeroom_session=([^;]*)/.exec(header ?? "")?.[1] ?? "";
}

describe("signing in", () => {
  it("gives the right password a session, in a cookie scripts cannot read", async () => {
    const answer = await signIn("ana", password);
    expect(answer.status).toBe(204);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).not.toMatch(/Secure/i);
    const me = await server.asToken(cookieOf(cookie)).ask("GET", "/api/me");
    expect(me.body).toMatchObject({ person: { displayName: "Ana Lima", roles: ["student"] }, needs: null });
  });

  it("answers a wrong password and an unknown name alike", async () => {
    expect((await signIn("ana", password)).status).toBe(204);
    const wrong = await signIn("ana", "something else entirely");
    const unknown = await signIn("nobody-here", password);
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: "wrongSignIn" });
    expect(unknown.body).toEqual(wrong.body);
  });

  it("slows guessing at one account and leaves the others alone", async () => {
    for (let guess = 0; guess < 10; guess += 1)
      expect((await signIn("ana", `guess ${guess}`)).status).toBe(401);
    const next = await signIn("ana", password);
    expect(next.status).toBe(429);
    expect(Number(next.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await signIn("ben", "guess")).status).toBe(401);
    server.clock.now = new Date(server.clock.now.getTime() + 11 * 60_000);
    expect((await signIn("ana", password)).status).toBe(204);
  });

  it("lets as few guesses in at once as one after another", async () => {
    const guesses = Array.from({ length: 40 }, (_, guess) => signIn("ana", `guess ${guess}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });

  it("counts guesses at the present password of somebody who is signed in as well", async () => {
    const ask = (currentPassword: string) =>
      server
        .as("ana")
        .ask("PUT", "/api/me/password", { json: { currentPassword, password: "amber kettle forest drum" } });
    for (let guess = 0; guess < 10; guess += 1) expect((await ask(`guess ${guess}`)).status).toBe(422);
    expect((await ask(password)).status).toBe(429);
    server.clock.now = new Date(server.clock.now.getTime() + 11 * 60_000);
    expect((await ask(password)).status).toBe(204);
  });

  it("refuses a cookie replayed after sign-out", async () => {
    const ana = server.as("ana");
    expect((await ana.ask("GET", "/api/sessions")).status).toBe(200);
    expect((await ana.ask("DELETE", "/api/sessions")).status).toBe(204);
    expect((await ana.ask("GET", "/api/sessions")).status).toBe(401);
  });

  it("ends a session that was not used for two hours", async () => {
    const ana = server.as("ana");
    expect((await ana.ask("GET", "/api/sessions")).status).toBe(200);
    server.clock.now = new Date(server.clock.now.getTime() + 121 * 60_000);
    expect((await ana.ask("GET", "/api/sessions")).status).toBe(401);
  });

  it("lets a person end their own session and nobody else's", async () => {
    const list = await server.as("ana").ask("GET", "/api/sessions");
    expect(list.body).toMatchObject({ sessions: [{ isThisOne: true, device: "a test" }] });
    const [own] = JSON.parse(list.text).sessions;
    expect((await server.as("ben").ask("DELETE", `/api/sessions/${own.id}`)).status).toBe(404);
    expect((await server.as("ana").ask("DELETE", `/api/sessions/${own.id}`)).status).toBe(204);
    expect(tokenOf("ana")).not.toBe("");
    expect(sessionCookie).toBe("homeroom_session");
  });
});

describe("what is sent", () => {
  it("refuses unknown fields, `__proto__`, absurd nesting and what is no JSON, each in its own way", async () => {
    const ask = (raw: string) => server.asNobody.ask("POST", "/api/sessions", { raw });
    expect((await ask(JSON.stringify({ signInName: "ana", password }))).status).toBe(204);
    const unknown = await ask(JSON.stringify({ signInName: "ana", password, role: "administrator" }));
    expect(unknown.status).toBe(422);
    expect(unknown.body).toMatchObject({ issues: [{ path: ["role"], message: "unknownField" }] });
    expect((await ask('{"signInName":"ana","password":"x","__proto__":{"a":1}}')).status).toBe(422);
    expect((await ask("[".repeat(200_000))).status).toBe(400);
    expect((await ask("{nonsense")).status).toBe(400);
  });

  it("refuses a change that another website started", async () => {
    const headers = { origin: server.url, "sec-fetch-site": "same-origin" };
    const json = { signInName: "ana", password };
    expect((await server.asNobody.ask("POST", "/api/sessions", { json, headers })).status).toBe(204);
    const foreign = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    const answer = await server.asNobody.ask("POST", "/api/sessions", { json, headers: foreign });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: "crossSite" });
  });
});
