import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idOf, ids } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const home = {
  schoolId: ids.high,
  name: "Room C",
  room: "103",
  mentorIds: [idOf("mona")],
  studentIds: [idOf("ben")],
};

let keys = 0;
function add(json: unknown, who: "cora" | "otto" = "cora") {
  keys += 1;
  return server.as(who).ask("POST", "/api/homerooms", { json, key: `homeroom-${keys}` });
}

describe("homerooms", () => {
  it("take a student from the homeroom they sat in before", async () => {
    const answer = await add(home);
    expect(answer.body).toMatchObject({
      mentors: [{ displayName: "Mona Reyes" }],
      students: [{ displayName: "Ben Ode", grade: 12 }],
    });
    const before = await server.as("cora").ask("GET", `/api/homerooms/${ids.homeroomB}`);
    expect(before.body).toMatchObject({ students: [] });
  });

  it("notice when somebody else has moved a student away meanwhile", async () => {
    const path = `/api/homerooms/${ids.homeroomB}`;
    const json = { ...home, name: "Room B", room: "102", mentorIds: [idOf("moe")] };
    expect((await server.as("cora").ask("PUT", path, { json, version: 1 })).body).toMatchObject({
      version: 2,
    });
    expect((await add(home)).status).toBe(201);
    const stale = await server.as("cora").ask("PUT", path, { json, version: 2 });
    expect(stale.body).toMatchObject({ code: "stale", current: { students: [], version: 3 } });
    const untouched = await server.as("cora").ask("GET", `/api/homerooms/${ids.homeroomA}`);
    expect(untouched.body).toMatchObject({ version: 1 });
  });

  it("have one name each in a school and year", async () => {
    expect((await add(home)).status).toBe(201);
    expect((await add(home)).body).toMatchObject({ code: "nameTaken" });
  });

  it("seat only mentors and students of their school", async () => {
    expect((await add(home)).status).toBe(201);
    const withTeacher = { ...home, name: "Room D", studentIds: [idOf("mona")] };
    expect((await add(withTeacher)).body).toMatchObject({ issues: [{ path: ["studentIds", 0] }] });
    const withStudent = { ...home, name: "Room D", mentorIds: [idOf("mona"), idOf("ana")] };
    expect((await add(withStudent)).body).toMatchObject({ issues: [{ path: ["mentorIds", 1] }] });
    expect((await add({ ...home, name: "Room D", studentIds: [idOf("ben"), idOf("ben")] })).status).toBe(422);
    expect((await add({ ...home, name: "Room D" }, "otto")).status).toBe(403);
  });

  it("are changed on the version seen, and listed with their mentors and numbers", async () => {
    const path = `/api/homerooms/${ids.homeroomA}`;
    const json = {
      ...home,
      name: "Room A",
      studentIds: [idOf("ana")],
      mentorIds: [idOf("moe"), idOf("mona")],
    };
    const edited = await server.as("cora").ask("PUT", path, { json, version: 1 });
    expect(edited.body).toMatchObject({ version: 2, mentors: [{ displayName: "Moe Stone" }, {}] });
    expect((await server.as("cora").ask("PUT", path, { json, version: 1 })).status).toBe(412);
    expect((await server.as("otto").ask("PUT", path, { json, version: 2 })).status).toBe(404);
    const list = await server.as("cora").ask("GET", "/api/homerooms");
    expect(list.body).toMatchObject({
      homerooms: [
        { name: "Room A", studentCount: 1, mentors: [{ displayName: "Moe Stone" }, {}] },
        { name: "Room B", studentCount: 1 },
      ],
    });
    expect((await server.as("otto").ask("GET", "/api/homerooms")).body).toMatchObject({ homerooms: [] });
    expect((await server.as("mona").ask("GET", "/api/homerooms")).status).toBe(403);
  });
});
