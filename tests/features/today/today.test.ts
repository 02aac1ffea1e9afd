import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sessions } from "#server/features/sessions/sessions.tables.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import { type TodayView, todayView } from "#shared/today/today.ts";
import { answerAsMona } from "#tests/support/answers.ts";
import { moveClock } from "#tests/support/clock.ts";
import { planInterview } from "#tests/support/events.ts";
import { addFinishedSample, addPiece, arrange, submitSomething } from "#tests/support/pieces.ts";
import { copyTemplate } from "#tests/support/program.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf, type PersonKey, personKeys } from "#tests/support/school.ts";
import { panelist } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

async function today(person: PersonKey): Promise<TodayView> {
  return todayView.parse((await server.as(person).ask("GET", "/api/today")).body);
}
/** A fresh school in place of the first. */
async function again(): Promise<TestServer> {
  await server.close();
  server = await startServer();
  return server;
}

/** Moves the clock, with a person signed in anew. */
async function moveTo(moment: string, person: PersonKey) {
  server.clock.now = new Date(moment);
  const soon = new Date(server.clock.now.getTime() + 3_600_000);
  await server.program.store.keepHouse((writer) =>
    writer
      .update(sessions)
      .set({ lastSeenAt: server.clock.now, expiresAt: soon })
      .where(eq(sessions.personId, idOf(person))),
  );
}
const kinds = async (person: PersonKey) => (await today(person)).steps.map((step) => step.kind);

const returnIt = (id: string) => answerAsMona(server, id, "returned");

describe("a student's day", () => {
  it("holds no step while the program asks nothing", async () => {
    expect(await today("ana")).toMatchObject({
      today: "2027-03-02",
      steps: [],
      student: { grade: 12, requirements: [], cameBack: [], appointments: [] },
    });
  });

  it("begins with what is most urgent of what the program asks", async () => {
    await copyTemplate(server);
    expect(await kinds("ana")).toEqual(["addResume", "addWorkSample", "logService", "arrangePortfolio"]);
    expect((await today("ana")).steps[0]).toMatchObject({ dueOn: "2027-01-22", isOverdue: true });
    const begun = await addPiece(server, "ana", {
      kind: "resume",
      title: "Resume",
      content: blankContent("resume"),
    });
    expect((await today("ana")).steps[0]).toMatchObject({
      kind: "finishPiece",
      subjectId: begun,
      name: "Resume",
    });
    const sample = await addFinishedSample(server, "ana", "Bridge model");
    await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [sample] }]);
    expect((await today("ana")).steps).toMatchObject([
      { kind: "finishPiece" },
      { kind: "addWorkSample", count: 1, wanted: 2 },
      { kind: "logService", count: 0, wanted: 600 },
      { kind: "submitPortfolio" },
    ]);
  });

  it("shows the years as far as they are recorded here, and no invented past", async () => {
    await copyTemplate(server);
    expect((await today("cleo")).student?.path).toEqual([
      { grade: 9, when: "current", schoolYear: "2026-27", settled: 0, asked: 3 },
      { grade: 10, when: "ahead", schoolYear: null, settled: 0, asked: 4 },
      { grade: 11, when: "ahead", schoolYear: null, settled: 0, asked: 5 },
      { grade: 12, when: "ahead", schoolYear: null, settled: 0, asked: 5 },
    ]);
    expect((await today("ana")).student?.path[0]).toEqual({
      grade: 9,
      when: "past",
      schoolYear: null,
      settled: 0,
      asked: 0,
    });
  });

  it("puts a returned portfolio first and says what came back, from whom and when", async () => {
    await copyTemplate(server);
    const { id } = await submitSomething(server, "ana");
    expect(await kinds("ana")).not.toContain("submitPortfolio");
    expect((await returnIt(id)).status).toBe(200);
    const { steps, student } = await today("ana");
    expect(steps[0]).toMatchObject({ kind: "reviseReturned", subjectId: id, name: "Mona Reyes" });
    expect(
      student?.cameBack.map((one) => [one.kind, one.number, one.by?.displayName, one.count]).sort(),
    ).toEqual([
      ["commented", 1, "Mona Reyes", 1],
      ["read", 1, "Mona Reyes", 0],
      ["returned", 1, "Mona Reyes", 0],
    ]);
  });

  it("names the interview once its event is published, and not while it is only planned", async () => {
    await planInterview(server);
    expect((await today("ana")).student?.appointments).toEqual([]);
    const planned = await planInterview(await again(), { isPublished: true });
    expect((await today("ana")).student?.appointments).toEqual([
      {
        interviewId: planned.seat.id,
        eventTitle: "Exit interviews",
        startsAt: planned.slots[0]?.startsAt,
        roomName: "Library",
        state: "scheduled",
        isOver: false,
      },
    ]);
  });

  it("still names it between its time and the release, and says no more than that its time has passed", async () => {
    const plan = await planReleasing(server);
    await plan.scoreAll(plan.interviewId);
    const appointments = async () => (await today("ana")).student?.appointments;
    expect(await appointments()).toMatchObject([{ isOver: false }]);
    await moveClock(server, "2027-03-09T13:45:00Z");
    const told = { interviewId: plan.interviewId, state: "scheduled", isOver: true };
    expect(await appointments()).toEqual([{ ...(await appointments())?.[0], ...told }]);
    await panelist(server, "hal", plan.bens).markNotShown();
    expect((await today("ben")).student?.appointments).toMatchObject([{ state: "notShown" }]);
    expect((await plan.release([plan.bens])).status).toBe(201);
    expect(await appointments()).toEqual([]);
  });

  it("keeps a comment the mentor has not sent yet to the mentor", async () => {
    const { id } = await submitSomething(server, "ana");
    const mona = server.as("mona");
    await mona.ask("POST", `/api/submissions/${id}/opening`);
    const json = { body: richTextFrom("Still thinking.") };
    await mona.ask("POST", `/api/submissions/${id}/comments`, { key: "a-comment-not-sent", json });
    expect((await today("ana")).student?.cameBack.map((one) => one.kind)).toEqual(["read"]);
  });
});

describe("everybody else's day", () => {
  it("tells a mentor what waits, the oldest first, and who is behind", async () => {
    await copyTemplate(server);
    const { id } = await submitSomething(server, "ana");
    const { steps, student } = await today("mona");
    expect(student).toBeNull();
    expect(steps).toMatchObject([
      { kind: "readWaiting", subjectId: id, name: "Ana Lima", count: 1 },
      { kind: "helpBehind", count: 1, wanted: 2 },
    ]);
    expect(await kinds("moe")).toEqual(["helpBehind"]);
    await returnIt(id);
    expect(await kinds("mona")).toEqual(["helpBehind"]);
  });

  it("tells a panelist of the next interview, and of cards still open after it", async () => {
    const { seat } = await planInterview(server, { isPublished: true });
    expect((await today("hal")).steps).toMatchObject([
      { kind: "nextInterview", subjectId: seat.id, name: "Ana Lima" },
    ]);
    expect(await kinds("pia")).toEqual([]);
    await moveTo("2027-03-10T14:00:00Z", "hal");
    expect((await today("hal")).steps).toMatchObject([
      { kind: "finishScorecard", subjectId: seat.id, count: 1 },
    ]);
  });

  it("tells a coordinator of results to release once the last interview is over", async () => {
    await copyTemplate(server);
    const { event } = await planInterview(server, { isPublished: true });
    expect(await kinds("cora")).toEqual(["placeSeniors"]);
    await moveTo("2027-03-10T14:00:00Z", "cora");
    expect((await today("cora")).steps).toMatchObject([
      { kind: "releaseOutcomes", subjectId: event.id, name: "Exit interviews" },
      { kind: "placeSeniors", count: 1 },
    ]);
  });

  it("tells a guardian what a child shares, once it is shared", async () => {
    expect(await kinds("gwen")).toEqual([]);
    await arrange(server, "ana", []);
    const path = "/api/portfolios/person-ana";
    await server.as("ana").ask("PATCH", path, { version: 1, json: { isSharedWithFamily: true } });
    expect((await today("gwen")).steps).toMatchObject([
      { kind: "readFamily", subjectId: "person-ana", name: "Ana" },
    ]);
    expect(await kinds("gus")).toEqual([]);
  });

  it("tells a coordinator what is missing", async () => {
    expect((await today("cora")).steps).toMatchObject([
      { kind: "setRequirements" },
      { kind: "placeSeniors", count: 2 },
    ]);
    await copyTemplate(server);
    expect(await kinds("cora")).toEqual(["placeSeniors"]);
    expect(await kinds("otto")).toEqual([]);
  });

  it("answers every kind of person, and nobody who is not signed in", async () => {
    for (const person of personKeys) {
      expect((await server.as(person).ask("GET", "/api/today")).status, person).toBe(200);
    }
    expect((await server.asNobody.ask("GET", "/api/today")).status).toBe(401);
  });
});
