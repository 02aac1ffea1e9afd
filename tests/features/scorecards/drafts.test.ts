import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultCriteria } from "#shared/rubrics/defaultRubric.ts";
import { scorecardView } from "#shared/scorecards/scorecards.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { contentOf, panelist, planScoring, threes } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let planned: Awaited<ReturnType<typeof planScoring>>;

beforeEach(async () => {
  server = await startServer();
  planned = await planScoring(server);
});
afterEach(() => server.close());

const as = (person: PersonKey) => panelist(server, person, planned.interviewId);

/** A content whose first level is whatever is given. */
function withLevel(level: unknown) {
  const content = contentOf(threes);
  return { ...content, marks: content.marks.map((mark, at) => (at === 0 ? { ...mark, level } : mark)) };
}

describe("saving a draft", () => {
  it("keeps levels, evidence, notes and feedback, some levels still missing", async () => {
    const words = {
      notes: "Calm start",
      whatWorked: "Told it well",
      thinkAbout: "Slow down",
      nextStep: "Call",
    };
    const content = contentOf([4, null, 3, null, 2, 1], words);
    const card = await as("hal").card();
    const answer = await as("hal").put(card, content);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ content, version: card.version + 1, state: "draft" });
    expect((await as("hal").see()).ownCard?.content).toEqual(content);
  });

  it("puts the marks in the rubric's order", async () => {
    const card = await as("hal").card();
    const content = contentOf([1, 2, 3, 4, 1, 2]);
    const turned = { ...content, marks: content.marks.toReversed() };
    expect(scorecardView.parse((await as("hal").put(card, turned)).body).content).toEqual(content);
  });

  it("takes each of the levels 1 to 4, and none", async () => {
    for (const level of [1, 2, 3, 4, null]) {
      expect((await as("hal").put(await as("hal").card(), withLevel(level))).status, String(level)).toBe(200);
    }
  });

  it("refuses anything else as a level and keeps the draft", async () => {
    const before = await as("hal").write(threes, { notes: "kept" });
    for (const level of [0, 5, 3.5, "3", -1, true, [3], {}, "1e1"]) {
      const answer = await as("hal").put(before, withLevel(level));
      expect(answer.status, JSON.stringify(level)).toBe(422);
      expect(answer.body).toMatchObject({
        code: "notUnderstood",
        issues: [{ path: ["marks", 0, "level"], message: "levelRange" }],
      });
    }
    expect((await as("hal").see()).ownCard).toEqual(before);
    expect((await as("hal").put(before, contentOf(threes))).status).toBe(200);
  });

  it("refuses a number too large for any number, keeping the draft", async () => {
    const before = await as("hal").write(threes);
    const raw = JSON.stringify(contentOf(threes)).replace('"level":3', '"level":1e309');
    const { version } = before;
    const path = `/api/scorecards/${before.id}`;
    expect((await server.as("hal").ask("PUT", path, { version, raw })).status).toBe(422);
    expect((await as("hal").see()).ownCard).toEqual(before);
  });

  it("refuses marks that are not those of the rubric, keeping the draft", async () => {
    const before = await as("hal").write(threes);
    const content = contentOf(threes);
    const [first] = content.marks;
    const strange = { criterionId: "handshakeStrength", level: 3, evidence: "" };
    const cases = [
      { marks: content.marks.slice(1), message: "criterionMissing" },
      { marks: [], message: "criterionMissing" },
      { marks: [...content.marks, strange], message: "criterionUnknown" },
      { marks: [...content.marks, first], message: "criterionTwice" },
    ];
    for (const { marks, message } of cases) {
      const answer = await as("hal").put(before, { ...content, marks });
      expect(answer.status, message).toBe(422);
      expect(answer.body).toMatchObject({ issues: [{ message }] });
    }
    expect((await as("hal").see()).ownCard).toEqual(before);
    expect((await as("hal").put(before, content)).status).toBe(200);
  });

  it("refuses what it does not know, and text that is too long", async () => {
    const before = await as("hal").write(threes);
    const content = contentOf(threes);
    for (const odd of [
      { ...content, total: 100 },
      { ...content, notes: "x".repeat(10_001) },
      { ...content, nextStep: 5 },
      { marks: content.marks },
      [],
      "card",
    ]) {
      expect((await as("hal").put(before, odd)).status).toBe(422);
    }
    const raw = `{"__proto__":{"state":"submitted"},${JSON.stringify(content).slice(1)}`;
    const path = `/api/scorecards/${before.id}`;
    expect((await server.as("hal").ask("PUT", path, { version: before.version, raw })).status).toBe(422);
    expect((await as("hal").see()).ownCard).toEqual(before);
  });

  it("keeps script as text", async () => {
    const notes = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    expect((await as("hal").write(threes, { notes })).content.notes).toBe(notes);
  });

  it("has only the criteria of the rubric in its blank card", async () => {
    const { content } = await as("hal").card();
    expect(content.marks.map(({ criterionId }) => criterionId)).toEqual(defaultCriteria.map(({ id }) => id));
  });
});

describe("two windows with the same card", () => {
  it("lets the first save win and gives the second both texts", async () => {
    const card = await as("hal").card();
    expect((await as("hal").put(card, contentOf(threes, { notes: "first" }))).status).toBe(200);
    const second = await as("hal").put(card, contentOf([4, 4, 4, 4, 4, 4], { notes: "second" }));
    expect(second.status).toBe(412);
    expect(second.body).toMatchObject({
      code: "stale",
      current: { content: { notes: "first" }, version: card.version + 1 },
    });
    expect((await as("hal").see()).ownCard?.content.notes).toBe("first");
  });

  it("lets one of two saves at the same moment win", async () => {
    const card = await as("hal").card();
    const answers = await Promise.all(
      ["one", "two", "three"].map((notes) => as("hal").put(card, contentOf(threes, { notes }))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it("asks for the version that was seen", async () => {
    const card = await as("hal").card();
    const json = contentOf(threes);
    const path = `/api/scorecards/${card.id}`;
    expect((await server.as("hal").ask("PUT", path, { json, version: card.version })).status).toBe(200);
    expect((await server.as("hal").ask("PUT", path, { json })).status).toBe(428);
  });

  it("does not submit levels that were changed in the other window", async () => {
    const seen = await as("hal").write(threes);
    await as("hal").put(seen, contentOf([1, 1, 1, 1, 1, 1]));
    const answer = await as("hal").submit(seen);
    expect(answer.status).toBe(412);
    expect(answer.body).toMatchObject({
      current: { content: { marks: [{ level: 1 }, {}, {}, {}, {}, {}] } },
    });
    expect((await as("hal").see()).ownCard?.state).toBe("draft");
  });
});

describe("somebody else's card", () => {
  it("is written by nobody: fellow panelists and the coordinator may not, strangers find nothing", async () => {
    const card = await as("hal").card();
    expect((await as("hal").put(card, contentOf(threes))).status).toBe(200);
    const now = { ...card, version: card.version + 1 };
    for (const person of ["ella", "eli", "cora"] as const) {
      expect((await as(person).put(now, contentOf(threes))).status, person).toBe(403);
      expect((await as(person).submit(now)).status, person).toBe(403);
    }
    for (const person of ["pia", "moe", "mona", "ana", "gwen", "otto", "ada"] as const) {
      expect((await as(person).put(now, contentOf(threes))).status, person).toBe(404);
      expect((await as(person).submit(now)).status, person).toBe(404);
    }
    expect((await as("hal").see()).ownCard?.version).toBe(now.version);
  });
});
