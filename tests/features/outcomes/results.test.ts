import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seatView } from "#shared/interviews/board.ts";
import { type EventResults, eventResults } from "#shared/outcomes/eventResults.ts";
import { addSeniors, planner } from "#tests/support/events.ts";
import { type Levels, panelist, planScoring, threes } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let planned: Awaited<ReturnType<typeof planScoring>>;

beforeEach(async () => {
  server = await startServer();
  planned = await planScoring(server);
});
afterEach(() => server.close());

const panel = ["hal", "ella", "eli"] as const;

async function results(): Promise<EventResults> {
  const answer = await server.as("cora").ask("GET", `/api/events/${planned.eventId}/results`);
  return eventResults.parse(answer.body);
}

async function scoreAll(interviewId: string, levels: readonly Levels[]): Promise<void> {
  for (const [at, person] of panel.entries()) {
    await panelist(server, person, interviewId).score(levels[at] ?? threes);
  }
}

describe("an event's results", () => {
  it("give totals, spread and flags of an interview once its cards are revealed, and nothing before", async () => {
    await panelist(server, "hal", planned.interviewId).score([4, 4, 4, 4, 4, 4]);
    await panelist(server, "ella", planned.interviewId).score([2, 2, 2, 2, 2, 2]);
    const before = await results();
    expect(before.interviews).toEqual([]);
    expect(before.agreement.headline).toEqual({ key: "nothingScored", values: {} });
    await panelist(server, "eli", planned.interviewId).score(threes);
    const { interviews, passTotal } = await results();
    expect(passTotal).toBe(70);
    expect(interviews).toHaveLength(1);
    expect(interviews[0]?.raters.map(({ totalHundredths }) => totalHundredths).toSorted()).toEqual([
      10_000, 5000, 7500,
    ]);
    expect(interviews[0]?.result).toMatchObject({ totalHundredths: 7500, hasPassed: true });
    expect(interviews[0]?.result.flags.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 6 }, () => "levelsApart"),
      "totalsApart",
      "bothSidesOfTheMark",
    ]);
  });

  it("say in words how far panelists agree, from five candidates up", async () => {
    const plan = planner(server);
    const seniors = await addSeniors(server, 4);
    const levels: Levels[] = [threes, [4, 4, 4, 4, 4, 4], [2, 2, 2, 2, 2, 2], [3, 4, 3, 4, 3, 4]];
    await scoreAll(planned.interviewId, [
      [1, 1, 2, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [1, 2, 1, 1, 1, 1],
    ]);
    expect((await results()).agreement.headline).toEqual({
      key: "tooFewTargets",
      values: { count: 1, minimum: 5 },
    });
    for (const [at, studentId] of seniors.entries()) {
      const answer = await server.as("cora").ask("POST", `/api/events/${planned.eventId}/interviews`, {
        key: freshKey(),
        json: { studentId, panelId: planned.panel.id, slotId: planned.slotId(at + 1) },
      });
      const given = levels[at] ?? threes;
      await scoreAll(seatView.parse(answer.body).id, [given, given, given]);
    }
    const { interviews, agreement } = await results();
    expect(interviews).toHaveLength(5);
    expect(agreement.headline.key).toBe("excellent");
    expect(agreement.headline.values.agreement).toBeGreaterThan(0.9);
    expect((await plan.readBoard(planned.eventId)).seats).toHaveLength(5);
  });
});
