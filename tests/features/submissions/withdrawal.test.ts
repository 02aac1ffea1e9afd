import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SubmissionView, submissionList, submissionView } from "#shared/submissions/submissions.ts";
import { submit, submitSomething } from "#tests/support/pieces.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
const listPath = `/api/students/${idOf("ana")}/submissions`;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

async function read(person: PersonKey, id: string): Promise<SubmissionView> {
  return submissionView.parse((await server.as(person).ask("GET", `/api/submissions/${id}`)).body);
}
async function listFor(person: PersonKey) {
  return submissionList.parse((await server.as(person).ask("GET", listPath)).body);
}
const open = (id: string) => server.as("mona").ask("POST", `/api/submissions/${id}/opening`);
const withdraw = (id: string, person: PersonKey = "ana") =>
  server.as(person).ask("POST", `/api/submissions/${id}/withdrawal`);

describe("withdrawing", () => {
  it("takes back what nobody has opened, for the mentor too, and frees the way for the next number", async () => {
    const { id } = await submitSomething(server, "ana");
    expect((await withdraw(id)).body).toMatchObject({ state: "withdrawn", number: 1 });
    expect((await server.as("mona").ask("GET", `/api/submissions/${id}`)).status).toBe(404);
    expect((await read("ana", id)).state).toBe("withdrawn");
    expect((await submit(server, "ana")).number).toBe(2);
    expect((await listFor("mona")).submissions).toMatchObject([
      { number: 2, can: { "submission.read": true } },
      { number: 1, can: { "submission.read": false } },
    ]);
  });

  it("is not possible once the mentor has opened it, nor twice", async () => {
    const { id } = await submitSomething(server, "ana");
    await open(id);
    const late = await withdraw(id);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ detail: expect.stringContaining("opened meanwhile") });
    const ben = await submitSomething(server, "ben");
    expect((await withdraw(ben.id, "ben")).status).toBe(200);
    expect((await withdraw(ben.id, "ben")).status).toBe(409);
  });

  it("is the student's alone", async () => {
    const { id } = await submitSomething(server, "ana");
    expect((await withdraw(id, "mona")).status).toBe(403);
    expect((await withdraw(id, "cora")).status).toBe(403);
    expect((await withdraw(id, "ben")).status).toBe(404);
    expect((await withdraw(id)).status).toBe(200);
  });

  it("and opening at the same moment: one of them wins, and both are told the truth", async () => {
    const { id } = await submitSomething(server, "ana");
    const [back, opened] = await Promise.all([withdraw(id), open(id)]);
    expect([back.status < 300, opened.status < 300].filter(Boolean)).toHaveLength(1);
    const { state } = await read("ana", id);
    expect(state).toBe(back.status < 300 ? "withdrawn" : "opened");
  });
});
