import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { richTextFrom } from "#shared/richText/richText.ts";
import { submissionSummary, submissionView } from "#shared/submissions/submissions.ts";
import { submit, submitSomething } from "#tests/support/pieces.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let id: string;

beforeEach(async () => {
  server = await startServer();
  ({ id } = await submitSomething(server, "ana"));
});
afterEach(() => server.close());

const open = (person: PersonKey = "mona", of = id) =>
  server.as(person).ask("POST", `/api/submissions/${of}/opening`);
const say = (text: string, person: PersonKey = "mona") =>
  server.as(person).ask("POST", `/api/submissions/${id}/comments`, {
    key: freshKey(),
    json: { body: richTextFrom(text) },
  });
const decide = (decision: string, version: number, person: PersonKey = "mona", of = id) =>
  server.as(person).ask("POST", `/api/submissions/${of}/decision`, { version, json: { decision } });
const takeBack = (version: number, person: PersonKey = "mona") =>
  server.as(person).ask("DELETE", `/api/submissions/${id}/decision`, { version });
const readBy = async (person: PersonKey) =>
  submissionView.parse((await server.as(person).ask("GET", `/api/submissions/${id}`)).body);

describe("opening a submission", () => {
  it("opens it with a mentor's first reading and tells the student who read it and when", async () => {
    expect((await readBy("mona")).state).toBe("waiting");
    const opened = submissionSummary.parse((await open()).body);
    expect(opened).toMatchObject({ state: "opened", openedBy: { displayName: "Mona Reyes" } });
    server.clock.now = new Date("2027-03-02T15:00:00Z");
    expect((await open()).status).toBe(200);
    expect((await readBy("ana")).readings).toEqual([
      {
        reader: { id: idOf("mona"), displayName: "Mona Reyes" },
        firstReadAt: "2027-03-02T14:00:00.000Z",
        lastReadAt: "2027-03-02T15:00:00.000Z",
      },
    ]);
    expect((await readBy("ana")).openedAt).toBe("2027-03-02T14:00:00.000Z");
  });

  it("notes a coordinator's reading too, which leaves it waiting", async () => {
    expect((await open("cora")).body).toMatchObject({ state: "waiting" });
    expect((await readBy("ana")).readings).toMatchObject([{ reader: { displayName: "Cora Bell" } }]);
  });

  it("is for its mentors and coordinator alone", async () => {
    expect((await open("mona")).status).toBe(200);
    expect((await open("ana")).status).toBe(403);
    for (const stranger of ["ben", "gwen", "hal", "moe", "otto", "ada", "pia"] as const) {
      expect((await open(stranger)).status, stranger).toBe(404);
    }
    expect((await server.asNobody.ask("POST", `/api/submissions/${id}/opening`)).status).toBe(401);
  });

  it("shows nothing of a withdrawn one to the mentor", async () => {
    const withdrawn = await server.as("ana").ask("POST", `/api/submissions/${id}/withdrawal`);
    expect(withdrawn.status).toBe(200);
    expect((await open()).status).toBe(404);
  });
});

describe("answering", () => {
  beforeEach(async () => {
    await open();
  });

  it("accepts", async () => {
    const answer = await decide("accepted", 2);
    expect(answer.body).toMatchObject({
      state: "accepted",
      decidedBy: { displayName: "Mona Reyes" },
      decidedAt: "2027-03-02T14:00:00.000Z",
      version: 3,
    });
    expect((await readBy("ana")).state).toBe("accepted");
  });

  it("returns only with something said", async () => {
    const wordless = await decide("returned", 2);
    expect(wordless.status).toBe(422);
    expect(wordless.body).toMatchObject({ issues: [{ path: ["decision"], message: "nothingSaid" }] });
    expect((await readBy("mona")).state).toBe("opened");
    await say("Say more about your part in it.");
    expect((await decide("returned", 2)).body).toMatchObject({ state: "returned" });
  });

  it("does not take a removed comment for something said", async () => {
    const comment = await say("Not quite.");
    const { id: commentId } = JSON.parse(comment.text);
    expect((await server.as("mona").ask("DELETE", `/api/comments/${commentId}`)).status).toBe(204);
    expect((await decide("returned", 2)).status).toBe(422);
  });

  it("needs the version that was on the screen, and answers with how things stand", async () => {
    expect((await server.as("mona").ask("POST", `/api/submissions/${id}/decision`)).status).toBe(428);
    const stale = await decide("accepted", 1);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { state: "opened", version: 2 } });
    expect((await decide("accepted", 2)).status).toBe(200);
  });

  it("lets one of two answers at the same moment win", async () => {
    const answers = await Promise.all([decide("accepted", 2), decide("accepted", 2)]);
    expect(answers.map((answer) => answer.status).sort()).not.toEqual([200, 200]);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it("answers once: the second has to take the first back", async () => {
    expect((await decide("accepted", 2)).status).toBe(200);
    const again = await decide("accepted", 3);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ detail: expect.stringContaining("answered already") });
  });

  it("is for the student's mentors alone", async () => {
    expect((await decide("accepted", 2, "cora")).status).toBe(403);
    expect((await decide("accepted", 2, "ana")).status).toBe(403);
    for (const stranger of ["ben", "gwen", "hal", "moe", "otto", "ada", "pia"] as const) {
      expect((await decide("accepted", 2, stranger)).status, stranger).toBe(404);
    }
    expect((await decide("accepted", 2)).status).toBe(200);
  });

  it("refuses a decision it does not know", async () => {
    expect((await decide("maybe", 2)).status).toBe(422);
    expect((await decide("accepted", 2)).status).toBe(200);
  });
});

it("does not answer what nobody has opened", async () => {
  const unopened = await decide("accepted", 1);
  expect(unopened.status).toBe(409);
  expect(unopened.body).toMatchObject({ detail: expect.stringContaining("Open it first") });
  await open();
  expect((await decide("accepted", 2)).status).toBe(200);
});

describe("taking a decision back", () => {
  beforeEach(async () => {
    await open();
    await decide("accepted", 2);
  });

  it("lets the mentor or the coordinator go back to reading", async () => {
    const back = await takeBack(3);
    expect(back.body).toMatchObject({ state: "opened", decidedAt: null, decidedBy: null, version: 4 });
    await decide("accepted", 4);
    expect((await takeBack(5, "cora")).body).toMatchObject({ state: "opened" });
  });

  it("is for nobody else", async () => {
    expect((await takeBack(3, "ana")).status).toBe(403);
    for (const stranger of ["ben", "gwen", "moe", "otto", "ada"] as const) {
      expect((await takeBack(3, stranger)).status, stranger).toBe(404);
    }
    expect((await takeBack(3)).status).toBe(200);
  });

  it("needs a decision, and the version seen", async () => {
    expect((await takeBack(2)).status).toBe(412);
    expect((await takeBack(3)).status).toBe(200);
    const none = await takeBack(4);
    expect(none.status).toBe(409);
    expect(none.body).toMatchObject({ detail: expect.stringContaining("no answer to take back") });
  });

  it("leaves an attempt alone once a newer one is in", async () => {
    await takeBack(3);
    await say("Once more, please.");
    await decide("returned", 4);
    const second = await submit(server, "ana");
    const refused = await takeBack(5);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining("newer attempt") });
    await server.as("ana").ask("POST", `/api/submissions/${second.id}/withdrawal`);
    expect((await takeBack(5)).status).toBe(200);
  });
});
