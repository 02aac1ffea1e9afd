import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLines } from "#server/audit/audit.tables.ts";
import { type ArtifactChange, type ArtifactView, artifactView } from "#shared/artifacts/artifacts.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import { completeContent } from "#tests/support/pieces.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { addArtifactAs, freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const strangers = ["ben", "mona", "moe", "gwen", "hal", "cora", "ada"] as const;

function changeOf(artifact: ArtifactView, more: Partial<ArtifactChange> = {}): ArtifactChange {
  const { title, content, isShownToFamily, isShownByLink } = artifact;
  return { title, content, isShownToFamily, isShownByLink, ...more };
}

function save(artifact: ArtifactView, json: unknown, version = artifact.version) {
  return server.as("ana").ask("PUT", `/api/artifacts/${artifact.id}`, { json, version });
}

describe("adding an artifact", () => {
  it("gives the student an empty one of the kind asked for", async () => {
    const answer = await server
      .as("ana")
      .ask("POST", "/api/artifacts", { json: { kind: "resume" }, key: freshKey() });
    expect(answer.status).toBe(201);
    const artifact = artifactView.parse(answer.body);
    expect(artifact).toMatchObject({ title: "", shownTitle: "Resume", content: blankContent("resume") });
    expect(artifact.can).toEqual({ "artifact.edit": true });
  });

  it("gives the first answer again when it is asked twice with one key", async () => {
    const asked = { json: { kind: "workSample", title: "Bridge" }, key: freshKey() };
    const first = await server.as("ana").ask("POST", "/api/artifacts", asked);
    const again = await server.as("ana").ask("POST", "/api/artifacts", asked);
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const list = await server.as("ana").ask("GET", "/api/artifacts");
    expect(list.body).toMatchObject({ artifacts: [{ title: "Bridge" }] });
  });

  it("is for students alone", async () => {
    const asked = () => ({ json: { kind: "resume" }, key: freshKey() });
    expect((await server.as("ana").ask("POST", "/api/artifacts", asked())).status).toBe(201);
    expect((await server.as("mona").ask("POST", "/api/artifacts", asked())).status).toBe(403);
    expect((await server.asNobody.ask("POST", "/api/artifacts", asked())).status).toBe(401);
  });

  it("refuses a kind there is not, and fields it does not know", async () => {
    const ask = (json: unknown) => server.as("ana").ask("POST", "/api/artifacts", { json, key: freshKey() });
    expect((await ask({ kind: "jobShadow" })).status).toBe(201);
    expect((await ask({ kind: "diary" })).status).toBe(422);
    expect((await ask({ kind: "jobShadow", studentId: "person-ben" })).status).toBe(422);
  });
});

describe("reading and changing an artifact", () => {
  it("is for its student alone; for everybody else it is not there", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "resume" });
    const path = `/api/artifacts/${artifact.id}`;
    const audience = { isShownToFamily: false, isShownByLink: false };
    expect((await server.as("ana").ask("GET", path)).status).toBe(200);
    for (const who of strangers) {
      const { ask } = server.as(who);
      expect((await ask("GET", path)).status).toBe(404);
      expect((await ask("PUT", path, { json: changeOf(artifact), version: 1 })).status).toBe(404);
      expect((await ask("PATCH", `${path}/audience`, { json: audience, version: 1 })).status).toBe(404);
      expect((await ask("POST", `${path}/removal`)).status).toBe(404);
      expect((await ask("DELETE", `${path}/removal`)).status).toBe(404);
    }
    expect((await server.asNobody.ask("GET", path)).status).toBe(401);
    expect((await save(artifact, changeOf(artifact))).status).toBe(200);
  });

  it("keeps a draft with everything left blank, and one with everything said", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "jobShadow" });
    expect((await save(artifact, changeOf(artifact))).status).toBe(200);
    const content = completeContent("jobShadow");
    const answer = await save(artifact, changeOf(artifact, { title: "A day", content }), 2);
    expect(artifactView.parse(answer.body)).toMatchObject({ version: 3, title: "A day", content });
    expect((await server.as("ana").ask("GET", `/api/artifacts/${artifact.id}`)).body).toEqual(answer.body);
  });

  it("refuses to overwrite what another tab saved, and sends that along", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "workSample" });
    expect((await save(artifact, changeOf(artifact, { title: "First tab" }))).status).toBe(200);
    const second = await save(artifact, changeOf(artifact, { title: "Second tab" }));
    expect(second.status).toBe(412);
    expect(second.body).toMatchObject({ code: "stale", current: { title: "First tab", version: 2 } });
    const { ask } = server.as("ana");
    const bare = await ask("PUT", `/api/artifacts/${artifact.id}`, { json: changeOf(artifact) });
    expect(bare.status).toBe(428);
    expect((await ask("GET", `/api/artifacts/${artifact.id}`)).body).toMatchObject({ title: "First tab" });
  });

  it("lets one of many saves over the same version through", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "workSample" });
    const titles = ["one", "two", "three", "four", "five", "six"];
    const answers = await Promise.all(titles.map((title) => save(artifact, changeOf(artifact, { title }))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
  });

  it("does not change one kind into another", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "workSample" });
    const answer = await save(artifact, changeOf(artifact, { content: blankContent("resume") }));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ issues: [{ path: ["content", "kind"], message: "otherKind" }] });
    expect((await save(artifact, changeOf(artifact))).status).toBe(200);
  });

  it("gives script back as the text it is", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "workSample" });
    const title = "<img src=x onerror=alert(1)>";
    const answer = await save(artifact, changeOf(artifact, { title }));
    expect(answer.body).toMatchObject({ title, shownTitle: title });
    expect(answer.headers.get("content-type")).toContain("application/json");
  });

  it("writes down which fields changed, and nothing of what they say", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "volunteerEntry" });
    await save(
      artifact,
      changeOf(artifact, { title: "A secret", content: completeContent("volunteerEntry") }),
    );
    const lines = await server.program.store.read
      .select()
      .from(auditLines)
      .where(eq(auditLines.action, "artifact.saved"));
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).toContain("supervisorName");
    expect(JSON.stringify(lines)).not.toMatch(/secret|Lee Marsh/);
  });
});

describe("what may be said", () => {
  it("is a day from 1990 to today, by the school's calendar", async () => {
    const entry = await addArtifactAs(server, "ana", { kind: "volunteerEntry" });
    const content = completeContent("volunteerEntry");
    if (content.kind !== "volunteerEntry") throw new Error("another kind");
    // Half past seven in the evening of 2 March in New York; in London it is the third already.
    for (let hour = 15; hour <= 24; hour += 1) {
      server.clock.now = new Date(Date.UTC(2027, 2, 2, hour, 30));
      expect((await server.as("ana").ask("GET", "/api/artifacts")).status).toBe(200);
    }
    const on = (servedOn: string, version: number) =>
      save(entry, changeOf(entry, { content: { ...content, servedOn } }), version);
    expect((await on("2027-03-02", 1)).status).toBe(200);
    const tomorrow = await on("2027-03-03", 2);
    expect(tomorrow.status).toBe(422);
    expect(tomorrow.body).toMatchObject({
      issues: [{ path: ["content", "servedOn"], message: "dayInFuture" }],
    });
    expect((await on("1900-01-01", 2)).body).toMatchObject({ issues: [{ message: "dayTooEarly" }] });
    expect((await on("2026-02-30", 2)).body).toMatchObject({ status: 422 });
    expect((await on("", 2)).status).toBe(200);
  });

  it("is time in whole minutes, from none to a day", async () => {
    const entry = await addArtifactAs(server, "ana", { kind: "volunteerEntry" });
    const good = JSON.stringify(changeOf(entry, { content: completeContent("volunteerEntry") }));
    const withMinutes = (raw: string) =>
      server.as("ana").ask("PUT", `/api/artifacts/${entry.id}`, {
        raw: good.replace('"minutes":120', `"minutes":${raw}`),
        version: 1,
      });
    for (const raw of ["-1", "1441", "1e309", '"5,5"', '"120"', "90.5", "null"]) {
      const answer = await withMinutes(raw);
      expect([raw, answer.status]).toEqual([raw, 422]);
      expect(answer.body).toMatchObject({ issues: [{ path: ["content", "minutes"] }] });
    }
    expect((await withMinutes("1440")).status).toBe(200);
  });

  it("has its limits: a text too long, a megabyte, unknown fields, `__proto__`, absurd depth", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "workSample" });
    const blank = blankContent("workSample");
    if (blank.kind !== "workSample") throw new Error("another kind");
    const { ask } = server.as("ana");
    const send = (raw: string) => ask("PUT", `/api/artifacts/${artifact.id}`, { raw, version: 1 });
    const long = { ...blank, whatItIs: richTextFrom("long ".repeat(10_001)) };
    expect((await save(artifact, changeOf(artifact, { content: long }))).status).toBe(422);
    expect((await save(artifact, { ...changeOf(artifact), grade: 5 })).status).toBe(422);
    const huge = JSON.stringify(changeOf(artifact, { title: "x".repeat(1_100_000) }));
    expect((await send(huge)).status).toBe(413);
    expect((await send(`{"__proto__":{},${JSON.stringify(changeOf(artifact)).slice(1)}`)).status).toBe(422);
    expect((await send("[".repeat(200_000))).status).toBe(400);
    expect((await save(artifact, changeOf(artifact))).status).toBe(200);
  });
});

describe("to whom an artifact shows", () => {
  it("is set apart from its text, over the version that was seen", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "resume" });
    const set = (version: number) =>
      server.as("ana").ask("PATCH", `/api/artifacts/${artifact.id}/audience`, {
        json: { isShownToFamily: true, isShownByLink: false },
        version,
      });
    expect((await set(1)).body).toMatchObject({ isShownToFamily: true, isShownByLink: false, version: 2 });
    expect((await set(1)).status).toBe(412);
  });
});

describe("the bin", () => {
  it("takes an artifact out of the list and gives it back as it was", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "resume", title: "Mine" });
    const { ask } = server.as("ana");
    expect((await ask("POST", `/api/artifacts/${artifact.id}/removal`)).status).toBe(200);
    expect((await ask("GET", "/api/artifacts")).body).toMatchObject({
      artifacts: [],
      removed: [{ title: "Mine" }],
    });
    const back = await ask("DELETE", `/api/artifacts/${artifact.id}/removal`);
    expect(back.body).toMatchObject({ title: "Mine", content: artifact.content, removedAt: null });
    expect((await ask("GET", "/api/artifacts")).body).toMatchObject({
      artifacts: [{ title: "Mine" }],
      removed: [],
    });
  });

  it("holds an artifact still: it is not changed, removed twice or taken back twice", async () => {
    const artifact = await addArtifactAs(server, "ana", { kind: "resume" });
    const { ask } = server.as("ana");
    expect((await save(artifact, changeOf(artifact))).status).toBe(200);
    expect((await ask("DELETE", `/api/artifacts/${artifact.id}/removal`)).status).toBe(409);
    expect((await ask("POST", `/api/artifacts/${artifact.id}/removal`)).status).toBe(200);
    expect((await ask("POST", `/api/artifacts/${artifact.id}/removal`)).status).toBe(409);
    expect((await save(artifact, changeOf(artifact), 3)).status).toBe(409);
    expect((await ask("GET", `/api/artifacts/${artifact.id}`)).status).toBe(200);
  });
});
