import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

describe("guardian links", () => {
  const link = { guardianId: idOf("gus"), studentId: idOf("ana"), relationship: "uncle" };
  const add = (json: unknown, key: string, who: "cora" | "otto" = "cora") =>
    server.as(who).ask("POST", "/api/guardian-links", { json, key });

  it("link a guardian to a student once, and can be ended", async () => {
    const answer = await add(link, "link-key-1");
    expect(answer.status).toBe(201);
    expect((await add(link, "link-key-2")).status).toBe(409);
    const { links }: { links: { id: string; relationship: string }[] } = JSON.parse(answer.text);
    const id = links.find((one) => one.relationship === "uncle")?.id ?? "";
    expect((await server.as("mona").ask("DELETE", `/api/guardian-links/${id}`)).status).toBe(404);
    expect((await server.as("cora").ask("DELETE", `/api/guardian-links/${id}`)).status).toBe(204);
  });

  it("refuse who is no guardian, who is no student, and a student of another school", async () => {
    expect((await add(link, "link-key-1")).status).toBe(201);
    expect((await add({ ...link, guardianId: idOf("mona") }, "link-key-2")).body).toMatchObject({
      issues: [{ message: "notAGuardian" }],
    });
    expect((await add({ ...link, studentId: idOf("mona") }, "link-key-3")).status).toBe(422);
    expect((await add({ ...link, studentId: idOf("ben") }, "link-key-4", "otto")).status).toBe(403);
  });
});
