import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personRoles } from "#server/features/people/people.tables.ts";
import { startSession } from "#server/features/sessions/sessions.changes.ts";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { nameFirstAdministrator } from "#server/features/setup/setup.changes.ts";
import { routes } from "#server/routes.ts";
import { roles } from "#shared/people/people.ts";
import { type Asker, startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let ada: Asker;
const token = "token-of-the-first-administrator";

/** The first administrator, who has taken every role on before answering the first questions. */
beforeAll(async () => {
  server = await startServer({ empty: true });
  await server.program.store.change({ kind: "command", id: null }, async (writer) => {
    const personId = await nameFirstAdministrator(writer, {
      givenName: "Ada",
      familyName: "Root",
      signInName: "ada",
      email: "",
      codeHash: "none",
      codeExpiresAt: writer.at,
    });
    for (const role of roles) {
      await writer.insert(personRoles).values({ personId, role }).onConflictDoNothing();
    }
    await writer.update(credentials).set({ mustChangePassword: false });
    await startSession(writer, { personId, token, device: "a test", replaces: null });
  });
  ada = server.asToken(token);
}, 60_000);
afterAll(() => server.close());

describe("before the school is set up", () => {
  it("everybody is told so, whether signed in or not", async () => {
    const unnamed = { needs: "setup", school: null };
    expect((await server.asNobody.ask("GET", "/api/me")).body).toMatchObject({ ...unnamed, person: null });
    expect((await ada.ask("GET", "/api/me")).body).toMatchObject({
      ...unnamed,
      person: { givenName: "Ada" },
    });
  });

  it("no address answers with a fault", async () => {
    const answered = new Set<number>();
    for (const route of routes) {
      const address = route.path.replace(/:\w+/g, "none-such-id-0001");
      const json = route.method === "GET" || route.takesForm ? {} : { json: {}, key: freshKey(), version: 1 };
      for (const asker of [ada, server.asNobody]) {
        const { status, text } = await asker.ask(route.method, address, json);
        expect([500, 502], `${route.method} ${route.path}: ${text}`).not.toContain(status);
        answered.add(status);
      }
    }
    expect(answered).toContain(200);
    expect(answered).toContain(503);
  });

  it("people can be added, but students, homerooms and interviews wait for the school year", async () => {
    const staff = {
      givenName: "Cora",
      familyName: "Bell",
      signInName: "cora",
      email: "",
      roles: ["coordinator"],
      schoolId: null,
      grade: null,
      isTrained: false,
      isCommunityMember: false,
    };
    expect((await ada.ask("POST", "/api/people", { key: freshKey(), json: staff })).status).toBe(201);
    const place = { schoolId: "school-made-early", roles: ["student"], grade: 9, signInName: "ana" };
    await ada.ask("POST", "/api/schools", { key: freshKey(), json: { name: "Early High", level: "high" } });
    const [school]: { id: string }[] = JSON.parse((await ada.ask("GET", "/api/school")).text).schools;
    const json = { ...staff, ...place, schoolId: school?.id };
    const student = await ada.ask("POST", "/api/people", { key: freshKey(), json });
    expect(student.body).toMatchObject({ status: 503, code: "notReady" });
    const home = { schoolId: school?.id, name: "Cedar", room: "", mentorIds: [], studentIds: [] };
    const homeroom = await ada.ask("POST", "/api/homerooms", { key: freshKey(), json: home });
    expect(homeroom.body).toMatchObject({ status: 503, code: "notReady" });
    const plan = {
      title: "Interviews",
      schoolId: null,
      rubricId: null,
      passTotal: 70,
      criterionFloorTenths: 20,
    };
    const event = await ada.ask("POST", "/api/events", { key: freshKey(), json: plan });
    expect(event.body).toMatchObject({ status: 503, code: "notReady" });
  });
});
