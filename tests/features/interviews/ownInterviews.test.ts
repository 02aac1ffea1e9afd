import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pinSubmission } from "#server/features/interviews/pinSubmission.ts";
import { appointmentList, interviewView, ownInterviews } from "#shared/interviews/interviewViews.ts";
import { submissionSummary } from "#shared/submissions/submissions.ts";
import { planInterview, planner } from "#tests/support/events.ts";
import { submit, submitSomething } from "#tests/support/pieces.ts";
import { idOf, type PersonKey, personKeys } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let plan: ReturnType<typeof planner>;

beforeEach(async () => {
  server = await startServer();
  plan = planner(server);
});
afterEach(() => server.close());

const interviewsOf = async (key: PersonKey) =>
  ownInterviews.parse((await server.as(key).ask("GET", "/api/interviews/mine")).body).interviews;
const appointmentsOf = async (key: PersonKey) =>
  appointmentList.parse((await server.as(key).ask("GET", "/api/appointments/mine")).body).appointments;

/** Mona opens and accepts the submission. */
async function accept(id: string): Promise<void> {
  const mona = server.as("mona");
  const opened = submissionSummary.parse((await mona.ask("POST", `/api/submissions/${id}/opening`)).body);
  const answer = await mona.ask("POST", `/api/submissions/${id}/decision`, {
    version: opened.version,
    json: { decision: "accepted" },
  });
  expect(answer.status).toBe(200);
}
const open = (interviewId: string) =>
  server.program.store.change({ kind: "program", id: null }, async (writer) => {
    const pinned = await pinSubmission(writer, { id: interviewId, studentId: idOf("ana") });
    writer.record({ action: "scorecard.opened", subjectKind: "interview", subjectId: interviewId });
    return pinned;
  });

describe("the interviews one sits in", () => {
  it("are known to the panel once published, in the order of time", async () => {
    const { event, panel, slotId } = await planInterview(server);
    await plan.assign(event.id, { student: "ben", panelId: panel.id, slotId: slotId(2) });
    expect(await interviewsOf("hal")).toEqual([]);
    expect((await plan.publish(event)).status).toBe(200);
    expect(await interviewsOf("hal")).toMatchObject([
      {
        startsAt: "2027-03-09T13:30:00.000Z",
        candidate: { displayName: "Ana Lima" },
        room: "Library",
        panel: { name: "Panel 1" },
        hasSubmission: false,
      },
      { candidate: { displayName: "Ben Ode" }, members: [{}, {}, {}] },
    ]);
  });

  it("lists to each panelist exactly the interviews that can be opened", async () => {
    const { seat } = await planInterview(server, { isPublished: true });
    for (const key of personKeys) {
      const listed = (await interviewsOf(key)).some(({ id }) => id === seat.id);
      const opened = await server.as(key).ask("GET", `/api/interviews/${seat.id}`);
      const isCoordinator = key === "cora";
      expect(opened.status, key).toBe(listed || isCoordinator ? 200 : 404);
      expect(listed, key).toBe(["hal", "ella", "eli"].includes(key));
    }
    expect((await server.asNobody.ask("GET", "/api/interviews/mine")).status).toBe(401);
  });

  it("opens to nobody but the coordinator before it is published", async () => {
    const { seat } = await planInterview(server);
    expect((await server.as("cora").ask("GET", `/api/interviews/${seat.id}`)).status).toBe(200);
    for (const key of ["hal", "ella", "ana", "gwen", "mona", "otto", "ada"] as const) {
      expect((await server.as(key).ask("GET", `/api/interviews/${seat.id}`)).status, key).toBe(404);
    }
  });

  it("shows a panelist the own declaration, and nobody else", async () => {
    const { seat } = await planInterview(server, { isPublished: true });
    const json = { studentId: idOf("ana") };
    await server.as("ella").ask("POST", "/api/conflicts", { key: freshKey(), json });
    expect(await interviewsOf("ella")).toMatchObject([{ hasDeclaredConflict: true }]);
    for (const key of ["hal", "cora"] as const) {
      const { body } = await server.as(key).ask("GET", `/api/interviews/${seat.id}`);
      expect(body, key).toMatchObject({ hasDeclaredConflict: false });
    }
  });
});

describe("what a panel reads", () => {
  it("is the newest accepted submission, pinned when the first scorecard is opened", async () => {
    const { id: first } = await submitSomething(server, "ana");
    const { seat } = await planInterview(server, { isPublished: true });
    const read = async () =>
      interviewView.parse((await server.as("hal").ask("GET", `/api/interviews/${seat.id}`)).body);
    expect((await read()).submission).toBeNull();
    await accept(first);
    expect((await read()).submission).toMatchObject({ id: first, number: 1, isPinned: false });
    expect(await open(seat.id)).toBe(first);
    expect(await read()).toMatchObject({ hasBegun: true, submission: { id: first, isPinned: true } });

    const { id: second } = await submit(server, "ana");
    await accept(second);
    expect(await open(seat.id)).toBe(first);
    expect((await read()).submission).toMatchObject({ id: first, isPinned: true });
  });

  it("begins without one when none is accepted, and pins it at a later opening", async () => {
    const { id } = await submitSomething(server, "ana");
    const { event, seat } = await planInterview(server, { isPublished: true });
    expect(await open(seat.id)).toBeNull();
    expect(await open(seat.id)).toBeNull();
    expect((await plan.readBoard(event.id)).seats).toMatchObject([{ hasBegun: true, version: 2 }]);
    await accept(id);
    expect(await open(seat.id)).toBe(id);
  });
});

describe("appointments", () => {
  it("tell candidate, family and mentor when and where, once published", async () => {
    const { event } = await planInterview(server);
    for (const key of ["ana", "gwen", "mona"] as const) expect(await appointmentsOf(key), key).toEqual([]);
    await plan.publish(event);
    for (const key of ["ana", "gwen", "mona"] as const) {
      expect(await appointmentsOf(key), key).toMatchObject([
        { startsAt: "2027-03-09T13:30:00.000Z", room: "Library", student: { displayName: "Ana Lima" } },
      ]);
    }
    const { event: published } = await plan.readBoard(event.id);
    await plan.unpublish(published);
    expect(await appointmentsOf("ana")).toEqual([]);
  });

  it("are known to the student, guardian, mentor and coordinator alone", async () => {
    const { seat } = await planInterview(server, { isPublished: true });
    for (const key of personKeys) {
      const isKnown = (await appointmentsOf(key)).some(({ id }) => id === seat.id);
      expect(isKnown, key).toBe(["ana", "gwen", "mona", "cora"].includes(key));
    }
    expect((await server.asNobody.ask("GET", "/api/appointments/mine")).status).toBe(401);
  });
});
