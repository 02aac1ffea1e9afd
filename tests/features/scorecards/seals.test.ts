import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rubrics } from "#server/features/rubrics/rubrics.tables.ts";
import { scorecardRevisions, scorecards } from "#server/features/scorecards/scorecards.tables.ts";
import type { ScorecardView } from "#shared/scorecards/scorecards.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { panelist, planScoring, threes } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let planned: Awaited<ReturnType<typeof planScoring>>;
let card: ScorecardView;

beforeEach(async () => {
  server = await startServer();
  planned = await planScoring(server);
  card = await as("hal").score(threes, { whatWorked: "Clear plan" });
  await as("ella").score(threes);
  await as("eli").score(threes);
  expect((await as("cora").see()).comparison?.result.totalHundredths).toBe(7500);
});
afterEach(() => server.close());

const as = (person: PersonKey) => panelist(server, person, planned.interviewId);

/** Changes the row behind the program's back. */
function tamper(change: Partial<typeof scorecards.$inferInsert>) {
  return server.program.store.keepHouse((writer) =>
    writer.update(scorecards).set(change).where(eq(scorecards.id, card.id)),
  );
}

async function storedContent(): Promise<string> {
  const [row] = await server.program.store.read.select().from(scorecards).where(eq(scorecards.id, card.id));
  return row?.content ?? "";
}

describe("a submitted card that is no longer what was sealed", () => {
  it.each([
    ["a level", async () => tamper({ content: (await storedContent()).replace('"level":3', '"level":4') })],
    ["a letter", async () => tamper({ content: (await storedContent()).replace("Clear", "Queer") })],
    ["torn JSON", async () => tamper({ content: (await storedContent()).slice(0, -9) })],
    ["the total", async () => tamper({ totalHundredths: 9900 })],
    ["the day", async () => tamper({ submittedAt: new Date("2027-03-01T14:00:00Z") })],
    ["no seal", async () => tamper({ seal: null })],
  ])("counts for nothing and is shown to the coordinator as broken: %s", async (_what, change) => {
    await change();
    const seen = await as("cora").see();
    expect(seen.comparison).toBeNull();
    expect(seen.panel.filter(({ isSealBroken }) => isSealBroken).map(({ cardId }) => cardId)).toEqual([
      card.id,
    ]);
    const completeness = await server.as("cora").ask("GET", `/api/events/${planned.eventId}/completeness`);
    expect(completeness.body).toMatchObject({
      interviews: [{ standing: "broken" }],
      can: { "outcome.release": false },
    });
    const results = await server.as("cora").ask("GET", `/api/events/${planned.eventId}/results`);
    expect(results.body).toMatchObject({ interviews: [] });
    const release = await server.as("cora").ask("POST", `/api/events/${planned.eventId}/release`, {
      key: "release-it-anyway",
      json: { acknowledged: [] },
    });
    expect(release.status).toBe(409);
    expect((await as("hal").see()).ownCard).toBeNull();
    expect((await server.as("hal").ask("GET", `/api/scorecards/${card.id}`)).status).toBe(409);
  });

  it("is noticed when the weights of the rubric change behind it", async () => {
    await server.program.store.keepHouse(async (writer) => {
      const [rubric] = await writer.select().from(rubrics);
      const criteria = (rubric?.criteria ?? []).map((criterion) => ({ ...criterion, weight: 10 }));
      await writer.update(rubrics).set({ criteria });
    });
    const seen = await as("cora").see();
    expect(seen.comparison).toBeNull();
    expect(seen.panel.every(({ isSealBroken }) => isSealBroken)).toBe(true);
  });

  it("is put right from its revision when the coordinator opens it again", async () => {
    await tamper({ content: (await storedContent()).replaceAll('"level":3', '"level":1') });
    expect((await as("cora").reopen(card.id, "The seal was broken")).status).toBe(200);
    expect((await as("hal").see()).ownCard?.content).toEqual(card.content);
    await as("hal").submit(await as("hal").card());
    expect((await as("cora").see()).comparison?.result.totalHundredths).toBe(7500);
  });

  it("is begun anew when the revision is damaged too", async () => {
    await tamper({ content: "{" });
    await server.program.store.keepHouse((writer) =>
      writer
        .update(scorecardRevisions)
        .set({ content: "{}" })
        .where(eq(scorecardRevisions.scorecardId, card.id)),
    );
    expect((await as("cora").reopen(card.id, "The seal was broken")).status).toBe(200);
    expect((await as("hal").see()).ownCard?.content.marks.every(({ level }) => level === null)).toBe(true);
  });
});
