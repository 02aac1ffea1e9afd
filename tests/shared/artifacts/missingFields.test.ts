import { describe, expect, it } from "vitest";
import { type ArtifactContent, artifactKinds } from "#shared/artifacts/artifacts.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { looksLikeEmail, missingFields, missingInFiles } from "#shared/artifacts/missingFields.ts";
import { artifactsMessages } from "#shared/messages/en/artifacts.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import { completeContent } from "#tests/support/pieces.ts";

const photo = { mediaType: "image/jpeg", altText: "Two people at a desk", isDecorative: false };
const paper = { mediaType: "application/pdf", altText: "", isDecorative: false };

const needed = (content: ArtifactContent, files = [photo]) =>
  missingFields(content, files).flatMap((field) => (field.isNeeded ? [field.message] : []));

describe("what an artifact still lacks", () => {
  it("is nothing needed when everything is there, for each kind", () => {
    for (const kind of artifactKinds) expect(needed(completeContent(kind))).toEqual([]);
  });

  it("is told for a new artifact of each kind, each with its sentence", () => {
    for (const kind of artifactKinds) {
      const missing = missingFields(blankContent(kind), []);
      expect(missing.filter((field) => field.isNeeded).length).toBeGreaterThan(3);
      for (const { message } of missing) expect(artifactsMessages[message]).toMatch(/\w/);
    }
  });

  it("takes text of blanks alone for missing", () => {
    const content = completeContent("volunteerEntry");
    if (content.kind !== "volunteerEntry") throw new Error("another kind");
    expect(needed({ ...content, reflection: richTextFrom("  \n ") })).toEqual(["lacksReflection"]);
    expect(needed({ ...content, organization: "   " })).toEqual(["lacksOrganization"]);
  });

  it("tells half an e-mail address from a whole one", () => {
    const content = completeContent("resume");
    if (content.kind !== "resume") throw new Error("another kind");
    expect(needed({ ...content, email: "ana@exam" })).toEqual(["emailIsWrong"]);
    expect(looksLikeEmail("zoë@schüle.example.org")).toBe(true);
    expect(looksLikeEmail("a b@example.org")).toBe(false);
  });

  it("lets a phone number stand in for an e-mail address", () => {
    const content = completeContent("resume");
    if (content.kind !== "resume") throw new Error("another kind");
    expect(needed({ ...content, email: "", phone: "555 0100" })).toEqual([]);
    expect(needed({ ...content, email: "" })).toEqual(["lacksContact"]);
  });

  it("puts what is needed before what is only suggested", () => {
    const missing = missingFields(blankContent("jobShadow"), []);
    const firstSuggestion = missing.findIndex((field) => !field.isNeeded);
    expect(missing.slice(firstSuggestion).every((field) => !field.isNeeded)).toBe(true);
  });
});

describe("what the files of an artifact lack", () => {
  it("is the work itself, for a work sample without any", () => {
    expect(needed(completeContent("workSample"), [])).toEqual(["lacksWorkFile"]);
    expect(needed(completeContent("workSample"), [paper])).toEqual([]);
  });

  it("is a description of each picture, unless it only decorates", () => {
    const bare = { ...photo, altText: " " };
    expect(needed(completeContent("jobShadow"), [photo, bare])).toEqual(["lacksAltText"]);
    expect(needed(completeContent("jobShadow"), [{ ...bare, isDecorative: true }])).toEqual([]);
    expect(needed(completeContent("jobShadow"), [paper])).toEqual([]);
  });

  it("suggests a photo of a job shadow but does not insist, since not every place allows one", () => {
    expect(missingInFiles("jobShadow", [])).toEqual([
      { field: "files", message: "lacksPhoto", isNeeded: false },
    ]);
    expect(missingInFiles("jobShadow", [photo])).toEqual([]);
    expect(missingInFiles("volunteerEntry", [])).toEqual([]);
  });
});
