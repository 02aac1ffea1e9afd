import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { familyList } from "#shared/family/family.ts";
import { seatView } from "#shared/interviews/board.ts";
import { studentAppointments } from "#shared/interviews/interviewViews.ts";
import { homeroomProgress, studentProgress } from "#shared/progress/progress.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { planEvent, planInterview, planner } from "#tests/support/events.ts";
import { copyTemplate } from "#tests/support/program.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf, ids, type PersonKey, personKeys } from "#tests/support/school.ts";
import { panelist } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
const path = `/api/students/${idOf("ana")}/appointments`;
const startsAt = "2027-03-09T13:30:00.000Z";

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const readAs = async (person: PersonKey) =>
  studentAppointments.parse((await server.as(person).ask("GET", path)).body).appointments;
const familyOf = async (person: PersonKey) =>
  familyList.parse((await server.as(person).ask("GET", "/api/family")).body).children;

describe("when and where a student's interview is", () => {
  it("is told to the student, the family, the mentor and the coordinator, once published", async () => {
    const { event } = await planInterview(server);
    for (const person of ["ana", "gwen", "mona", "cora"] as const) {
      expect(await readAs(person), person).toEqual([]);
    }
    await planner(server).publish(event);
    for (const person of personKeys) {
      const { status } = await server.as(person).ask("GET", path);
      const isTold = ["ana", "gwen", "mona", "cora"].includes(person);
      // A panelist is no stranger to the student, but is told of interviews elsewhere.
      expect(status === 200, person).toBe(isTold);
      if (!isTold) continue;
      expect(await readAs(person), person).toMatchObject([
        {
          eventTitle: "Exit interviews",
          startsAt,
          endsAt: "2027-03-09T13:45:00.000Z",
          room: "Library",
          panelName: "Panel 1",
          state: "scheduled",
          members: [{}, {}, {}],
        },
      ]);
    }
    expect((await server.asNobody.ask("GET", path)).status).toBe(401);
  });

  it("stands on the family's page whether the portfolio is shared or not", async () => {
    await planInterview(server, { isPublished: true });
    expect(await familyOf("gwen")).toMatchObject([
      { isShared: false, appointments: [{ startsAt, room: "Library" }] },
    ]);
    expect(await familyOf("gus")).toMatchObject([{ id: idOf("ben"), appointments: [] }]);
  });

  it("stands in the mentor's homeroom and on the student's requirement, and nowhere before it is published", async () => {
    await copyTemplate(server);
    const { event } = await planInterview(server);
    const inGrid = async () => {
      const { body } = await server.as("mona").ask("GET", `/api/homerooms/${ids.homeroomA}/progress`);
      const row = homeroomProgress.parse(body).students.find(({ student }) => student.id === idOf("ana"));
      return row?.requirements.map(({ kind, appointedAt }) => [kind, appointedAt]);
    };
    const nowhere = ["resume", "workSample", "serviceHours", "portfolio"].map((kind) => [kind, null]);
    expect(await inGrid()).toEqual([...nowhere, ["interview", null]]);
    await planner(server).publish(event);
    expect(await inGrid()).toEqual([...nowhere, ["interview", startsAt]]);
    const { body } = await server.as("mona").ask("GET", `/api/students/${idOf("ana")}/progress`);
    expect(studentProgress.parse(body).requirements.at(-1)).toMatchObject({ appointedAt: startsAt });
  });

  it("is still told after it, without the panel's people, until the outcome is released", async () => {
    const plan = await planReleasing(server);
    await moveClock(server, "2027-03-09T13:44:00Z");
    expect(await readAs("ana")).toMatchObject([{ startsAt, members: [{}, {}, {}] }]);
    await moveClock(server, "2027-03-09T22:00:00Z");
    expect(await readAs("ana")).toMatchObject([{ startsAt, room: "Library", members: [] }]);
    expect(await familyOf("gwen")).toMatchObject([{ appointments: [{ startsAt }] }]);
    await plan.scoreAll(plan.interviewId);
    await panelist(server, "hal", plan.bens).markNotShown();
    expect(await readAs("mona")).toMatchObject([{ startsAt }]);
    expect((await plan.release([plan.bens])).status).toBe(201);
    expect(await readAs("ana")).toEqual([]);
    expect((await plan.takeBack()).status).toBe(200);
    expect(await readAs("ana")).toMatchObject([{ startsAt }]);
  });

  it("says nothing of the panel's cards", async () => {
    const plan = await planReleasing(server);
    const before = await readAs("ana");
    expect(before).toHaveLength(1);
    await plan.scoreAll(plan.interviewId);
    expect(await readAs("ana")).toEqual(before);
  });

  it("is not told once missed, as soon as there is a later time, and after a pass", async () => {
    const first = await planReleasing(server);
    await moveClock(server, interviewHour);
    await panelist(server, "hal", first.interviewId).markNotShown();
    expect(await readAs("ana")).toMatchObject([{ startsAt, state: "notShown" }]);
    const plan = planner(server);
    const second = await planEvent(server, { title: "Second round", on: "2027-04-13" });
    const seat = { student: "ana", panelId: second.panel.id, slotId: second.slotId(0) } as const;
    const later = seatView.parse((await plan.assign(second.event.id, seat)).body);
    // A time nobody is told of yet changes nothing.
    expect(await readAs("ana")).toMatchObject([{ state: "notShown" }]);
    const { event } = await plan.readBoard(second.event.id);
    expect((await plan.publish(event)).status).toBe(200);
    for (const person of ["ana", "gwen", "mona"] as const) {
      expect(await readAs(person), person).toMatchObject([{ eventTitle: "Second round" }]);
    }
    await moveClock(server, "2027-04-13T12:50:00Z");
    await first.scoreAll(later.id);
    const releasing = `/api/events/${event.id}/release`;
    const json = { acknowledged: [] };
    expect((await server.as("cora").ask("POST", releasing, { key: freshKey(), json })).status).toBe(201);
    expect(await readAs("ana")).toEqual([]);
  });
});
