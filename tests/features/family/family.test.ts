import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { familyList, familyPortfolio } from "#shared/family/family.ts";
import { arrange } from "#tests/support/pieces.ts";
import { type ShownWork, shareWithFamily, showTo, showWork } from "#tests/support/reading.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let work: ShownWork;
const path = `/api/family/${idOf("ana")}`;

beforeEach(async () => {
  server = await startServer();
  work = await showWork(server, "ana");
});
afterEach(() => server.close());

const ask = (person: PersonKey, of = path) => server.as(person).ask("GET", of);

describe("the children of a guardian", () => {
  it("are listed with their mentors, and with what they share", async () => {
    await shareWithFamily(server, "ana");
    expect(familyList.parse((await ask("gwen", "/api/family")).body).children).toEqual([
      {
        id: idOf("ana"),
        displayName: "Ana Lima",
        givenName: "Ana",
        grade: 12,
        schoolName: "Test High",
        homeroomName: "Room A",
        mentors: [{ id: idOf("mona"), displayName: "Mona Reyes" }],
        isShared: true,
        portfolio: { title: "My portfolio", updatedAt: "2027-03-02T14:00:00.000Z" },
        appointments: [],
      },
    ]);
  });

  it("are listed when they share nothing, of which then nothing is told", async () => {
    const { children } = familyList.parse((await ask("gwen", "/api/family")).body);
    expect(children).toMatchObject([{ displayName: "Ana Lima", isShared: false, portfolio: null }]);
  });

  it("are each guardian's own", async () => {
    await shareWithFamily(server, "ana");
    const { children } = familyList.parse((await ask("gus", "/api/family")).body);
    expect(children.map((child) => child.id)).toEqual([idOf("ben")]);
    expect((await ask("mona", "/api/family")).body).toEqual({ children: [] });
    expect((await server.asNobody.ask("GET", "/api/family")).status).toBe(401);
  });
});

describe("what the family reads", () => {
  it("is the live portfolio, while the student shares it", async () => {
    expect((await ask("gwen")).status).toBe(404);
    await shareWithFamily(server, "ana");
    const { document, isShared } = familyPortfolio.parse((await ask("gwen")).body);
    expect(isShared).toBe(true);
    expect(document.sections).toMatchObject([{ title: "My work", artifacts: [{ title: "Bridge model" }] }]);
    await shareWithFamily(server, "ana", false);
    expect((await ask("gwen")).status).toBe(404);
  });

  it("leaves out what the student does not show the family", async () => {
    await shareWithFamily(server, "ana");
    expect((await ask("gwen")).text).toContain("Bridge model");
    await showTo(server, "ana", work.artifactId, { isShownToFamily: false, isShownByLink: true });
    expect((await ask("gwen")).text).not.toContain("Bridge model");
  });

  it("is what the student sees beforehand, too", async () => {
    const before = familyPortfolio.parse((await ask("ana")).body);
    expect(before).toMatchObject({ isShared: false, givenName: "Ana" });
    expect(before.document.sections).toHaveLength(1);
  });

  it("is nobody else's", async () => {
    await shareWithFamily(server, "ana");
    expect((await ask("gwen")).status).toBe(200);
    for (const stranger of ["gus", "ben", "mona", "moe", "hal", "cora", "otto", "ada"] as const) {
      expect((await ask(stranger)).status, stranger).toBe(404);
    }
    expect((await server.asNobody.ask("GET", path)).status).toBe(401);
  });
});

describe("a student who has left", () => {
  it("is neither listed nor read any more, until the account is open again", async () => {
    await shareWithFamily(server, "ana");
    const file = `${path}/files/${work.fileHash}`;
    const setState = (state: "active" | "disabled", version: number) =>
      server.as("cora").ask("PUT", `/api/people/${idOf("ana")}/state`, { json: { state }, version });
    const seen = async () => [
      familyList.parse((await ask("gwen", "/api/family")).body).children.length,
      (await ask("gwen")).status,
      (await ask("gwen", file)).status,
    ];
    expect(await seen()).toEqual([1, 200, 200]);
    await setState("disabled", 1);
    expect(await seen()).toEqual([0, 404, 404]);
    await setState("active", 2);
    expect(await seen()).toEqual([1, 200, 200]);
  });
});

describe("files the family reads", () => {
  const filePath = (hash: string) => `${path}/files/${hash}`;

  it("are those of the pieces shown to it, in both sizes", async () => {
    const foreign = await showWork(server, "ben", 200);
    await shareWithFamily(server, "ana");
    expect((await ask("gwen", filePath(work.fileHash))).status).toBe(200);
    expect((await ask("gwen", filePath(work.thumbnailHash))).status).toBe(200);
    expect((await ask("gwen", filePath(foreign.fileHash))).status).toBe(404);
  });

  it("close with the sharing, with the piece, and with its place", async () => {
    const file = filePath(work.fileHash);
    await shareWithFamily(server, "ana");
    expect((await ask("gwen", file)).status).toBe(200);
    await shareWithFamily(server, "ana", false);
    expect((await ask("gwen", file)).status).toBe(404);
    await shareWithFamily(server, "ana");
    await showTo(server, "ana", work.artifactId, { isShownToFamily: false, isShownByLink: true });
    expect((await ask("gwen", file)).status).toBe(404);
    await showTo(server, "ana", work.artifactId, { isShownToFamily: true, isShownByLink: false });
    expect((await ask("gwen", file)).status).toBe(200);
    await arrange(server, "ana", []);
    expect((await ask("gwen", file)).status).toBe(404);
  });

  it("are nobody else's", async () => {
    await shareWithFamily(server, "ana");
    expect((await ask("gwen", filePath(work.fileHash))).status).toBe(200);
    for (const stranger of ["gus", "ben", "mona", "moe", "hal", "cora", "otto", "ada"] as const) {
      expect((await ask(stranger, filePath(work.fileHash))).status, stranger).toBe(404);
    }
  });
});
