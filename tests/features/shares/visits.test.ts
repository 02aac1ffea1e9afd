import { createServer } from "node:http";
import { Writable } from "node:stream";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "#server/app.ts";
import { people } from "#server/features/people/people.tables.ts";
import { shareList } from "#shared/shares/shares.ts";
import { arrange } from "#tests/support/pieces.ts";
import {
  type GivenLink,
  giveLink,
  newVisitor,
  openLink,
  type ShownWork,
  showWork,
} from "#tests/support/reading.ts";
import { idOf, tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let work: ShownWork;
let link: GivenLink;

beforeEach(async () => {
  server = await startServer();
  work = await showWork(server, "ana");
  link = await giveLink(server, "ana");
});
afterEach(() => server.close());

const revoke = (id = link.share.id) => server.as("ana").ask("DELETE", `/api/shares/${id}`);
async function viewsOf() {
  const { body } = await server.as("ana").ask("GET", `/api/students/${idOf("ana")}/shares`);
  const [share] = shareList.parse(body).shares;
  return { viewCount: share?.viewCount, lastViewedAt: share?.lastViewedAt };
}

describe("an address", () => {
  it("leads on to the page, with a cookie that goes only there", async () => {
    const entered = await newVisitor(server).get(link.path);
    expect(entered.status).toBe(303);
    expect(entered.headers.get("location")).toBe(`/s/p/${link.share.id}`);
    const cookie = entered.headers.get("set-cookie") ?? "";
    expect(cookie).toContain(`Path=/s/p/${link.share.id}`);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toContain(link.path.replace("/s/", ""));
  });

  it("looks the same whether it ended, was withdrawn, cut off, made up, or its student has left", async () => {
    const [ended, withdrawn, left] = [
      await giveLink(server, "ana", { lastsDays: 7 }),
      await giveLink(server, "ana"),
      link,
    ];
    await revoke(withdrawn.share.id);
    server.clock.now = new Date("2027-03-10T14:00:00Z");
    expect((await newVisitor(server).get(left.path)).status).toBe(303);
    await server.program.store.keepHouse((writer) =>
      writer
        .update(people)
        .set({ state: "disabled" })
        .where(eq(people.id, idOf("ana"))),
    );
    const answers = [];
    for (const path of [
      `/s/${"A".repeat(43)}`,
      ended.path,
      withdrawn.path,
      left.path,
      left.path.slice(0, -1),
      "/s/short",
      "/s/p/no-such-share",
      "/s/p/no-such-share/passcode",
      "/s/p/no-such-share/files/0000000000",
      "/s/p/no-such-share/what/ever",
    ]) {
      const answer = await newVisitor(server).get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get("set-cookie")).toBeNull();
      answers.push([answer.text, answer.headers.get("content-type"), answer.headers.get("cache-control")]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toContain("This link does not work");
    expect(answers[0]?.[1]).toContain("text/html");
  });

  it("is a bad request when it tries to leave its place", async () => {
    const answer = await newVisitor(server).get("/s/..%2f..%2fapi%2fme");
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect((await newVisitor(server).get("/s/token%00token")).status).toBe(400);
  });

  it("shows in no log and in no referrer", async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const log = pino({ level: "trace" }, sink);
    const logged = createServer(createApp({ ...server.program, log }));
    await new Promise<void>((resolve) => logged.listen(0, "127.0.0.1", resolve));
    const address = logged.address();
    const port = typeof address === "object" ? address?.port : 0;
    const entered = await fetch(`http://127.0.0.1:${port}${link.path}`, { redirect: "manual" });
    const shouted = await fetch(`http://127.0.0.1:${port}${link.path.replace("/s/", "/S/")}x`, {
      redirect: "manual",
    });
    logged.close();
    expect(entered.status).toBe(303);
    expect(shouted.status).toBe(404);
    expect(entered.headers.get("referrer-policy")).toMatch(/^(no-referrer|same-origin)$/);
    expect(lines.join("")).toContain("/s/…");
    expect(lines.join("")).not.toContain(link.path.replace("/s/", ""));
  });
});

describe("a visit", () => {
  it("ends with the link, at once", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    expect((await visitor.get(page)).status).toBe(200);
    await revoke();
    expect((await visitor.get(page)).status).toBe(404);
  });

  it("ends when the link's time is over, which no reader can put off", async () => {
    const short = await giveLink(server, "ana", { lastsDays: 7 });
    server.clock.now = new Date("2027-03-09T13:00:00Z");
    const visitor = newVisitor(server);
    const page = await openLink(visitor, short.path);
    expect((await visitor.get(page)).status).toBe(200);
    server.clock.now = new Date("2027-03-09T14:00:00Z");
    expect((await visitor.get(page)).status).toBe(404);
    expect((await visitor.get(short.path)).status).toBe(404);
  });

  it("ends after half a day, and the link opens the page again", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    server.clock.now = new Date("2027-03-03T02:00:00Z");
    expect((await visitor.get(page)).status).toBe(404);
    await openLink(visitor, link.path);
    expect((await visitor.get(page)).status).toBe(200);
  });

  it("shows the portfolio as it is now", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    expect((await visitor.get(page)).text).toContain("My work");
    const section = { id: "section-work", title: "What I built", artifactIds: [work.artifactId] };
    await arrange(server, "ana", [section]);
    expect((await visitor.get(page)).text).toContain("What I built");
  });

  it("counts when the page is read, not when a browser fetches ahead or only asks for its head", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    expect((await visitor.head(link.path)).status).toBe(303);
    expect((await visitor.head(page)).status).toBe(200);
    for (const [name, purpose] of [
      ["sec-purpose", "prefetch"],
      ["sec-purpose", "prefetch;prerender"],
      ["purpose", "prefetch"],
      ["x-moz", "prefetch"],
    ] as const) {
      expect((await visitor.get(page, { [name]: purpose })).status).toBe(200);
    }
    await visitor.get(`${page}/files/${work.fileHash}`);
    expect(await viewsOf()).toEqual({ viewCount: 0, lastViewedAt: null });
    await visitor.get(page);
    await visitor.get(page);
    expect(await viewsOf()).toEqual({ viewCount: 2, lastViewedAt: "2027-03-02T14:00:00.000Z" });
  });

  it("does not count the student's own look", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    const own = `${visitor.cookie()}; homeroom_session=${tokenOf("ana")}`;
    expect((await newVisitor(server, own).get(page)).status).toBe(200);
    expect(await viewsOf()).toEqual({ viewCount: 0, lastViewedAt: null });
    const somebody = `${visitor.cookie()}; homeroom_session=${tokenOf("moe")}`;
    expect((await newVisitor(server, somebody).get(page)).status).toBe(200);
    expect((await viewsOf()).viewCount).toBe(1);
  });
});
