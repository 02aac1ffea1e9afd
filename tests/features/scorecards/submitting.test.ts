import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scorecardRevisions, scorecards } from "#server/features/scorecards/scorecards.tables.ts";
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

describe("submitting a scorecard", () => {
  it("counts the total by the weights, seals the card and keeps it as a revision", async () => {
    const card = await as("hal").score([3, 2, 3, 4, 3, 2]);
    expect(card).toMatchObject({
      state: "submitted",
      totalHundredths: 7000,
      can: { "scorecard.write": false },
    });
    const { store } = server.program;
    const [row] = await store.read.select().from(scorecards).where(eq(scorecards.id, card.id));
    expect(row?.seal).toMatch(/^[\w-]{43}$/);
    const revisions = await store.read.select().from(scorecardRevisions);
    expect(revisions).toMatchObject([
      { scorecardId: card.id, content: row?.content, totalHundredths: 7000, reopenedAt: null },
    ]);
  });

  it("needs a level for every criterion, names the missing ones and keeps the draft", async () => {
    const draft = await as("hal").write([3, null, 3, 3, null, 3], { notes: "kept" });
    const answer = await as("hal").submit(draft);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      issues: [
        { path: ["marks", 1, "level"], message: "levelMissing" },
        { path: ["marks", 4, "level"], message: "levelMissing" },
      ],
    });
    expect((await as("hal").see()).ownCard).toEqual(draft);
    expect((await as("hal").score(threes)).state).toBe("submitted");
  });

  it("gives the same answer when it is sent twice, one after the other or at once", async () => {
    const draft = await as("hal").write(threes);
    const first = await as("hal").submit(draft);
    expect(first.status).toBe(200);
    const again = await as("hal").submit(draft);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const other = await as("ella").write(threes);
    const both = await Promise.all([as("ella").submit(other), as("ella").submit(other)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0].body).toEqual(both[1].body);
    expect(await server.program.store.read.select().from(scorecardRevisions)).toHaveLength(2);
  });

  it("leaves the card as it was submitted", async () => {
    const card = await as("hal").score(threes);
    const answer = await as("hal").put(card, contentOf([1, 1, 1, 1, 1, 1]));
    expect(answer.status).toBe(409);
    expect((await as("hal").see()).ownCard).toEqual(card);
    const late = await as("hal").put({ ...card, version: card.version - 1 }, contentOf([1, 1, 1, 1, 1, 1]));
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ current: { state: "submitted" } });
  });

  it("refuses a request without the version, or with more than it knows", async () => {
    const draft = await as("hal").write(threes);
    const send = (json: unknown) =>
      server.as("hal").ask("POST", `/api/scorecards/${draft.id}/submission`, { json });
    for (const json of [{}, { version: 0 }, { version: "2" }, { version: 2, levels: [4] }, [], null]) {
      expect((await send(json)).status, JSON.stringify(json)).toBe(422);
    }
    expect((await send({ version: draft.version })).status).toBe(200);
  });
});

describe("waiting for the others", () => {
  it("says how many of how many have submitted", async () => {
    await as("hal").score(threes);
    expect(await as("hal").see()).toMatchObject({ submitted: 1, awaited: 3, isRevealed: false });
    await as("ella").score(threes);
    expect(await as("eli").see()).toMatchObject({ submitted: 2, awaited: 3, isRevealed: false });
  });

  it("opens the cards to the panel and the coordinator once the last is in, with the result", async () => {
    await as("hal").score([4, 4, 4, 4, 4, 4], { whatWorked: "Vivid examples" });
    await as("ella").score(threes, { thinkAbout: "Ask back" });
    expect((await as("ella").see()).comparison).toBeNull();
    await as("eli").score([2, 3, 3, 3, 3, 3]);
    for (const person of ["hal", "ella", "eli", "cora"] as const) {
      const { isRevealed, comparison } = await as(person).see();
      expect(isRevealed).toBe(true);
      expect(
        comparison?.cards.map(({ panelist: { displayName }, totalHundredths }) => [
          displayName,
          totalHundredths,
        ]),
      ).toEqual([
        ["Ella Frost", 7500],
        ["Eli Marsh", 7000],
        ["Hal Winter", 10_000],
      ]);
      expect(comparison?.cards[2]?.content.whatWorked).toBe("Vivid examples");
      expect(comparison?.result).toMatchObject({
        hasPassed: true,
        totalHundredths: 8167,
        raters: 3,
        isTwoRater: false,
      });
      expect(comparison?.result.flags).toEqual([
        { kind: "levelsApart", criterionId: "answersTheQuestion", lowest: 2, highest: 4 },
        { kind: "totalsApart", lowest: 7000, highest: 10_000 },
      ]);
    }
  });

  it("lets each read the others' cards one by one, then, and still no stranger", async () => {
    const card = await as("hal").score(threes, { notes: "for the panel" });
    const read = (person: PersonKey) => server.as(person).ask("GET", `/api/scorecards/${card.id}`);
    expect((await read("hal")).status).toBe(200);
    expect((await read("ella")).status).toBe(403);
    expect((await read("cora")).status).toBe(403);
    await as("ella").score(threes);
    await as("eli").score(threes);
    expect((await read("ella")).body).toMatchObject({ content: { notes: "for the panel" } });
    expect((await read("cora")).status).toBe(200);
    for (const person of ["pia", "mona", "ana", "gwen", "otto", "ada"] as const) {
      expect((await read(person)).status, person).toBe(404);
    }
  });
});
