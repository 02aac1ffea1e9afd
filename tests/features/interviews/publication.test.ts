import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLines } from "#server/audit/audit.tables.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { findInterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { pinSubmission } from "#server/features/interviews/pinSubmission.ts";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { planInterview, planner } from "#tests/support/events.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let plan: ReturnType<typeof planner>;

beforeEach(async () => {
  server = await startServer();
  plan = planner(server);
});
afterEach(() => server.close());

const begin = (interviewId: string) =>
  server.program.store.change({ kind: "program", id: null }, (writer) =>
    pinSubmission(writer, { id: interviewId, studentId: idOf("ana") }),
  );
const auditOf = async (id: string) =>
  (await server.program.store.read.select().from(auditLines))
    .filter(({ subjectId }) => subjectId === id)
    .map(({ action }) => action);

describe("publishing", () => {
  it("needs somebody to have a time", async () => {
    const { event, seat, panel, slotId } = await planInterview(server);
    expect((await plan.remove(seat)).status).toBe(204);
    expect((await plan.publish(event)).body).toMatchObject({ status: 409, code: "wrongState" });
    await plan.assign(event.id, { student: "ana", panelId: panel.id, slotId: slotId(0) });
    expect((await plan.publish(event)).body).toMatchObject({ state: "published" });
  });

  it("refuses a plan that has come to break a rule since, with the reason", async () => {
    const { event } = await planInterview(server);
    const key = freshKey();
    const json = { studentId: idOf("ana") };
    expect((await server.as("hal").ask("POST", "/api/conflicts", { key, json })).status).toBe(201);
    expect((await plan.publish(event)).body).toMatchObject({
      status: 409,
      code: "conflictOfInterest",
      detail: "Panel 1 cannot sit with Ana Lima.",
    });
    await server.as("hal").ask("DELETE", `/api/conflicts/${idOf("ana")}`);
    expect((await plan.publish(event)).status).toBe(200);
  });

  it("is refused twice, and on a stale version", async () => {
    const { event } = await planInterview(server, { isPublished: true });
    expect((await plan.publish(event)).body).toMatchObject({ status: 409, code: "alreadyDone" });
    expect((await plan.publish({ id: event.id, version: 1 })).status).toBe(412);
  });

  it("is the coordinator's of that school alone", async () => {
    const { event } = await planInterview(server);
    const path = `/api/events/${event.id}/publication`;
    for (const other of ["otto", "ada", "hal", "mona", "ana"] as const) {
      expect((await server.as(other).ask("POST", path, { version: event.version })).status, other).toBe(404);
    }
    expect((await plan.publish(event)).status).toBe(200);
  });

  it("can be taken back until interviews have begun", async () => {
    const { event, seat } = await planInterview(server, { isPublished: true });
    const hidden = interviewEventView.parse((await plan.unpublish(event)).body);
    expect(hidden).toMatchObject({ state: "planning", publishedAt: null });
    expect((await plan.unpublish(hidden)).body).toMatchObject({ status: 409, code: "wrongState" });
    const again = interviewEventView.parse((await plan.publish(hidden)).body);
    await begin(seat.id);
    expect((await plan.unpublish(again)).body).toMatchObject({ status: 409, code: "wrongState" });
  });
});

describe("a family, before publication", () => {
  it("counts as one that will see the time once somebody of it has a password", async () => {
    const { event } = await planInterview(server);
    const hasFamily = async () =>
      (await plan.readBoard(event.id)).candidates.flatMap((one) => (one.hasFamily ? [one.id] : []));
    expect(await hasFamily()).toEqual([]);
    await server.program.store.keepHouse((writer) =>
      writer
        .update(credentials)
        .set({ passwordHash: "of a password" })
        .where(eq(credentials.personId, idOf("gwen"))),
    );
    expect(await hasFamily()).toEqual([idOf("ana")]);
  });
});

describe("after publication", () => {
  it("still lets a senior be moved, and marks that in the audit", async () => {
    const { seat, panel, slotId } = await planInterview(server, { isPublished: true });
    expect((await plan.move(seat, { panelId: panel.id, slotId: slotId(1) })).status).toBe(200);
    expect(await auditOf(seat.id)).toEqual(["interview.assigned", "publishedInterview.moved"]);
  });

  it("leaves an interview that has begun where it is", async () => {
    const { event, seat, panel, slotId } = await planInterview(server, { isPublished: true });
    await begin(seat.id);
    const begun = (await plan.readBoard(event.id)).seats[0];
    expect(begun).toMatchObject({ hasBegun: true, version: 2 });
    if (!begun) throw new Error("Ana has a time");
    const move = await plan.move(begun, { panelId: panel.id, slotId: slotId(1) });
    expect(move.body).toMatchObject({ status: 409, code: "wrongState" });
    expect((await plan.remove(begun)).body).toMatchObject({ status: 409, code: "wrongState" });
  });

  it("closes the plan once outcomes are released", async () => {
    const { event, seat, panel, slotId } = await planInterview(server, { isPublished: true });
    const back = () => plan.move(seat, { panelId: panel.id, slotId: slotId(0) });
    expect((await back()).status).toBe(200);
    await server.program.store.keepHouse((writer) =>
      writer.update(interviewEvents).set({ state: "released" }),
    );
    const { version } = (await plan.readBoard(event.id)).seats[0] ?? { version: 0 };
    const late = await plan.move({ id: seat.id, version }, { panelId: panel.id, slotId: slotId(1) });
    expect(late.body).toMatchObject({ status: 409, code: "wrongState" });
    expect((await plan.addRoom(event.id, "Gym")).body).toMatchObject({ status: 409 });
    expect((await plan.addDay(event.id, { on: "2027-04-01" })).body).toMatchObject({ status: 409 });
  });
});

describe("the facts that scoring depends on", () => {
  it("name the panel of this interview once it is published, and who must not score", async () => {
    const { event, seat } = await planInterview(server);
    const { read } = server.program.store;
    expect(await findInterviewFacts(read, seat.id)).toMatchObject({
      studentId: idOf("ana"),
      panelistIds: [],
      conflictedIds: [idOf("mona"), idOf("gwen")],
    });
    await plan.publish(event);
    const json = { studentId: idOf("ana") };
    await server.as("ella").ask("POST", "/api/conflicts", { key: freshKey(), json });
    const facts = await findInterviewFacts(read, seat.id);
    expect(facts?.panelistIds).toEqual([idOf("ella"), idOf("eli"), idOf("hal")]);
    expect(facts?.conflictedIds).toEqual([idOf("mona"), idOf("gwen"), idOf("ella")]);
    expect(await findInterviewFacts(read, "interview-of-nobody")).toBeUndefined();
  });
});
