import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sayRefusedFields } from "#client/features/artifacts/refusedFields.ts";
import { type ArtifactView, artifactView, type ContentOf } from "#shared/artifacts/artifacts.ts";
import { backwardEnds, endsBeforeStart } from "#shared/artifacts/resumeSpans.ts";
import { completeContent } from "#tests/support/pieces.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

type Resume = ContentOf<"resume">;

function complete(): Resume {
  const content = completeContent("resume");
  if (content.kind !== "resume") throw new Error("another kind");
  return content;
}

function schooled(startsOn: string, endsOn: string): Resume {
  const school = { school: "Test High", study: "", startsOn, endsOn, details: "" };
  return { ...complete(), education: [school] };
}

async function addResume(): Promise<ArtifactView> {
  const json = { kind: "resume" };
  return artifactView.parse(
    (await server.as("ana").ask("POST", "/api/artifacts", { key: freshKey(), json })).body,
  );
}

function save({ id, title, isShownToFamily, isShownByLink }: ArtifactView, content: Resume, version: number) {
  const json = { title, isShownToFamily, isShownByLink, content };
  return server.as("ana").ask("PUT", `/api/artifacts/${id}`, { version, json });
}

describe("the years of a resume", () => {
  it("end after they begin, as far as both are said", async () => {
    const resume = await addResume();
    expect((await save(resume, schooled("2024", "2024-05"), 1)).status).toBe(200);
    const backward = await save(resume, schooled("2025", "2024"), 2);
    expect(backward.status).toBe(422);
    expect(backward.body).toMatchObject({
      issues: [{ path: ["content", "education", 0, "endsOn"], message: "endsBeforeStart" }],
    });
    expect((await save(resume, schooled("2025", ""), 2)).status).toBe(200);
  });

  it("are compared as exactly as both are known", () => {
    const pairs: [string, string, boolean][] = [
      ["2024", "2024", false],
      ["2024-09", "2024", false],
      ["2024-09", "2024-08", true],
      ["2024-09", "2023", true],
      ["", "2020", false],
      ["20x4", "2020", false],
    ];
    for (const [startsOn, endsOn, isBackward] of pairs) {
      expect([startsOn, endsOn, endsBeforeStart({ startsOn, endsOn })]).toEqual([
        startsOn,
        endsOn,
        isBackward,
      ]);
    }
    expect(backwardEnds(schooled("2025", "2024"))).toEqual([["education", 0, "endsOn"]]);
  });

  it("are refused when they are none, and nothing of the old is lost", async () => {
    const resume = await addResume();
    expect((await save(resume, schooled("2024", ""), 1)).status).toBe(200);
    const wrong = await save(resume, schooled("20x4", ""), 2);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({
      issues: [{ path: ["content", "education", 0, "startsOn"], message: "notADate" }],
    });
    const { body } = await server.as("ana").ask("GET", `/api/artifacts/${resume.id}`);
    expect(body).toMatchObject({ version: 2, content: { education: [{ startsOn: "2024" }] } });
  });
});

describe("what keeps a piece from being saved", () => {
  it("is said with the name of its field, or of the list it stands in", () => {
    expect(sayRefusedFields("resume", { "content.headline": "This is too long." })).toBe(
      "“In one line”: This is too long.",
    );
    expect(
      sayRefusedFields("resume", { "content.education.0.startsOn": "This is not a date that exists." }),
    ).toBe("“Education”: This is not a date that exists.");
    expect(sayRefusedFields("workSample", { title: "This is too long." })).toBe("“Title”: This is too long.");
  });

  it("is left to the server's sentence when it is no field on the screen", () => {
    expect(sayRefusedFields("resume", { "content.kind": "Other" })).toBeUndefined();
    expect(sayRefusedFields("resume", {})).toBeUndefined();
  });
});
