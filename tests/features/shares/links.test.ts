import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shares } from "#server/features/shares/shares.tables.ts";
import { answeredKeys } from "#server/http/answeredKeys.tables.ts";
import { shareList, shareView } from "#shared/shares/shares.ts";
import { giveLink, newVisitor, openLink, showWork } from "#tests/support/reading.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
const listPath = `/api/students/${idOf("ana")}/shares`;

beforeEach(async () => {
  server = await startServer();
  await showWork(server, "ana");
});
afterEach(() => server.close());

const listFor = async (person: PersonKey) =>
  shareList.parse((await server.as(person).ask("GET", listPath)).body);
const create = (json: unknown, person: PersonKey = "ana") =>
  server.as(person).ask("POST", listPath, { json, key: freshKey() });
const change = (id: string, version: number, json: unknown, person: PersonKey = "ana") =>
  server.as(person).ask("PATCH", `/api/shares/${id}`, { version, json });
const terms = { label: "Ms. Ortega at the clinic", lastsDays: 30 };

describe("giving out a link", () => {
  it("makes one for somebody, that ends, with a passcode or without", async () => {
    expect((await create({ ...terms, passcode: "blue heron" })).status).toBe(201);
    expect(await listFor("ana")).toMatchObject({
      studentName: "Ana Lima",
      shares: [
        {
          label: "Ms. Ortega at the clinic",
          state: "open",
          hasPasscode: true,
          expiresAt: "2027-04-01T14:00:00.000Z",
          viewCount: 0,
          lastViewedAt: null,
        },
      ],
    });
  });

  it("tells its address once, keeps only a hash of it, and of the passcode too", async () => {
    const { share, path } = await giveLink(server, "ana", { passcode: "blue heron" });
    const token = path.replace("/s/", "");
    expect(token).toMatch(/^[\w-]{43}$/);
    const kept = JSON.stringify([
      await server.program.store.read.select().from(shares),
      await server.program.store.read.select().from(answeredKeys),
      (await server.as("ana").ask("GET", listPath)).text,
    ]);
    expect(kept).toContain(share.id);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain("blue heron");
  });

  it("makes the address with the one people come by", async () => {
    await server.close();
    server = await startServer({ settings: { PUBLIC_URL: "https://homeroom.example.org" } });
    await showWork(server, "ana");
    const { id } = shareView.parse((await create(terms)).body);
    const told = await server.as("ana").ask("POST", `/api/shares/${id}/address`, {
      version: 1,
      headers: { "x-forwarded-host": "elsewhere.example" },
    });
    expect(told.text).toContain("https://homeroom.example.org/s/");
  });

  it("replaces an address by a new one, with which the old one and its visits end", async () => {
    const { share, path } = await giveLink(server, "ana");
    const visitor = newVisitor(server);
    const page = await openLink(visitor, path);
    expect((await visitor.get(page)).status).toBe(200);
    const again = await server.as("ana").ask("POST", `/api/shares/${share.id}/address`, {
      version: share.version,
    });
    const { url } = JSON.parse(again.text);
    expect((await newVisitor(server).get(path)).status).toBe(404);
    expect((await visitor.get(page)).status).toBe(404);
    expect((await newVisitor(server).get(new URL(url).pathname)).status).toBe(303);
  });

  it("needs a name, a length that is offered, and a passcode that is not too short", async () => {
    expect((await create(terms)).status).toBe(201);
    for (const [wrong, path, message] of [
      [{ ...terms, label: "  " }, "label", "blank"],
      [{ ...terms, lastsDays: 4000 }, "lastsDays", "notOffered"],
      [{ ...terms, passcode: "12345" }, "passcode", "passcodeTooShort"],
    ] as const) {
      const answer = await create(wrong);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ issues: [{ path: [path], message }] });
    }
    const endless = await create({ label: "Forever" });
    expect(endless.body).toMatchObject({ issues: [{ path: ["lastsDays"], message: "notOffered" }] });
  });

  it("waits until there is a portfolio", async () => {
    const json = { label: "Somebody", lastsDays: 7 };
    const path = `/api/students/${idOf("ben")}/shares`;
    const early = await server.as("ben").ask("POST", path, { json, key: freshKey() });
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ detail: expect.stringContaining("Your portfolio is empty") });
    await showWork(server, "ben");
    expect((await server.as("ben").ask("POST", path, { json, key: freshKey() })).status).toBe(201);
  });

  it("holds at most fifty that work", async () => {
    for (let made = 0; made < 50; made += 1) expect((await create(terms)).status).toBe(201);
    const refused = await create(terms);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining("50 links") });
    const [first] = (await listFor("ana")).shares;
    await server.as("ana").ask("DELETE", `/api/shares/${first?.id}`);
    expect((await create(terms)).status).toBe(201);
  });

  it("is the student's alone", async () => {
    for (const person of ["mona", "gwen", "ben", "moe", "ada", "otto"] as const) {
      expect((await create(terms, person)).status, person).toBe(404);
    }
    expect((await create(terms, "cora")).status).toBe(403);
    expect((await create(terms)).status).toBe(201);
    expect((await server.asNobody.ask("POST", listPath, { json: terms, key: freshKey() })).status).toBe(401);
  });
});

describe("changing a link", () => {
  it("changes for whom it is and how long it lasts, over the version seen", async () => {
    const { share } = await giveLink(server, "ana", { lastsDays: 7 });
    const changed = await change(share.id, share.version, { label: "Uncle Ray", lastsDays: 365 });
    expect(changed.body).toMatchObject({ label: "Uncle Ray", expiresAt: "2028-03-01T14:00:00.000Z" });
    const stale = await change(share.id, share.version, { label: "From another tab" });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { label: "Uncle Ray" } });
  });

  it("gives and takes away a passcode", async () => {
    const { share } = await giveLink(server, "ana");
    const locked = await change(share.id, share.version, { passcode: "blue heron" });
    expect(locked.body).toMatchObject({ hasPasscode: true });
    const open = await change(share.id, share.version + 1, { passcode: null });
    expect(open.body).toMatchObject({ hasPasscode: false });
  });

  it("lets a link that has ended work again", async () => {
    const { share, path } = await giveLink(server, "ana", { lastsDays: 7 });
    server.clock.now = new Date("2027-03-09T14:00:01Z");
    expect((await newVisitor(server).get(path)).status).toBe(404);
    server.clock.now = new Date("2027-03-02T15:00:00Z");
    expect((await change(share.id, share.version, { lastsDays: 30 })).status).toBe(200);
    server.clock.now = new Date("2027-03-20T14:00:00Z");
    expect((await newVisitor(server).get(path)).status).toBe(303);
  });

  it("is the student's alone", async () => {
    const { share } = await giveLink(server, "ana");
    for (const person of ["mona", "gwen", "ben", "moe", "ada", "otto"] as const) {
      expect((await change(share.id, share.version, { label: "Mine" }, person)).status, person).toBe(404);
    }
    expect((await change(share.id, share.version, { label: "Mine" }, "cora")).status).toBe(403);
    expect((await change(share.id, share.version, { label: "Yours" })).status).toBe(200);
  });
});

describe("withdrawing a link", () => {
  it("is for good", async () => {
    const { share } = await giveLink(server, "ana");
    const revoked = await server.as("ana").ask("DELETE", `/api/shares/${share.id}`);
    expect(revoked.body).toMatchObject({
      state: "revoked",
      revokedAt: "2027-03-02T14:00:00.000Z",
      can: { "share.edit": false, "share.revoke": false },
    });
    expect((await change(share.id, share.version + 1, { lastsDays: 30 })).status).toBe(409);
    const address = await server.as("ana").ask("POST", `/api/shares/${share.id}/address`, {
      version: share.version + 1,
    });
    expect(address.status).toBe(409);
    expect((await server.as("ana").ask("DELETE", `/api/shares/${share.id}`)).status).toBe(409);
  });

  it("is for the student, or the coordinator of the student's school who sees which there are", async () => {
    const { share, path } = await giveLink(server, "ana");
    expect((await listFor("cora")).shares).toMatchObject([
      { label: "Aunt Rosa", can: { "share.edit": false, "share.revoke": true } },
    ]);
    for (const person of ["mona", "gwen", "ben", "moe", "ada", "otto"] as const) {
      expect((await server.as(person).ask("GET", listPath)).status, person).toBe(404);
      expect((await server.as(person).ask("DELETE", `/api/shares/${share.id}`)).status, person).toBe(404);
    }
    expect((await newVisitor(server).get(path)).status).toBe(303);
    expect((await server.as("cora").ask("DELETE", `/api/shares/${share.id}`)).status).toBe(200);
    expect((await newVisitor(server).get(path)).status).toBe(404);
  });
});
