import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { type SubmissionView, submissionList, submissionView } from "#shared/submissions/submissions.ts";
import { answerAsMona } from "#tests/support/answers.ts";
import { planInterview } from "#tests/support/events.ts";
import { addPiece, arrange, readPortfolio, submit, submitSomething } from "#tests/support/pieces.ts";
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
function handIn(key: string, portfolioVersion: number, note = "") {
  return server.as("ana").ask("POST", listPath, { key, json: { note, portfolioVersion } });
}
const open = (id: string) => server.as("mona").ask("POST", `/api/submissions/${id}/opening`);

describe("handing in", () => {
  it("makes a numbered copy that waits for the mentor, with the student's note", async () => {
    await submitSomething(server, "ana");
    const { submissions: attempts, mentors } = await listFor("ana");
    expect(attempts).toMatchObject([{ number: 1, state: "waiting", note: "", openedAt: null }]);
    expect(attempts[0]?.can).toMatchObject({ "submission.withdraw": true, "submission.review": false });
    expect(mentors).toEqual([{ id: idOf("mona"), displayName: "Mona Reyes" }]);
  });

  it("tells the mentor the student's note", async () => {
    const piece = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [piece] }]);
    const { id } = await submit(server, "ana", "Please look at the resume first.");
    expect((await read("mona", id)).note).toBe("Please look at the resume first.");
  });

  it("needs the version that was on the screen", async () => {
    const piece = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    const section = { id: "section-one", title: "One", artifactIds: [piece] };
    const { version } = await arrange(server, "ana", [section]);
    await arrange(server, "ana", [{ ...section, title: "Renamed in another tab" }]);
    const stale = await handIn("key-of-the-first-tab", version);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { sections: [{ title: "Renamed in another tab" }] } });
    expect((await handIn("key-of-the-second-tab", version + 1)).status).toBe(201);
  });

  it("answers a repeat of the same request with the first answer, and makes one copy", async () => {
    const piece = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [piece] }]);
    const first = await handIn("the-same-key-twice", 1);
    const second = await handIn("the-same-key-twice", 1);
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect((await listFor("ana")).submissions).toHaveLength(1);
    expect((await server.as("ana").ask("POST", listPath, { json: { portfolioVersion: 1 } })).status).toBe(
      428,
    );
  });

  it("refuses a second one while the first waits or is being read, and says so", async () => {
    const { id } = await submitSomething(server, "ana");
    const { version } = await readPortfolio(server, "ana");
    const refused = await handIn("second-while-waiting", version);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: "wrongState",
      detail:
        "Your last submission is still being read. Wait for the answer, or take it back while it waits.",
    });
    expect((await open(id)).status).toBeLessThan(300);
    expect((await handIn("second-while-opened", version)).status).toBe(409);
    expect((await listFor("ana")).submissions).toHaveLength(1);
  });

  it("refuses an empty portfolio, but not an unfinished one", async () => {
    expect((await handIn("nothing-at-all", 0)).body).toMatchObject({ code: "wrongState" });
    const piece = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    const section = { id: "section-one", title: "One", artifactIds: [piece] };
    await arrange(server, "ana", [{ ...section, artifactIds: [] }]);
    const refused = await handIn("an-empty-section", 1);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining("Your portfolio is empty") });
    await arrange(server, "ana", [section]);
    expect((await handIn("something-in-it", 2)).status).toBe(201);
  });

  it("is for the student alone", async () => {
    const piece = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [piece] }]);
    for (const [stranger, status] of [
      ["ben", 404],
      ["gwen", 404],
      ["hal", 404],
      ["moe", 404],
      ["mona", 403],
      ["cora", 403],
      ["ada", 404],
    ] as const) {
      const json = { portfolioVersion: 1 };
      const answer = await server.as(stranger).ask("POST", listPath, { key: `key-of-${stranger}`, json });
      expect(answer.status, stranger).toBe(status);
    }
    expect((await handIn("key-of-ana-herself", 1)).status).toBe(201);
  });

  it("lets one of two hand-ins at the same moment win", async () => {
    const piece = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [piece] }]);
    const answers = await Promise.all([handIn("key-of-tab-one", 1), handIn("key-of-tab-two", 1)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect((await listFor("ana")).submissions).toHaveLength(1);
  });
});

describe("a submission", () => {
  it("keeps the portfolio as it was handed in, whatever happens to the live one", async () => {
    const { id, artifactId } = await submitSomething(server, "ana");
    const before = JSON.stringify((await read("ana", id)).document);
    await server.as("ana").ask("PATCH", `/api/portfolios/${idOf("ana")}`, {
      version: 1,
      json: { title: "Something else", template: "plain", sections: [] },
    });
    await server.as("ana").ask("POST", `/api/artifacts/${artifactId}/removal`);
    expect((await readPortfolio(server, "ana")).title).toBe("Something else");
    expect(JSON.stringify((await read("ana", id)).document)).toBe(before);
    expect(JSON.stringify((await read("mona", id)).document)).toBe(before);
  });

  it("leaves the live portfolio editable", async () => {
    await submitSomething(server, "ana");
    const answer = await server.as("ana").ask("PATCH", `/api/portfolios/${idOf("ana")}`, {
      version: 1,
      json: { title: "Still mine to change" },
    });
    expect(answer.status).toBe(200);
  });

  it("is read by the student, the mentor and the coordinator, and by nobody else", async () => {
    const { id } = await submitSomething(server, "ana");
    for (const reader of ["ana", "mona", "cora"] as const) {
      expect((await server.as(reader).ask("GET", `/api/submissions/${id}`)).status, reader).toBe(200);
    }
    for (const stranger of ["ben", "moe", "gwen", "hal", "ella", "pia", "otto", "ada"] as const) {
      expect((await server.as(stranger).ask("GET", `/api/submissions/${id}`)).status, stranger).toBe(404);
    }
  });

  it("is read by the panel once it is accepted, without what student and mentor said to each other", async () => {
    await planInterview(server, { isPublished: true });
    const { id } = await submitSomething(server, "ana", "For you, Ms. Reyes.");
    const path = `/api/submissions/${id}`;
    expect((await server.as("hal").ask("GET", path)).status).toBe(404);
    expect((await answerAsMona(server, id, "accepted")).status).toBe(200);
    expect(await read("hal", id)).toMatchObject({ state: "accepted", note: "", readings: [] });
    expect((await read("mona", id)).note).toBe("For you, Ms. Reyes.");
    for (const stranger of ["pia", "moe"] as const) {
      expect((await server.as(stranger).ask("GET", path)).status, stranger).toBe(404);
    }
  });

  it("stays readable for the panel it was pinned for, whatever becomes of the decision", async () => {
    const { seat } = await planInterview(server, { isPublished: true });
    const { id } = await submitSomething(server, "ana");
    await answerAsMona(server, id, "accepted");
    const takeBack = async () => {
      const { version } = await read("mona", id);
      return server.as("mona").ask("DELETE", `/api/submissions/${id}/decision`, { version });
    };
    await takeBack();
    expect((await server.as("hal").ask("GET", `/api/submissions/${id}`)).status).toBe(404);
    await server.program.store.keepHouse((writer) =>
      writer.update(interviews).set({ submissionId: id }).where(eq(interviews.id, seat.id)),
    );
    expect((await server.as("hal").ask("GET", `/api/submissions/${id}`)).status).toBe(200);
    expect((await server.as("pia").ask("GET", `/api/submissions/${id}`)).status).toBe(404);
  });

  it("does not count as read by being looked at", async () => {
    const { id } = await submitSomething(server, "ana");
    expect((await read("mona", id)).state).toBe("waiting");
    expect(await read("ana", id)).toMatchObject({ state: "waiting", readings: [] });
  });

  it("tells the student who read it and when", async () => {
    const { id } = await submitSomething(server, "ana");
    const at = server.clock.now.toISOString();
    await open(id);
    expect(await read("ana", id)).toMatchObject({
      state: "opened",
      openedAt: at,
      openedBy: { displayName: "Mona Reyes" },
      readings: [{ reader: { displayName: "Mona Reyes" }, firstReadAt: at, lastReadAt: at }],
    });
  });

  it("is not shown when its text is no longer what was sealed", async () => {
    const { id } = await submitSomething(server, "ana");
    expect((await server.as("ana").ask("GET", `/api/submissions/${id}`)).status).toBe(200);
    const [row] = await server.program.store.read.select().from(submissions).where(eq(submissions.id, id));
    const document = row?.document.replace("Bridge model", "Bridge muddle") ?? "";
    expect(document).not.toBe(row?.document);
    await server.program.store.keepHouse((writer) =>
      writer.update(submissions).set({ document }).where(eq(submissions.id, id)),
    );
    expect((await server.as("ana").ask("GET", `/api/submissions/${id}`)).status).toBe(500);
  });
});
