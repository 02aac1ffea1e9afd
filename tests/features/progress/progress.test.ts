import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sessions } from "#server/features/sessions/sessions.tables.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { homeroomProgress, type StudentProgress, studentProgress } from "#shared/progress/progress.ts";
import type { RequirementKind } from "#shared/requirements/requirements.ts";
import { addFinishedSample, addPiece, submitSomething } from "#tests/support/pieces.ts";
import { askedOf, copyTemplate } from "#tests/support/program.ts";
import { idOf, ids, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
const path = `/api/students/${idOf("ana")}/progress`;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

async function progress(person: PersonKey = "ana"): Promise<StudentProgress> {
  return studentProgress.parse((await server.as(person).ask("GET", path)).body);
}
async function standing(kind: RequirementKind) {
  return (await progress()).requirements.find((one) => one.kind === kind);
}

/** Moves the clock, with Ana signed in anew: a session does not outlive a day without her. */
async function moveTo(moment: string) {
  server.clock.now = new Date(moment);
  await server.services.store.keepHouse((writer) =>
    writer
      .update(sessions)
      .set({ lastSeenAt: server.clock.now, expiresAt: new Date(server.clock.now.getTime() + 3_600_000) })
      .where(eq(sessions.personId, idOf("ana"))),
  );
}

describe("a student's progress", () => {
  it("is empty while the program asks nothing: nothing is invented", async () => {
    const { requirements, path: years } = await progress();
    expect(requirements).toEqual([]);
    expect(years.map((one) => one.asked)).toEqual([0, 0, 0, 0]);
  });

  it("follows what the student makes, in the coordinator's order", async () => {
    await copyTemplate(server);
    expect((await progress()).requirements.map((one) => [one.kind, one.state])).toEqual([
      ["resume", "notStarted"],
      ["workSample", "notStarted"],
      ["serviceHours", "notStarted"],
      ["portfolio", "notStarted"],
      ["interview", "notStarted"],
    ]);
    await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    await addFinishedSample(server, "ana", "A");
    await addPiece(server, "ana", { kind: "workSample", title: "B", content: blankContent("workSample") });
    await addPiece(server, "ana", { kind: "volunteerEntry", title: "Pantry", minutes: 250 });
    expect(await standing("resume")).toMatchObject({ state: "met" });
    expect(await standing("workSample")).toMatchObject({ state: "inProgress", done: 1, wanted: 2 });
    expect(await standing("serviceHours")).toMatchObject({ state: "inProgress", done: 250, wanted: 600 });
  });

  it("drops what lies in the bin", async () => {
    await copyTemplate(server);
    const resume = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    expect(await standing("resume")).toMatchObject({ state: "met" });
    expect((await server.as("ana").ask("POST", `/api/artifacts/${resume}/removal`)).status).toBe(200);
    expect(await standing("resume")).toMatchObject({ state: "notStarted" });
  });

  it("waits for the mentor once the portfolio is handed in", async () => {
    await copyTemplate(server);
    const { id } = await submitSomething(server, "ana");
    expect(await standing("portfolio")).toMatchObject({ state: "waitingForMentor" });
    await server.as("ana").ask("POST", `/api/submissions/${id}/withdrawal`);
    expect(await standing("portfolio")).toMatchObject({ state: "inProgress" });
  });

  it("is overdue by the school's own calendar day", async () => {
    await copyTemplate(server);
    expect(await standing("portfolio")).toMatchObject({ dueOn: "2027-03-05", isOverdue: false });
    await moveTo("2027-03-06T04:30:00Z");
    expect(await progress()).toMatchObject({ today: "2027-03-05" });
    expect(await standing("portfolio")).toMatchObject({ isOverdue: false });
    await moveTo("2027-03-06T05:30:00Z");
    expect(await standing("portfolio")).toMatchObject({ isOverdue: true });
  });

  it("says who excused the student and why, and takes that back", async () => {
    const asked = askedOf(await copyTemplate(server), 12, "serviceHours");
    const excusal = `/api/students/${idOf("ana")}/excusals/${asked.id}`;
    await server.as("mona").ask("PUT", excusal, { json: { reason: "Recovering from surgery." } });
    expect(await standing("serviceHours")).toMatchObject({
      state: "excused",
      excusal: { reason: "Recovering from surgery.", excusedBy: { displayName: "Mona Reyes" } },
    });
    expect((await progress()).path.at(-1)).toMatchObject({
      grade: 12,
      when: "current",
      settled: 1,
      asked: 5,
    });
    await server.as("mona").ask("DELETE", excusal);
    expect(await standing("serviceHours")).toMatchObject({ state: "notStarted", excusal: null });
  });

  it("is read by the student, the mentor and the school's coordinator", async () => {
    for (const reader of ["ana", "mona", "cora"] as const) {
      expect((await server.as(reader).ask("GET", path)).status, reader).toBe(200);
    }
    for (const stranger of ["ben", "moe", "gwen", "hal", "otto", "ada"] as const) {
      expect((await server.as(stranger).ask("GET", path)).status, stranger).toBe(404);
    }
    expect((await progress("mona")).can).toEqual({
      "requirement.excuse": true,
      "outcome.read": true,
      "share.list": false,
    });
    expect((await progress("cora")).can).toMatchObject({ "outcome.read": true, "share.list": true });
    expect((await progress()).can).toMatchObject({ "requirement.excuse": false });
  });
});

describe("a homeroom's progress", () => {
  const homeroomPath = `/api/homerooms/${ids.homeroomA}/progress`;

  it("shows its mentor each student by what is asked of the student's grade", async () => {
    await copyTemplate(server);
    await addPiece(server, "ana", { kind: "resume", title: "Resume" });
    const answer = homeroomProgress.parse((await server.as("mona").ask("GET", homeroomPath)).body);
    expect(answer.homeroom).toEqual({ id: ids.homeroomA, name: "Room A" });
    expect(answer.students.map((one) => [one.student.displayName, one.grade])).toEqual([
      ["Ana Lima", 12],
      ["Cleo Park", 9],
    ]);
    const [ana, cleo] = answer.students;
    expect(ana?.requirements.find((one) => one.kind === "resume")?.state).toBe("met");
    expect(ana?.can).toEqual({ "requirement.excuse": true });
    expect(cleo?.requirements.map((one) => one.kind)).toEqual(["workSample", "serviceHours", "portfolio"]);
  });

  it("is for its mentors and the school's coordinator alone", async () => {
    for (const reader of ["mona", "cora"] as const) {
      expect((await server.as(reader).ask("GET", homeroomPath)).status, reader).toBe(200);
    }
    for (const stranger of ["ana", "moe", "gwen", "hal", "otto", "ada"] as const) {
      expect((await server.as(stranger).ask("GET", homeroomPath)).status, stranger).toBe(404);
    }
  });
});
