import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scorecardRevisions } from "#server/features/scorecards/scorecards.tables.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
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

/** How the card of one panelist stands, as the coordinator sees it. */
async function seatOf(person: PersonKey) {
  const { panel } = await as("cora").see();
  return panel.find(({ panelist: { id } }) => id === idOf(person));
}

describe("excusing an absent panelist", () => {
  it("makes a flagged result of two, whether or not a card was opened", async () => {
    await as("hal").score(threes);
    await as("ella").score(threes);
    expect((await as("cora").see()).isRevealed).toBe(false);
    expect((await as("cora").excuse(idOf("eli"), "Bus broke down")).status).toBe(200);
    expect(await seatOf("eli")).toMatchObject({ standing: "excused", reason: "Bus broke down" });
    const { comparison, submitted, awaited } = await as("cora").see();
    expect([submitted, awaited]).toEqual([2, 2]);
    expect(comparison?.result).toMatchObject({ raters: 2, isTwoRater: true });
    expect(comparison?.result.flags).toContainEqual({ kind: "twoRaters", raters: 2 });
  });

  it("stops a draft where it is, and gives it back when the excusal is taken back", async () => {
    const draft = await as("eli").write([2, null, null, null, null, null], { notes: "begun" });
    await as("cora").excuse(idOf("eli"));
    const now = await as("eli").see();
    expect(now.ownCard).toMatchObject({ state: "excused", can: { "scorecard.write": false } });
    const version = now.ownCard?.version ?? 0;
    expect((await as("eli").put({ id: draft.id, version }, contentOf(threes))).status).toBe(409);
    expect((await as("eli").submit({ id: draft.id, version })).status).toBe(409);
    expect((await as("cora").takeExcusalBack(idOf("eli"))).status).toBe(200);
    expect((await as("eli").see()).ownCard).toMatchObject({
      state: "draft",
      content: draft.content,
      reason: null,
    });
    expect((await as("eli").score(threes)).state).toBe("submitted");
  });

  it("tells the reason to the coordinator and to that panelist alone", async () => {
    await as("cora").excuse(idOf("eli"), "Family matter");
    expect((await as("cora").look()).text).toContain("Family matter");
    expect((await as("eli").look()).text).toContain("Family matter");
    expect((await as("hal").look()).text).not.toContain("Family matter");
  });

  it("needs a reason, and somebody on the panel", async () => {
    for (const reason of ["", "   ", "x".repeat(501)]) {
      const answer = await as("cora").excuse(idOf("eli"), reason);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ issues: [{ path: ["reason"] }] });
    }
    const stranger = await as("cora").excuse(idOf("pia"));
    expect(stranger.body).toMatchObject({ issues: [{ path: ["panelistId"], message: "notOnPanel" }] });
    expect((await as("cora").excuse(idOf("eli"))).status).toBe(200);
  });

  it("is refused for a submitted card, twice, and for the last who could score", async () => {
    await as("hal").score(threes);
    expect((await as("cora").excuse(idOf("hal"))).body).toMatchObject({ status: 409, code: "wrongState" });
    expect((await as("cora").excuse(idOf("eli"))).status).toBe(200);
    expect((await as("cora").excuse(idOf("eli"))).status).toBe(409);
    expect((await as("cora").excuse(idOf("ella"))).status).toBe(200);
    await as("cora").takeExcusalBack(idOf("ella"));
    expect((await as("cora").takeExcusalBack(idOf("ella"))).status).toBe(409);
    expect((await seatOf("hal"))?.standing).toBe("submitted");
  });

  it("leaves somebody who scores", async () => {
    expect((await as("cora").excuse(idOf("eli"))).status).toBe(200);
    expect((await as("cora").excuse(idOf("ella"))).status).toBe(200);
    expect((await as("cora").excuse(idOf("hal"))).status).toBe(409);
  });

  it("is the coordinator's", async () => {
    for (const person of ["hal", "ella", "eli"] as const) {
      expect((await as(person).excuse(idOf("eli"))).status, person).toBe(403);
      expect((await as(person).takeExcusalBack(idOf("eli"))).status, person).toBe(403);
    }
    for (const person of ["pia", "mona", "ana", "gwen", "otto", "ada"] as const) {
      expect((await as(person).excuse(idOf("eli"))).status, person).toBe(404);
      expect((await as(person).takeExcusalBack(idOf("eli"))).status, person).toBe(404);
    }
    expect((await as("cora").excuse(idOf("eli"))).status).toBe(200);
  });
});

describe("opening a submitted card again", () => {
  it("makes it a draft with what it said, and keeps what was submitted on record with the reason", async () => {
    const card = await as("hal").score(threes, { notes: "first thoughts" });
    expect((await as("cora").reopen(card.id, "Wrong row")).status).toBe(200);
    const { ownCard } = await as("hal").see();
    expect(ownCard).toMatchObject({
      state: "draft",
      content: card.content,
      reason: "Wrong row",
      totalHundredths: null,
      can: { "scorecard.write": true },
    });
    await as("hal").score([4, 4, 4, 4, 4, 4]);
    const revisions = await server.program.store.read
      .select()
      .from(scorecardRevisions)
      .orderBy(scorecardRevisions.totalHundredths);
    expect(revisions).toMatchObject([
      { totalHundredths: 7500, reopenedReason: "Wrong row", reopenedById: idOf("cora") },
      { totalHundredths: 10_000, reopenedReason: null },
    ]);
  });

  it("takes the result away until the card is submitted again", async () => {
    const card = await as("hal").score(threes);
    await as("ella").score(threes);
    await as("eli").score(threes);
    await as("cora").reopen(card.id);
    expect(await as("cora").see()).toMatchObject({ submitted: 2, isRevealed: false, comparison: null });
    await as("hal").submit(await as("hal").card());
    expect((await as("cora").see()).comparison?.result.raters).toBe(3);
  });

  it("needs a reason and a submitted card", async () => {
    const card = await as("hal").score(threes);
    expect((await as("cora").reopen(card.id, " ")).status).toBe(422);
    expect((await as("cora").reopen(card.id)).status).toBe(200);
    expect((await as("cora").reopen(card.id)).status).toBe(409);
  });

  it("is the coordinator's", async () => {
    const card = await as("hal").score(threes);
    for (const person of ["hal", "ella", "eli"] as const) {
      expect((await as(person).reopen(card.id)).status, person).toBe(403);
    }
    for (const person of ["pia", "mona", "ana", "gwen", "otto", "ada"] as const) {
      expect((await as(person).reopen(card.id)).status, person).toBe(404);
    }
    expect((await as("cora").reopen(card.id)).status).toBe(200);
  });
});

describe("a candidate who does not come", () => {
  beforeEach(() => moveClock(server, interviewHour));

  it("is marked from the time of the interview on, and not before", async () => {
    await moveClock(server, "2027-03-09T13:29:59Z");
    expect((await as("ella").see()).can["interview.markNotShown"]).toBe(false);
    const before = await as("ella").markNotShown();
    expect(before.body).toMatchObject({
      status: 409,
      code: "wrongState",
      detail:
        "The time of this interview has not come yet. Whether somebody came can be marked from the moment it begins.",
    });
    await moveClock(server, "2027-03-09T13:30:00Z");
    expect((await as("ella").see()).can["interview.markNotShown"]).toBe(true);
    expect((await as("ella").markNotShown()).body).toMatchObject({
      state: "notShown",
      can: { "interview.markNotShown": true },
    });
  });

  it("is marked by a panelist or the coordinator; the cards wait, and go on when it is taken back", async () => {
    const draft = await as("hal").write(threes);
    expect((await as("ella").markNotShown()).body).toMatchObject({ state: "notShown" });
    expect((await as("hal").put(draft, contentOf(threes))).status).toBe(409);
    expect((await as("hal").submit(draft)).status).toBe(409);
    expect((await as("eli").open()).status).toBe(409);
    expect((await as("cora").excuse(idOf("eli"))).status).toBe(409);
    expect((await as("cora").takeNotShownBack()).body).toMatchObject({ state: "scheduled" });
    expect((await as("hal").submit(draft)).status).toBe(200);
  });

  it("is marked once, however often it is sent", async () => {
    expect((await as("hal").markNotShown()).status).toBe(200);
    const again = await as("ella").markNotShown();
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ state: "notShown" });
    expect((await as("hal").takeNotShownBack()).status).toBe(200);
    expect((await as("hal").takeNotShownBack()).body).toMatchObject({ state: "scheduled" });
  });

  it("was there when somebody has scored", async () => {
    const card = await as("hal").score(threes);
    const answer = await as("ella").markNotShown();
    expect(answer.status).toBe(409);
    await as("cora").reopen(card.id);
    expect((await as("ella").markNotShown()).status).toBe(200);
  });

  it("is marked by nobody else", async () => {
    for (const person of ["pia", "mona", "ana", "gwen", "otto", "ada"] as const) {
      expect((await as(person).markNotShown()).status, person).toBe(404);
      expect((await as(person).takeNotShownBack()).status, person).toBe(404);
    }
    expect((await as("cora").markNotShown()).status).toBe(200);
  });
});
