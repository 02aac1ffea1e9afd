import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { portfolioDocument, portfolioView } from "#shared/portfolios/portfolios.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import { addFinishedSample, addPiece, arrange, readPortfolio } from "#tests/support/pieces.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { attachAs, drawPicture } from "#tests/support/uploads.ts";

let server: TestServer;
const path = `/api/portfolios/${idOf("ana")}`;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const ask = (version: number, json: unknown) => server.as("ana").ask("PATCH", path, { version, json });

describe("the live portfolio", () => {
  it("is there to arrange before anything was saved", async () => {
    await addFinishedSample(server, "ana", "Bridge model");
    const view = await readPortfolio(server, "ana");
    expect(view).toMatchObject({ version: 0, title: "", sections: [], template: "letter", updatedAt: null });
    expect(view.artifacts).toMatchObject([{ title: "Bridge model", kind: "workSample", missingCount: 0 }]);
    expect(view.can).toEqual({ "portfolio.edit": true, "portfolio.submit": true });
  });

  it("says of each piece how much it still lacks, a work sample's file included, and which picture stands for it", async () => {
    const id = await addPiece(server, "ana", { kind: "workSample", title: "Bridge model" });
    expect((await readPortfolio(server, "ana")).artifacts).toMatchObject([
      { missingCount: 1, pictureId: null },
    ]);
    const bytes = await drawPicture("jpeg", { width: 900, height: 600 });
    const picture = await attachAs(server, "ana", id, { bytes, name: "bridge.jpg" });
    expect((await readPortfolio(server, "ana")).artifacts).toMatchObject([
      { missingCount: 1, pictureId: picture.id },
    ]);
  });

  it("lists an untitled piece under the title its readers see", async () => {
    await addPiece(server, "ana", { kind: "workSample", title: "" });
    expect((await readPortfolio(server, "ana")).artifacts).toMatchObject([{ title: "Physics" }]);
  });

  it("keeps what is changed and leaves the rest as it was", async () => {
    const piece = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    const sections = [{ id: "section-one", title: "Who I am", artifactIds: [piece] }];
    expect((await ask(0, { title: "Ana, so far", sections })).status).toBe(200);
    const introduction = richTextFrom("Hello.");
    const answer = await ask(1, { introduction, template: "timeline" });
    expect(answer.body).toMatchObject({
      version: 2,
      title: "Ana, so far",
      introduction,
      template: "timeline",
      sections,
      isSharedWithFamily: false,
    });
    expect((await ask(2, { isSharedWithFamily: true })).body).toMatchObject({
      isSharedWithFamily: true,
      sections,
    });
    expect((await server.as("ana").ask("GET", path)).body).toMatchObject({
      version: 3,
      title: "Ana, so far",
    });
  });

  it("is the student's alone, until it is handed in or shared", async () => {
    expect((await server.as("ana").ask("GET", path)).status).toBe(200);
    for (const stranger of ["ben", "mona", "gwen", "hal", "cora", "ada"] as const) {
      expect((await server.as(stranger).ask("GET", path)).status, stranger).toBe(404);
      expect((await server.as(stranger).ask("GET", `${path}/document`)).status, stranger).toBe(404);
      const change = await server.as(stranger).ask("PATCH", path, { version: 0, json: { title: "Mine" } });
      expect(change.status, stranger).toBe(404);
    }
    expect((await server.asNobody.ask("GET", path)).status).toBe(401);
    expect((await readPortfolio(server, "ana")).version).toBe(0);
  });

  it("does not let a second tab overwrite the first: it answers with what is there now", async () => {
    expect((await ask(0, { title: "From the first tab" })).status).toBe(200);
    const late = await ask(0, { title: "From the second tab" });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: "stale", current: { title: "From the first tab", version: 1 } });
    expect((await ask(1, { title: "Both" })).body).toMatchObject({ title: "Both", version: 2 });
    expect((await server.as("ana").ask("PATCH", path, { json: { title: "No version" } })).status).toBe(428);
  });

  it("lets one of two first saves at the same moment win and tells the other", async () => {
    const answers = await Promise.all([ask(0, { title: "One" }), ask(0, { title: "Two" })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });
});

describe("arranging", () => {
  it("keeps the order of sections and of the pieces in them", async () => {
    const [a, b, c] = [
      await addPiece(server, "ana", { kind: "workSample", title: "A" }),
      await addPiece(server, "ana", { kind: "workSample", title: "B" }),
      await addPiece(server, "ana", { kind: "resume", title: "C" }),
    ];
    const first = { id: "section-one", title: "One", artifactIds: [a, b] };
    const second = { id: "section-two", title: "Two", artifactIds: [c] };
    await arrange(server, "ana", [first, second]);
    const turned = [second, { ...first, artifactIds: [b, a] }];
    expect((await arrange(server, "ana", turned)).sections).toEqual(turned);
    expect((await readPortfolio(server, "ana")).sections).toEqual(turned);
  });

  it("refuses a piece in two places, two sections under one id, and a section without a name", async () => {
    const piece = await addPiece(server, "ana", { kind: "workSample", title: "A" });
    const section = { id: "section-one", title: "One", artifactIds: [piece] };
    expect((await ask(0, { sections: [section] })).status).toBe(200);
    const twice = await ask(1, { sections: [section, { ...section, id: "section-two" }] });
    expect(twice.status).toBe(422);
    expect(twice.body).toMatchObject({ issues: [{ path: ["sections"], message: "artifactTwice" }] });
    const sameId = await ask(1, { sections: [section, { ...section, artifactIds: [] }] });
    expect(sameId.body).toMatchObject({ issues: [{ path: ["sections"], message: "sectionTwice" }] });
    const nameless = await ask(1, { sections: [{ ...section, title: "  " }] });
    expect(nameless.body).toMatchObject({ issues: [{ path: ["sections", 0, "title"], message: "blank" }] });
    expect((await ask(1, { owner: "ben" })).body).toMatchObject({ issues: [{ message: "unknownField" }] });
    expect((await readPortfolio(server, "ana")).version).toBe(1);
  });

  it("takes no piece of somebody else's", async () => {
    const own = await addPiece(server, "ana", { kind: "workSample", title: "Own" });
    const foreign = await addPiece(server, "ben", { kind: "workSample", title: "Ben's" });
    const section = (id: string) => ({ id: "section-one", title: "One", artifactIds: [id] });
    expect((await ask(0, { sections: [section(own)] })).status).toBe(200);
    const refused = await ask(1, { sections: [section(foreign)] });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      issues: [{ path: ["sections", 0, "artifactIds", 0], message: "unknownArtifact" }],
    });
  });

  it("brings a piece taken back out of the bin to the section it stood in", async () => {
    const [a, b] = [
      await addPiece(server, "ana", { kind: "workSample", title: "A" }),
      await addPiece(server, "ana", { kind: "workSample", title: "B" }),
    ];
    const section = { id: "section-one", title: "One", artifactIds: [a, b] };
    await arrange(server, "ana", [section]);
    await server.as("ana").ask("POST", `/api/artifacts/${a}/removal`);
    expect((await readPortfolio(server, "ana")).sections).toEqual([{ ...section, artifactIds: [b] }]);
    await arrange(server, "ana", [{ ...section, title: "Renamed", artifactIds: [b] }]);
    await server.as("ana").ask("DELETE", `/api/artifacts/${a}/removal`);
    expect((await readPortfolio(server, "ana")).sections).toEqual([
      { ...section, title: "Renamed", artifactIds: [b, a] },
    ]);
  });
});

describe("the document its readers would see", () => {
  async function documentFor(audience: string) {
    const answer = await server.as("ana").ask("GET", `${path}/document?audience=${audience}`);
    return portfolioDocument.parse(answer.body);
  }

  it("shows each audience what the student shows it, and no empty section", async () => {
    const [a, b] = [
      await addPiece(server, "ana", { kind: "workSample", title: "For everybody" }),
      await addPiece(server, "ana", { kind: "workSample", title: "For family" }),
    ];
    await arrange(server, "ana", [
      { id: "section-one", title: "One", artifactIds: [a] },
      { id: "section-two", title: "Two", artifactIds: [b] },
      { id: "section-three", title: "Empty", artifactIds: [] },
    ]);
    const hidden = { isShownToFamily: true, isShownByLink: false };
    await server.as("ana").ask("PATCH", `/api/artifacts/${b}/audience`, { version: 2, json: hidden });
    expect((await documentFor("all")).sections.map((section) => section.title)).toEqual(["One", "Two"]);
    expect((await documentFor("family")).sections.map((section) => section.title)).toEqual(["One", "Two"]);
    expect((await documentFor("link")).sections.map((section) => section.title)).toEqual(["One"]);
    expect((await server.as("ana").ask("GET", `${path}/document?audience=press`)).status).toBe(422);
  });

  it("says who the student is and who their mentor is, and gives an untitled portfolio a title", async () => {
    expect(await documentFor("all")).toMatchObject({
      student: {
        displayName: "Ana Lima",
        grade: 12,
        schoolName: "Test High",
        homeroomName: "Room A",
        mentorNames: ["Mona Reyes"],
      },
      schoolYear: "2026-27",
      title: "My portfolio",
      asOf: server.clock.now.toISOString(),
    });
  });

  it("drops what lies in the bin", async () => {
    const piece = await addPiece(server, "ana", { kind: "workSample", title: "A" });
    await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [piece] }]);
    expect((await documentFor("all")).sections).toHaveLength(1);
    await server.as("ana").ask("POST", `/api/artifacts/${piece}/removal`);
    expect((await documentFor("all")).sections).toHaveLength(0);
    expect(portfolioView.parse((await server.as("ana").ask("GET", path)).body).artifacts).toEqual([]);
  });
});
