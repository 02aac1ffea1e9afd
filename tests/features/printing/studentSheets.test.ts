import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portfolioTemplates } from "#shared/portfolios/portfolios.ts";
import { missingCharactersHeader } from "#shared/printing/sheetHeaders.ts";
import { addPiece, arrange, readPortfolio, submit } from "#tests/support/pieces.ts";
import { areHeadingsWhole, receiveSheet, statusesAt } from "#tests/support/printing.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { attachAs, drawPicture, writePdf } from "#tests/support/uploads.ts";

const livePath = `/api/portfolios/${idOf("ana")}/pdf`;

let server: TestServer;
let resumeId: string;
let sampleId: string;
let submissionId: string;

beforeAll(async () => {
  server = await startServer();
  resumeId = await addPiece(server, "ana", { kind: "resume", title: "My resume" });
  sampleId = await addPiece(server, "ana", { kind: "workSample", title: "Truss bridge" });
  const bytes = await drawPicture("jpeg", { width: 900, height: 600 });
  await attachAs(server, "ana", sampleId, { bytes, name: "bridge.jpg" });
  await attachAs(server, "ana", sampleId, { bytes: writePdf(), name: "drawings.pdf" });
  await arrange(server, "ana", [
    { id: "section-about", title: "About me", artifactIds: [resumeId] },
    { id: "section-work", title: "Work I am proud of", artifactIds: [sampleId] },
  ]);
  submissionId = (await submit(server, "ana")).id;
}, 60_000);

afterAll(() => server.close());

describe("a printed portfolio", () => {
  it.each(portfolioTemplates)(
    "says everything in the look %s, tagged and with bookmarks",
    async (template) => {
      const { version } = await readPortfolio(server, "ana");
      await server.as("ana").ask("PATCH", `/api/portfolios/${idOf("ana")}`, { version, json: { template } });
      const sheet = await receiveSheet(server, "ana", livePath);
      for (const said of ["Ana Lima", "About me", "Truss bridge", "drawings", "Written down with care."]) {
        expect(sheet.text).toContain(said);
      }
      expect(areHeadingsWhole(sheet.headingLevels)).toBe(true);
      expect(sheet.pages.every(({ untagged }) => untagged === 0)).toBe(true);
      const titles = sheet.bookmarks.flatMap((one) => [one.title, ...one.children.map(({ title }) => title)]);
      expect(titles).toEqual(expect.arrayContaining(["About me", "Work I am proud of"]));
      expect(sheet.language).toBe("en");
    },
  );

  it("is offered under its student's name, and kept by no cache", async () => {
    const { headers } = await receiveSheet(server, "ana", livePath);
    const name = encodeURIComponent("Ana Lima – portfolio.pdf");
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toContain(`filename*=UTF-8''${name}`);
    expect(headers.get("cache-control")).toContain("no-store");
  });

  it("says beside itself which characters no font at hand has", async () => {
    const bens = `/api/portfolios/${idOf("ben")}/pdf`;
    const printed = async (title: string) => {
      const artifactIds = [await addPiece(server, "ben", { kind: "workSample", title })];
      await arrange(server, "ben", [{ id: "section-work", title: "Work", artifactIds }]);
      const { headers } = await receiveSheet(server, "ben", bens);
      return headers.get(missingCharactersHeader);
    };
    expect(await printed("Núñez, Nguyễn")).toBeNull();
    expect(await printed("张伟, 张")).toBe(encodeURIComponent("张 伟"));
    const heaped = `张${"\u0301".repeat(150)}`;
    expect(await printed(heaped)).toBe(encodeURIComponent(heaped.slice(0, 8)));
  });

  it("of the live work is the student's alone", async () => {
    expect(await statusesAt(server, livePath, ["ana", "ben", "mona", "gwen", "hal", "cora", "ada"])).toEqual({
      ana: 200,
      ben: 404,
      mona: 404,
      gwen: 404,
      hal: 404,
      cora: 404,
      ada: 404,
    });
    expect((await server.asNobody.ask("GET", livePath)).status).toBe(401);
  });
});

describe("a printed submission", () => {
  it("is as it was handed in, for those who may read it", async () => {
    const path = `/api/submissions/${submissionId}/pdf`;
    const sheet = await receiveSheet(server, "mona", path);
    expect(sheet.text).toContain("Handed in on March 2, 2027");
    expect(sheet.text).toContain("Truss bridge");
    expect(await statusesAt(server, path, ["ana", "cora", "moe", "gwen", "pia", "otto"])).toEqual({
      ana: 200,
      cora: 200,
      moe: 404,
      gwen: 404,
      pia: 404,
      otto: 404,
    });
  });
});

describe("a printed resume", () => {
  it("has its owner on top, its parts as headings, and one page", async () => {
    const sheet = await receiveSheet(server, "ana", `/api/artifacts/${resumeId}/pdf`);
    expect(sheet.pages).toHaveLength(1);
    const titles = sheet.bookmarks.map(({ title }) => title);
    expect(titles).toEqual(["Ana Lima", "Summary", "Education", "Activities", "Skills"]);
    for (const said of ["Education", "Test High", "Robotics", "Welding", "ana@example.org"]) {
      expect(sheet.text).toContain(said);
    }
    expect(areHeadingsWhole(sheet.headingLevels)).toBe(true);
  });

  it("is the student's alone, and no other kind of artifact has one", async () => {
    const path = `/api/artifacts/${resumeId}/pdf`;
    expect(await statusesAt(server, path, ["ana", "mona", "ben", "cora"])).toEqual({
      ana: 200,
      mona: 404,
      ben: 404,
      cora: 404,
    });
    expect((await server.as("ana").ask("GET", `/api/artifacts/${sampleId}/pdf`)).status).toBe(404);
  });
});

describe("a picture that is gone", () => {
  it("is said in its place, and the rest is printed", async () => {
    const { text } = await server
      .as("ana")
      .ask("GET", `/api/portfolios/${idOf("ana")}/document?audience=all`);
    const [, work] = JSON.parse(text).sections;
    await rm(server.program.files.pathOf(work.artifacts[0].attachments[0].fileHash));
    const sheet = await receiveSheet(server, "ana", livePath);
    expect(sheet.text).toContain("could not be opened, so it is not shown here");
    expect(sheet.text).toContain("Written down with care.");
  });
});
