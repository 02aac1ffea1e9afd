import { asc } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLines } from "#server/audit/audit.tables.ts";
import { auditHash } from "#server/audit/auditChain.ts";
import { artifactView } from "#shared/artifacts/artifacts.ts";
import { submissionList } from "#shared/submissions/submissions.ts";
import { submit, submitSomething } from "#tests/support/pieces.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

const hour = 3_600_000;

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

function moveClock(by: number): void {
  server.clock.now = new Date(server.clock.now.getTime() + by);
}

describe("a clock that jumps back", () => {
  it("leaves attempts in the order in which they were handed in", async () => {
    const first = await submitSomething(server, "ana");
    expect((await server.as("ana").ask("POST", `/api/submissions/${first.id}/withdrawal`)).status).toBe(200);
    moveClock(-hour);
    const second = await submit(server, "ana");
    expect(second.number).toBe(first.number + 1);
    const answer = await server.as("ana").ask("GET", `/api/students/${idOf("ana")}/submissions`);
    const listed = submissionList.parse(answer.body).submissions.map((one) => one.number);
    expect(listed).toEqual([second.number, first.number]);
  });

  it("lets the later save win, and still refuses a stale one", async () => {
    const { artifactId } = await submitSomething(server, "ana");
    const path = `/api/artifacts/${artifactId}`;
    const read = async () => artifactView.parse((await server.as("ana").ask("GET", path)).body);
    const seen = await read();
    moveClock(-hour);
    const { content, isShownToFamily, isShownByLink } = seen;
    const save = (title: string) =>
      server.as("ana").ask("PUT", path, {
        version: seen.version,
        json: { title, content, isShownToFamily, isShownByLink },
      });
    expect((await save("Written after the jump")).status).toBe(200);
    expect((await save("Written without having seen it")).status).toBe(412);
    expect((await read()).title).toBe("Written after the jump");
  });

  it("keeps the audit one unbroken chain, in the order in which things happened", async () => {
    await submitSomething(server, "ana");
    moveClock(-hour);
    await submitSomething(server, "ben");
    const lines = await server.program.store.read.select().from(auditLines).orderBy(asc(auditLines.number));
    const handedIn = lines.filter((line) => line.action === "portfolio.submitted");
    expect(handedIn.map((line) => line.studentId)).toEqual([idOf("ana"), idOf("ben")]);
    let hash = "";
    for (const [place, line] of lines.entries()) {
      expect(line.number).toBe(place + 1);
      expect(auditHash(hash, line)).toBe(line.hash);
      hash = line.hash;
    }
  });
});
