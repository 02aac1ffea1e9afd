import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLines } from "#server/audit/audit.tables.ts";
import { conflictList } from "#shared/panels/panelViews.ts";
import { planEvent } from "#tests/support/events.ts";
import { idOf, type PersonKey, personKeys } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
  await planEvent(server);
});
afterEach(() => server.close());

const declare = (panelist: PersonKey, student: PersonKey) =>
  server.as(panelist).ask("POST", "/api/conflicts", { key: freshKey(), json: { studentId: idOf(student) } });
const withdraw = (panelist: PersonKey, student: PersonKey) =>
  server.as(panelist).ask("DELETE", `/api/conflicts/${idOf(student)}`);
const listOf = async (panelist: PersonKey) =>
  conflictList.parse((await server.as(panelist).ask("GET", "/api/conflicts")).body);

describe("declaring a conflict", () => {
  it("is a panelist's own act about a candidate of the event, and can be taken back", async () => {
    expect((await listOf("ella")).candidates.map(({ displayName }) => displayName)).toEqual([
      "Ana Lima",
      "Ben Ode",
    ]);
    expect((await declare("ella", "ben")).status).toBe(201);
    expect((await declare("ella", "ben")).status).toBe(201);
    expect((await listOf("ella")).declared).toMatchObject([{ student: { displayName: "Ben Ode" } }]);
    expect((await withdraw("ella", "ben")).status).toBe(200);
    expect((await withdraw("ella", "ben")).status).toBe(404);
    expect((await listOf("ella")).declared).toEqual([]);
  });

  it("is nobody else's to see or to take back", async () => {
    await declare("ella", "ben");
    for (const other of personKeys.filter((key) => key !== "ella")) {
      const list = await server.as(other).ask("GET", "/api/conflicts");
      expect(list.text.includes(idOf("ella")), other).toBe(false);
      expect((await withdraw(other, "ben")).status, other).toBe(404);
    }
    expect((await listOf("ella")).declared).toHaveLength(1);
  });

  it("is open to panelists alone", async () => {
    expect((await declare("hal", "ana")).status).toBe(201);
    for (const other of ["ana", "mona", "gwen", "cora", "ada"] as const) {
      expect((await declare(other, "ben")).status, other).toBe(403);
    }
    expect((await server.asNobody.ask("GET", "/api/conflicts")).status).toBe(401);
  });

  it("names no student a panelist is not to interview", async () => {
    expect((await declare("hal", "ana")).status).toBe(201);
    for (const [panelist, student] of [
      ["hal", "cleo"],
      ["hal", "mona"],
      ["pia", "ana"],
    ] as const) {
      expect((await declare(panelist, student)).body, student).toMatchObject({
        status: 422,
        issues: [{ path: ["studentId"], message: "notYourCandidate" }],
      });
    }
    expect((await listOf("pia")).candidates).toEqual([]);
  });

  it("leaves an audit line that does not name the student", async () => {
    await declare("ella", "ben");
    const lines = await server.program.store.read.select().from(auditLines);
    const line = lines.find(({ action }) => action === "conflict.declared");
    expect(line).toMatchObject({ subjectId: idOf("ella"), studentId: null });
    expect(JSON.stringify(line)).not.toContain(idOf("ben"));
  });
});
