import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CommentView, commentList, commentView } from "#shared/reviews/reviews.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import { submitSomething } from "#tests/support/pieces.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let id: string;
let artifactId: string;

beforeEach(async () => {
  server = await startServer();
  ({ id, artifactId } = await submitSomething(server, "ana"));
});
afterEach(() => server.close());

const path = () => `/api/submissions/${id}/comments`;
const open = () => server.as("mona").ask("POST", `/api/submissions/${id}/opening`);
const tryToSay = (json: unknown, person: PersonKey = "mona", key = freshKey()) =>
  server.as(person).ask("POST", path(), { key, json });
const say = async (text: string, about: string | null = null): Promise<CommentView> =>
  commentView.parse((await tryToSay({ artifactId: about, body: richTextFrom(text) })).body);
const listFor = async (person: PersonKey) =>
  commentList.parse((await server.as(person).ask("GET", path())).body);
const decide = (decision: string, version: number) =>
  server.as("mona").ask("POST", `/api/submissions/${id}/decision`, { version, json: { decision } });
const rewrite = (commentId: string, version: number, text: string, person: PersonKey = "mona") =>
  server.as(person).ask("PUT", `/api/comments/${commentId}`, { version, json: { body: richTextFrom(text) } });

describe("commenting", () => {
  it("comments on a piece or on the whole", async () => {
    await open();
    await say("Good beams.", artifactId);
    server.clock.now = new Date(server.clock.now.getTime() + 1000);
    await say("Well arranged.");
    const { comments } = await listFor("mona");
    expect(comments).toMatchObject([
      { artifactId, author: { displayName: "Mona Reyes" }, sentAt: null, can: { "comment.edit": true } },
      { artifactId: null, body: richTextFrom("Well arranged.") },
    ]);
  });

  it("refuses a piece that is not in the submission, and blanks", async () => {
    await open();
    expect((await tryToSay({ artifactId, body: richTextFrom("Yes.") })).status).toBe(201);
    const foreign = await tryToSay({ artifactId: "some-other-piece", body: richTextFrom("Yes.") });
    expect(foreign.status).toBe(422);
    expect(foreign.body).toMatchObject({ issues: [{ path: ["artifactId"], message: "unknownPiece" }] });
    expect((await tryToSay({ body: richTextFrom("  ") })).status).toBe(422);
    expect((await listFor("mona")).comments).toHaveLength(1);
  });

  it("waits for the submission to be opened", async () => {
    const early = await tryToSay({ body: richTextFrom("Early.") });
    expect(early.status).toBe(409);
    await open();
    expect((await tryToSay({ body: richTextFrom("In time.") })).status).toBe(201);
  });

  it("adds one comment for one intent", async () => {
    await open();
    const json = { body: richTextFrom("Once.") };
    const first = await tryToSay(json, "mona", "one-and-the-same-key");
    expect((await tryToSay(json, "mona", "one-and-the-same-key")).body).toEqual(first.body);
    expect((await listFor("mona")).comments).toHaveLength(1);
  });

  it("is for the student's mentors alone", async () => {
    await open();
    const json = { body: richTextFrom("Hello.") };
    for (const [person, status] of [
      ["ana", 403],
      ["cora", 403],
      ["ben", 404],
      ["gwen", 404],
      ["hal", 404],
      ["moe", 404],
      ["otto", 404],
      ["ada", 404],
      ["mona", 201],
    ] as const) {
      expect((await tryToSay(json, person)).status, person).toBe(status);
    }
  });
});

describe("who sees a comment", () => {
  it("keeps it among the mentors until a decision sends it to the student", async () => {
    await open();
    await say("A draft between us.", artifactId);
    expect((await listFor("mona")).comments).toHaveLength(1);
    expect((await listFor("ana")).comments).toEqual([]);
    expect((await listFor("cora")).comments).toEqual([]);
    await decide("returned", 2);
    expect((await listFor("ana")).comments).toMatchObject([
      { body: richTextFrom("A draft between us."), sentAt: "2027-03-02T14:00:00.000Z" },
    ]);
    expect((await listFor("cora")).comments).toHaveLength(1);
  });

  it("sends what is added after the decision at once", async () => {
    await open();
    await decide("accepted", 2);
    server.clock.now = new Date("2027-03-02T15:00:00Z");
    await say("One more thing.");
    expect((await listFor("ana")).comments).toMatchObject([{ sentAt: "2027-03-02T15:00:00.000Z" }]);
  });

  it("takes the comments of a decision back with it, and sends them again with the next", async () => {
    await open();
    await say("Please add a caption.");
    await decide("returned", 2);
    expect((await listFor("ana")).comments).toHaveLength(1);
    const back = await server.as("mona").ask("DELETE", `/api/submissions/${id}/decision`, { version: 3 });
    expect(back.status).toBe(200);
    expect((await listFor("ana")).comments).toEqual([]);
    expect((await listFor("mona")).comments).toHaveLength(1);
    await decide("accepted", 4);
    expect((await listFor("ana")).comments).toHaveLength(1);
  });

  it("is nobody outside student, mentor and coordinator", async () => {
    await open();
    expect((await server.as("ana").ask("GET", path())).status).toBe(200);
    for (const stranger of ["ben", "gwen", "hal", "moe", "otto", "ada"] as const) {
      expect((await server.as(stranger).ask("GET", path())).status, stranger).toBe(404);
    }
  });

  it("includes nobody of the panel, which reads the submission alone", async () => {
    await open();
    await decide("accepted", 2);
    expect((await server.as("cora").ask("GET", path())).status).toBe(200);
    expect((await server.as("pia").ask("GET", path())).status).toBe(404);
  });
});

describe("changing a comment", () => {
  it("lets its author rewrite it over the version seen", async () => {
    await open();
    const comment = await say("Frist try.");
    expect((await rewrite(comment.id, 1, "First try.")).body).toMatchObject({
      body: richTextFrom("First try."),
      version: 2,
    });
    const stale = await rewrite(comment.id, 1, "From another tab.");
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { body: richTextFrom("First try.") } });
  });

  it("lets its author remove it and bring it back", async () => {
    await open();
    const comment = await say("Too sharp.");
    expect((await server.as("mona").ask("DELETE", `/api/comments/${comment.id}`)).status).toBe(204);
    expect((await listFor("mona")).comments).toEqual([]);
    expect((await server.as("mona").ask("DELETE", `/api/comments/${comment.id}`)).status).toBe(409);
    expect((await rewrite(comment.id, 2, "While removed.")).status).toBe(412);
    const back = await server.as("mona").ask("POST", `/api/comments/${comment.id}/restoration`);
    expect(back.body).toMatchObject({ body: richTextFrom("Too sharp.") });
    expect((await listFor("mona")).comments).toHaveLength(1);
  });

  it("is for its author alone", async () => {
    await open();
    const comment = await say("Mine.");
    await decide("returned", 2);
    for (const other of ["ana", "cora", "moe", "ben", "ada"] as const) {
      expect((await rewrite(comment.id, 1, "Theirs.", other)).status, other).toBe(404);
      const removed = await server.as(other).ask("DELETE", `/api/comments/${comment.id}`);
      expect(removed.status, other).toBe(404);
    }
    expect((await rewrite(comment.id, 1, "Still mine.")).status).toBe(200);
  });
});
