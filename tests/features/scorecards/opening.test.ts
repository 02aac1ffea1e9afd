import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rubricView } from "#shared/rubrics/rubricViews.ts";
import { planInterview } from "#tests/support/events.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { acceptSubmission, panelist, planScoring } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let planned: Awaited<ReturnType<typeof planScoring>>;

beforeEach(async () => {
  server = await startServer();
  planned = await planScoring(server);
});
afterEach(() => server.close());

const as = (person: PersonKey) => panelist(server, person, planned.interviewId);

describe("looking at an interview", () => {
  it("shows the panel who comes, when and where, the rubric with its anchors, and what there is to read", async () => {
    const seen = await as("hal").see();
    expect(seen).toMatchObject({
      student: { displayName: "Ana Lima" },
      panelName: "Panel 1",
      roomName: "Library",
      submission: { id: planned.submission.id, isPinned: false },
      ownCard: null,
      comparison: null,
      submitted: 0,
      awaited: 3,
      isRevealed: false,
      can: { "scorecard.write": true },
    });
    expect(seen.rubric.criteria).toHaveLength(6);
    expect(seen.rubric.criteria[0]?.anchors).toHaveLength(4);
    expect(seen.panel.map(({ panelist: { displayName }, standing }) => [displayName, standing])).toEqual([
      ["Ella Frost", "notOpened"],
      ["Eli Marsh", "notOpened"],
      ["Hal Winter", "notOpened"],
    ]);
  });

  it("is for the panel and the coordinator; for everybody else there is nothing", async () => {
    for (const person of ["hal", "ella", "eli", "cora"] as const) {
      expect((await as(person).look()).status, person).toBe(200);
    }
    for (const person of ["pia", "moe", "mona", "ana", "gwen", "otto", "ada", "ben"] as const) {
      expect((await as(person).look()).status, person).toBe(404);
    }
    expect(
      (await server.asNobody.ask("GET", `/api/interviews/${planned.interviewId}/scorecards`)).status,
    ).toBe(401);
  });

  it("opens nothing and pins nothing", async () => {
    await as("hal").look();
    expect(await as("cora").see()).toMatchObject({ submission: { isPinned: false } });
    expect((await as("ella").see()).panel.every(({ standing }) => standing === "notOpened")).toBe(true);
  });
});

describe("opening a scorecard", () => {
  it("makes the own card, blank, pins the accepted submission and freezes the rubric", async () => {
    const answer = await as("hal").open();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      submission: { id: planned.submission.id, isPinned: true },
      ownCard: { state: "draft", content: { marks: [{ level: null }, {}, {}, {}, {}, {}] }, version: 1 },
    });
    const rubric = await server.as("cora").ask("GET", `/api/rubrics/${planned.event.rubric.id}`);
    expect(rubricView.parse(rubric.body).frozenAt).not.toBeNull();
    const standings = (await as("ella").see()).panel.map(({ standing }) => standing);
    expect(standings.toSorted()).toEqual(["draft", "notOpened", "notOpened"]);
  });

  it("is the same when done again, by a second tap or in a second window", async () => {
    const first = await as("hal").card();
    const both = await Promise.all([as("hal").open(), as("hal").open()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await as("hal").card()).toEqual(first);
    const opened = await Promise.all([as("eli").card(), as("eli").card()]);
    expect(opened[0].id).toBe(opened[1].id);
  });

  it("keeps the pinned submission when a newer one is accepted", async () => {
    await as("hal").open();
    const newer = await acceptSubmission(server, "ana", "mona");
    await as("ella").open();
    const seen = await as("ella").see();
    expect(seen.submission).toMatchObject({ id: planned.submission.id, isPinned: true });
    expect(seen.submission?.id).not.toBe(newer.id);
  });

  it("is for panelists: the coordinator may not, a stranger finds nothing", async () => {
    expect((await as("hal").open()).status).toBe(200);
    expect((await as("cora").open()).status).toBe(403);
    for (const person of ["pia", "moe", "mona", "ana", "gwen", "otto", "ada"] as const) {
      expect((await as(person).open()).status, person).toBe(404);
    }
  });

  it("is refused to whoever declared a conflict, in private", async () => {
    expect((await as("ella").open()).status).toBe(200);
    const declared = await server
      .as("hal")
      .ask("POST", "/api/conflicts", { key: "declared-once", json: { studentId: "person-ana" } });
    expect(declared.status).toBeLessThan(300);
    expect((await as("hal").open()).status).toBe(403);
    expect(await as("hal").see()).toMatchObject({ isConflicted: true, can: { "scorecard.write": false } });
  });

  it("waits until the event is published", async () => {
    const other = await startServer();
    try {
      const { seat, event } = await planInterview(other);
      const hal = panelist(other, "hal", seat.id);
      expect((await hal.open()).status).toBe(404);
      const published = await other
        .as("cora")
        .ask("GET", `/api/events/${event.id}`)
        .then(({ text }) => JSON.parse(text).event);
      await other
        .as("cora")
        .ask("POST", `/api/events/${event.id}/publication`, { version: published.version });
      expect((await hal.open()).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  it("works for a candidate without an accepted portfolio, and pins it once there is one", async () => {
    const other = await startServer();
    try {
      const { seat } = await planInterview(other, { isPublished: true });
      const hal = panelist(other, "hal", seat.id);
      expect((await hal.open()).body).toMatchObject({ submission: null, ownCard: { state: "draft" } });
      const submission = await acceptSubmission(other, "ana", "mona");
      expect((await hal.see()).submission).toMatchObject({ id: submission.id, isPinned: false });
      expect((await hal.open()).body).toMatchObject({ submission: { id: submission.id, isPinned: true } });
    } finally {
      await other.close();
    }
  });
});
