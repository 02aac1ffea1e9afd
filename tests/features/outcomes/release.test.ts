import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outcomes, releases } from "#server/features/outcomes/outcomes.tables.ts";
import { outcomeList } from "#shared/outcomes/outcomes.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { panelist, threes } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let plan: Awaited<ReturnType<typeof planReleasing>>;

beforeEach(async () => {
  server = await startServer();
  plan = await planReleasing(server);
});
afterEach(() => server.close());

const anas = (person: PersonKey) => panelist(server, person, plan.interviewId);

describe("completeness", () => {
  it("says of each interview what is missing, in the order of time", async () => {
    await plan.scoreAll(plan.interviewId);
    await panelist(server, "hal", plan.bens).open();
    const { interviews, can } = await plan.completeness();
    expect(interviews.map(({ student, standing }) => [student.displayName, standing])).toEqual([
      ["Ana Lima", "complete"],
      ["Ben Ode", "waiting"],
    ]);
    expect(interviews[1]?.panel.map(({ standing }) => standing).toSorted()).toEqual([
      "draft",
      "notOpened",
      "notOpened",
    ]);
    expect(can["outcome.release"]).toBe(false);
  });

  it("is the coordinator's of that school", async () => {
    for (const path of ["completeness", "results"]) {
      expect((await server.as("cora").ask("GET", `${plan.path}/${path}`)).status).toBe(200);
      for (const person of ["hal", "mona", "ana", "gwen", "otto", "ada"] as const) {
        expect((await server.as(person).ask("GET", `${plan.path}/${path}`)).status, person).toBe(404);
      }
      expect((await server.asNobody.ask("GET", `${plan.path}/${path}`)).status).toBe(401);
    }
  });
});

describe("releasing outcomes", () => {
  it("shows each student the outcome, the criteria in words and the feedback without names", async () => {
    await plan.scoreAll(plan.interviewId);
    await plan.scoreAll(plan.bens, [1, 2, 2, 2, 2, 2]);
    expect((await plan.readOwn("ana")).body).toMatchObject({ outcomes: [] });
    const released = await plan.release();
    expect(released.status).toBe(201);
    expect(released.body).toMatchObject({
      event: { state: "released" },
      release: { releasedBy: { displayName: "Cora Bell" } },
    });
    const [outcome] = outcomeList.parse((await plan.readOwn("ana")).body).outcomes;
    expect(outcome?.document).toMatchObject({
      hasPassed: true,
      raters: 3,
      student: { displayName: "Ana Lima" },
    });
    expect(outcome?.document.criteria[0]).toMatchObject({
      title: "Answers the question asked",
      level: 3,
      words: "Answers all of it, with one prompt at most",
    });
    expect(outcome?.document.feedback.map(({ whatWorked }) => whatWorked).toSorted()).toEqual([
      "Good, eli thought",
      "Good, ella thought",
      "Good, hal thought",
    ]);
    const [bensOutcome] = outcomeList.parse((await plan.readOwn("ben")).body).outcomes;
    expect(bensOutcome?.document.hasPassed).toBe(false);
    const { text } = await plan.readOwn("ana");
    for (const name of ["Winter", "Frost", "Marsh", idOf("hal"), "totalHundredths", "7500"]) {
      expect(text).not.toContain(name);
    }
  });

  it("is read by the student, the mentor and the coordinator, and by nobody else", async () => {
    await plan.scoreAll(plan.interviewId);
    await moveClock(server, interviewHour);
    await panelist(server, "hal", plan.bens).markNotShown();
    await plan.release([plan.bens]);
    const [outcome] = outcomeList.parse((await plan.readOwn("ana")).body).outcomes;
    for (const path of [`/api/outcomes/${outcome?.id}`, `/api/students/${idOf("ana")}/outcomes`]) {
      for (const person of ["ana", "mona", "cora"] as const) {
        expect((await server.as(person).ask("GET", path)).status, `${person} ${path}`).toBe(200);
      }
      for (const person of ["ben", "moe", "gwen", "gus", "hal", "pia", "otto", "ada"] as const) {
        expect((await server.as(person).ask("GET", path)).status, `${person} ${path}`).toBe(404);
      }
      expect((await server.asNobody.ask("GET", path)).status).toBe(401);
    }
    for (const person of ["mona", "hal", "cora", "gwen"] as const) {
      expect((await plan.readOwn(person)).status, person).toBe(404);
    }
  });

  it("waits for every card", async () => {
    await plan.scoreAll(plan.interviewId);
    const early = await plan.release();
    expect(early.status).toBe(409);
    expect((await plan.release([plan.bens])).status).toBe(409);
    expect((await plan.readOwn("ana")).body).toMatchObject({ outcomes: [] });
    await plan.scoreAll(plan.bens);
    expect((await plan.release()).status).toBe(201);
  });

  it("names the interviews that were not shown or not scored by a full panel", async () => {
    await anas("cora").excuse(idOf("eli"));
    for (const person of ["hal", "ella"] as const) await anas(person).score(threes);
    await moveClock(server, interviewHour);
    await panelist(server, "hal", plan.bens).markNotShown();
    expect((await plan.completeness()).interviews.map(({ standing }) => standing)).toEqual([
      "fewRaters",
      "notShown",
    ]);
    for (const seen of [[], [plan.bens], [plan.interviewId], [plan.bens, plan.interviewId, plan.eventId]]) {
      expect((await plan.release(seen)).status, seen.join()).toBe(409);
    }
    expect((await plan.release([plan.bens, plan.interviewId])).status).toBe(201);
    const [outcome] = outcomeList.parse((await plan.readOwn("ana")).body).outcomes;
    expect(outcome?.document.raters).toBe(2);
    expect((await plan.readOwn("ben")).body).toMatchObject({ outcomes: [] });
  });

  it("needs somebody who was scored", async () => {
    await moveClock(server, interviewHour);
    await panelist(server, "hal", plan.bens).markNotShown();
    await anas("hal").markNotShown();
    expect((await plan.release([plan.bens, plan.interviewId])).status).toBe(409);
    await anas("hal").takeNotShownBack();
    await plan.scoreAll(plan.interviewId);
    expect((await plan.release([plan.bens])).status).toBe(201);
  });

  it("happens once, however often it is sent", async () => {
    await plan.scoreAll(plan.interviewId);
    await plan.scoreAll(plan.bens);
    const first = await plan.release([], "cora", "release-key-1");
    expect(first.status).toBe(201);
    expect((await plan.release([], "cora", "release-key-1")).body).toEqual(first.body);
    expect((await plan.release()).status).toBe(409);
    expect(await server.program.store.read.select().from(releases)).toHaveLength(1);
    expect(await server.program.store.read.select().from(outcomes)).toHaveLength(2);
  });

  it("is the coordinator's, and takes nothing it does not know", async () => {
    await plan.scoreAll(plan.interviewId);
    await plan.scoreAll(plan.bens);
    for (const person of ["hal", "mona", "ana", "otto", "ada"] as const) {
      expect((await plan.release([], person)).status, person).toBe(404);
    }
    const send = (json: unknown) =>
      server.as("cora").ask("POST", `${plan.path}/release`, { key: freshKey(), json });
    for (const json of [
      {},
      { acknowledged: "all" },
      { acknowledged: [], force: true },
      { acknowledged: [""] },
    ]) {
      expect((await send(json)).status, JSON.stringify(json)).toBe(422);
    }
    expect((await plan.release()).status).toBe(201);
  });
});
