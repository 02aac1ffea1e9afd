import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#server/db/ids.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { waitingList } from "#shared/reviews/reviews.ts";
import { submitSomething } from "#tests/support/pieces.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const listFor = async (person: PersonKey, query = "") =>
  waitingList.parse((await server.as(person).ask("GET", `/api/waiting${query}`)).body);

describe("the waiting queue", () => {
  it("lists what waits for one's answer, oldest first, opened or not", async () => {
    const first = await submitSomething(server, "cleo");
    server.clock.now = new Date("2027-03-02T15:00:00Z");
    const second = await submitSomething(server, "ana");
    await server.as("mona").ask("POST", `/api/submissions/${first.id}/opening`);
    expect(await listFor("mona")).toMatchObject({
      submissions: [
        { id: first.id, state: "opened", student: { displayName: "Cleo Park" }, grade: 9, number: 1 },
        { id: second.id, state: "waiting", homeroomName: "Room A", openedAt: null },
      ],
      total: 2,
      hasMore: false,
    });
  });

  it("leaves out what is answered or withdrawn", async () => {
    const withdrawn = await submitSomething(server, "cleo");
    const accepted = await submitSomething(server, "ana");
    expect((await listFor("mona")).total).toBe(2);
    await server.as("cleo").ask("POST", `/api/submissions/${withdrawn.id}/withdrawal`);
    await server.as("mona").ask("POST", `/api/submissions/${accepted.id}/opening`);
    const json = { decision: "accepted" };
    await server.as("mona").ask("POST", `/api/submissions/${accepted.id}/decision`, { version: 2, json });
    expect((await listFor("mona")).submissions).toEqual([]);
  });

  it("shows each mentor their own students only, and nobody else anything", async () => {
    const { id } = await submitSomething(server, "ana");
    const other = await submitSomething(server, "ben");
    expect((await listFor("mona")).submissions.map((one) => one.id)).toEqual([id]);
    expect((await listFor("moe")).submissions.map((one) => one.id)).toEqual([other.id]);
    for (const person of ["ana", "cora", "ada", "gwen", "hal", "otto"] as const) {
      expect((await listFor(person)).submissions, person).toEqual([]);
    }
    expect((await server.asNobody.ask("GET", "/api/waiting")).status).toBe(401);
  });

  it("gives long queues a page at a time, without a gap or a double", async () => {
    const { id } = await submitSomething(server, "ana");
    const [row] = await server.program.store.read.select().from(submissions).where(eq(submissions.id, id));
    if (!row) throw new Error("The submission is not there");
    const copies = Array.from({ length: 69 }, (_, at) => ({ ...row, id: newId(), number: at + 2 }));
    await server.program.store.keepHouse((writer) => writer.insert(submissions).values(copies));
    const first = await listFor("mona");
    expect(first).toMatchObject({ total: 70, hasMore: true });
    const second = await listFor("mona", `?after=${first.submissions.at(-1)?.id}`);
    expect(second.hasMore).toBe(false);
    const seen = [...first.submissions, ...second.submissions].map((one) => one.id);
    expect(new Set(seen).size).toBe(70);
    expect(seen).toHaveLength(70);
  });
});
