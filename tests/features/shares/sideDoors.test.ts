import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { arrange } from "#tests/support/pieces.ts";
import {
  type GivenLink,
  giveLink,
  newVisitor,
  openLink,
  type ShownWork,
  showTo,
  showWork,
} from "#tests/support/reading.ts";
import { tokenOf } from "#tests/support/school.ts";
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

describe("side doors to the bytes", () => {
  it("shows the page's picture and its smaller one, and no file it does not name", async () => {
    const foreign = await showWork(server, "ben", 200);
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    const picture = await visitor.get(`${page}/files/${work.fileHash}`);
    expect(picture.status).toBe(200);
    expect(picture.headers.get("content-type")).toContain("image/");
    expect(picture.headers.get("cache-control")).toBe("private, no-cache");
    expect(picture.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await visitor.get(`${page}/files/${work.thumbnailHash}`)).status).toBe(200);
    expect((await visitor.get(`${page}/files/${foreign.fileHash}`)).status).toBe(404);
    expect((await visitor.get(`${page}/files/${foreign.thumbnailHash}`)).status).toBe(404);
  });

  it("closes every file with the link, even to a browser that kept it", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    const paths = [work.fileHash, work.thumbnailHash].map((hash) => `${page}/files/${hash}`);
    const kept = { "if-none-match": `"${work.fileHash}"`, "cache-control": "max-age=0" };
    expect((await visitor.get(paths[0] ?? "", kept)).status).toBe(304);
    for (const path of paths) expect((await visitor.get(path)).status).toBe(200);
    await revoke();
    for (const path of paths) expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.get(paths[0] ?? "", kept)).status).toBe(404);
  });

  it("closes a file when its piece leaves the portfolio, is hidden from links, or goes to the bin", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    const path = `${page}/files/${work.fileHash}`;
    const section = { id: "section-work", title: "My work", artifactIds: [work.artifactId] };
    expect((await visitor.get(path)).status).toBe(200);

    await arrange(server, "ana", [{ ...section, artifactIds: [] }]);
    expect((await visitor.get(path)).status).toBe(404);
    await arrange(server, "ana", [section]);
    expect((await visitor.get(path)).status).toBe(200);

    await showTo(server, "ana", work.artifactId, { isShownToFamily: true, isShownByLink: false });
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.get(page)).text).not.toContain("Bridge model");
    await showTo(server, "ana", work.artifactId, { isShownToFamily: false, isShownByLink: true });
    expect((await visitor.get(path)).status).toBe(200);

    await server.as("ana").ask("POST", `/api/artifacts/${work.artifactId}/removal`);
    expect((await visitor.get(path)).status).toBe(404);
  });

  it("takes the cookie of one link for no other", async () => {
    const other = await giveLink(server, "ana", { label: "Somebody else" });
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    const otherPage = await openLink(newVisitor(server), other.path);
    expect((await visitor.get(page)).status).toBe(200);
    expect((await visitor.get(otherPage)).status).toBe(404);
    expect((await visitor.get(`${otherPage}/files/${work.fileHash}`)).status).toBe(404);
  });

  it("needs the visit itself: no cookie, a changed one, or a session alone open nothing", async () => {
    const visitor = newVisitor(server);
    const page = await openLink(visitor, link.path);
    expect((await visitor.get(page)).status).toBe(200);
    const [name = "", value = ""] = visitor.cookie().split("=");
    const later = value.replace(/\.(\d+)\./, (_whole, until: string) => `.${Number(until) + 3600}.`);
    const slipped = ["", `${name}=${later}`, `${name}=${value.slice(0, -2)}`, `${name}=0.9999999999.`];
    for (const cookie of [...slipped, `homeroom_session=${tokenOf("ana")}`]) {
      expect((await newVisitor(server, cookie).get(page)).status, cookie).toBe(404);
      expect((await newVisitor(server, cookie).get(`${page}/files/${work.fileHash}`)).status).toBe(404);
    }
  });
});
