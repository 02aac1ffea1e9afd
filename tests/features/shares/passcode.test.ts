import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type GivenLink,
  giveLink,
  newVisitor,
  openLink,
  type ShownWork,
  showWork,
} from "#tests/support/reading.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let work: ShownWork;
let link: GivenLink;
let page: string;

beforeEach(async () => {
  server = await startServer();
  work = await showWork(server, "ana");
  link = await giveLink(server, "ana", { passcode: "blue heron" });
  page = `/s/p/${link.share.id}`;
});
afterEach(() => server.close());

const change = (version: number, passcode: string | null) =>
  server.as("ana").ask("PATCH", `/api/shares/${link.share.id}`, { version, json: { passcode } });

async function admitted() {
  const visitor = newVisitor(server);
  await openLink(visitor, link.path);
  const passed = await visitor.send(`${page}/passcode`, { passcode: "blue heron" });
  expect(passed.status).toBe(303);
  expect(passed.headers.get("location")).toBe(page);
  return visitor;
}

describe("a passcode", () => {
  it("stands before the page and every file, however they are asked for", async () => {
    const visitor = newVisitor(server);
    expect(await openLink(visitor, link.path)).toBe(`${page}/passcode`);
    for (const path of [page, `${page}/files/${work.fileHash}`, `${page}/files/${work.thumbnailHash}`]) {
      expect((await visitor.get(path)).status, path).toBe(404);
      expect((await visitor.head(path)).status, path).toBe(404);
      expect((await (await admitted()).get(path)).status, path).toBe(200);
    }
  });

  it("is asked for by a form without script, and told nothing about", async () => {
    const visitor = newVisitor(server);
    await openLink(visitor, link.path);
    const form = await visitor.get(`${page}/passcode`);
    expect(form.status).toBe(200);
    expect(form.text).toContain(`action="${page}/passcode"`);
    expect(form.text).not.toContain("<script");
    expect(form.text).not.toContain("Ana");
    expect(form.headers.get("referrer-policy")).toBe("same-origin");
  });

  it("lets nobody in who has only the address of the form", async () => {
    const stranger = newVisitor(server);
    expect((await stranger.get(`${page}/passcode`)).status).toBe(404);
    expect((await stranger.send(`${page}/passcode`, { passcode: "blue heron" })).status).toBe(404);
    expect((await (await admitted()).get(page)).status).toBe(200);
  });

  it("says when it is wrong or missing, and lets in when it is right", async () => {
    const visitor = newVisitor(server);
    await openLink(visitor, link.path);
    const wrong = await visitor.send(`${page}/passcode`, { passcode: "blue hern" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("That is not the passcode.");
    expect((await visitor.get(page)).status).toBe(404);
    expect((await visitor.send(`${page}/passcode`, { passcode: " " })).text).toContain("Type the passcode.");
    expect((await visitor.send(`${page}/passcode`, {})).status).toBe(422);
    expect((await visitor.send(`${page}/passcode`, { passcode: " blue heron " })).status).toBe(303);
    expect((await visitor.get(page)).status).toBe(200);
  });

  it("ends every visit when it is changed", async () => {
    const visitor = await admitted();
    expect((await visitor.get(page)).status).toBe(200);
    await change(link.share.version, "red kestrel");
    expect((await visitor.get(page)).status).toBe(404);
    expect((await visitor.get(`${page}/files/${work.fileHash}`)).status).toBe(404);
    await openLink(visitor, link.path);
    expect((await visitor.send(`${page}/passcode`, { passcode: "blue heron" })).status).toBe(422);
    expect((await visitor.send(`${page}/passcode`, { passcode: "red kestrel" })).status).toBe(303);
    expect((await visitor.get(page)).status).toBe(200);
  });

  it("ends every visit when it is set on a link that had none", async () => {
    const open = await giveLink(server, "ana");
    const visitor = newVisitor(server);
    const openPage = await openLink(visitor, open.path);
    expect((await visitor.get(openPage)).status).toBe(200);
    await server.as("ana").ask("PATCH", `/api/shares/${open.share.id}`, {
      version: open.share.version,
      json: { passcode: "red kestrel" },
    });
    expect((await visitor.get(openPage)).status).toBe(404);
  });

  it("is no longer asked for once it is taken away", async () => {
    await change(link.share.version, null);
    const visitor = newVisitor(server);
    expect(await openLink(visitor, link.path)).toBe(page);
    expect((await visitor.get(page)).status).toBe(200);
  });

  it("slows guessing, even many at once, and leaves other links alone", async () => {
    const other = await giveLink(server, "ana", { passcode: "red kestrel" });
    const visitor = newVisitor(server);
    await openLink(visitor, link.path);
    const guesses = Array.from({ length: 15 }, (_, at) =>
      visitor.send(`${page}/passcode`, { passcode: `guess ${at}` }),
    );
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const right = await visitor.send(`${page}/passcode`, { passcode: "blue heron" });
    expect(right.status).toBe(429);
    expect(right.text).toContain("Please wait a little");
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);

    const elsewhere = newVisitor(server);
    await openLink(elsewhere, other.path);
    const passed = await elsewhere.send(`/s/p/${other.share.id}/passcode`, { passcode: "red kestrel" });
    expect(passed.status).toBe(303);

    server.clock.now = new Date("2027-03-02T14:11:00Z");
    expect((await visitor.send(`${page}/passcode`, { passcode: "blue heron" })).status).toBe(303);
  });

  it("is not taken from another website's form", async () => {
    const visitor = newVisitor(server);
    await openLink(visitor, link.path);
    const answer = await server.asNobody.ask("POST", `${page}/passcode`, {
      raw: "passcode=blue+heron",
      headers: {
        cookie: visitor.cookie(),
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "cross-site",
        origin: "https://elsewhere.example",
      },
    });
    expect(answer.status).toBe(403);
    expect((await visitor.send(`${page}/passcode`, { passcode: "blue heron" })).status).toBe(303);
  });
});
