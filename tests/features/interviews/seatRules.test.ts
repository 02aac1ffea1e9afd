import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guardianLinks, people } from "#server/features/people/people.tables.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { slotList } from "#shared/interviewEvents/slotViews.ts";
import { panelView } from "#shared/panels/panelViews.ts";
import { addElementaryTeacher, type PlannedEvent, planEvent, planner } from "#tests/support/events.ts";
import { idOf, ids, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let planned: PlannedEvent;
let plan: ReturnType<typeof planner>;

beforeEach(async () => {
  server = await startServer();
  planned = await planEvent(server);
  plan = planner(server);
});
afterEach(() => server.close());

const assign = (student: PersonKey, position = 0, panelId = planned.panel.id) =>
  plan.assign(planned.event.id, { student, panelId, slotId: planned.slotId(position) });
const declare = (panelist: PersonKey, student: PersonKey) =>
  server.as(panelist).ask("POST", "/api/conflicts", { key: freshKey(), json: { studentId: idOf(student) } });

/** A second panel, with Moe, who is Ben's mentor, and Pia. */
async function addSecondPanel(members: readonly PersonKey[] = ["moe", "pia"]) {
  const answer = await plan.addPanel(planned.event.id, { name: "Panel 2", members });
  return panelView.parse(answer.body);
}

describe("conflicts of interest", () => {
  it("keeps a senior from her own mentor", async () => {
    const emil = await addElementaryTeacher(server, "person-emil-extra");
    const second = await addSecondPanel();
    const withEmil = await plan.editPanel(second, [idOf("moe"), idOf("pia"), emil]);
    expect(withEmil.status).toBe(200);
    expect((await assign("ana", 0, second.id)).status).toBe(201);
    const refused = await assign("ben", 1, second.id);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: "conflictOfInterest",
      detail: "Moe Stone is Ben Ode’s own mentor.",
    });
  });

  it("keeps a senior from a guardian of his", async () => {
    expect((await assign("ana")).status).toBe(201);
    await server.program.store.keepHouse((writer) =>
      writer.insert(guardianLinks).values({
        id: "link-hal-ben",
        guardianId: idOf("hal"),
        studentId: idOf("ben"),
        relationship: "uncle",
        createdAt: server.clock.now,
      }),
    );
    const refused = await assign("ben", 1);
    expect(refused.body).toMatchObject({
      status: 409,
      code: "conflictOfInterest",
      detail: "Hal Winter is a guardian of Ben Ode.",
    });
  });

  it("keeps a senior from a panel on which somebody declared so, without saying who", async () => {
    expect((await assign("ana")).status).toBe(201);
    expect((await declare("ella", "ben")).status).toBe(201);
    const refused = await assign("ben", 1);
    expect(refused.body).toMatchObject({
      status: 409,
      code: "conflictOfInterest",
      detail: "Panel 1 cannot sit with Ben Ode.",
    });
    expect(refused.text).not.toContain("Ella");
    expect(refused.text).not.toContain(idOf("ella"));
  });

  it("shows the coordinator a declaration by panel alone, never by person", async () => {
    expect((await declare("ella", "ben")).status).toBe(201);
    const board = await plan.readBoard(planned.event.id);
    const ben = board.candidates.find(({ id }) => id === idOf("ben"));
    expect(ben).toMatchObject({ keptApartPanelIds: [planned.panel.id], mentorIds: [], guardianIds: [] });
  });
});

describe("two places at once", () => {
  it("gives a time with a panel to one senior", async () => {
    expect((await assign("ana")).status).toBe(201);
    const refused = await assign("ben");
    expect(refused.body).toMatchObject({
      status: 409,
      code: "seatTaken",
      detail: "Ana Lima already has this time with Panel 1.",
    });
    expect((await assign("ben", 1)).status).toBe(201);
  });

  it("gives a senior one time in an event", async () => {
    expect((await assign("ana")).status).toBe(201);
    expect((await assign("ana", 1)).body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "Ana Lima already has a time in this event. Move that interview instead.",
    });
  });

  it("lets exactly one of two coordinators take a seat in the same moment", async () => {
    const both = await Promise.all([assign("ana"), assign("ben")]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: "seatTaken" });
    expect((await plan.readBoard(planned.event.id)).seats).toHaveLength(1);
  });

  it("keeps a senior from two interviews of different events at one time", async () => {
    expect((await assign("ana")).status).toBe(201);
    const emil = await addElementaryTeacher(server, "person-emil-extra");
    const other = interviewEventView.parse((await plan.addEvent("Another event")).body);
    const { slots } = slotList.parse((await plan.addDay(other.id)).body);
    const answer = await plan.addPanel(other.id, { name: "Panel A", members: ["moe", "pia"] });
    const panel = panelView.parse(answer.body);
    expect((await plan.editPanel(panel, [idOf("moe"), idOf("pia"), emil])).status).toBe(200);
    const at = (position: number) => ({
      student: "ana" as const,
      panelId: panel.id,
      slotId: slots[position]?.id ?? "",
    });
    expect((await plan.assign(other.id, at(0))).body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "Ana Lima has another interview at that time.",
    });
    expect((await plan.assign(other.id, at(1))).status).toBe(201);
  });
});

describe("who interviews, and who is interviewed", () => {
  it("needs a panel of three with an elementary and a high-school teacher", async () => {
    const second = await addSecondPanel();
    const small = await assign("ana", 0, second.id);
    expect(small.body).toMatchObject({
      status: 409,
      code: "panelIncomplete",
      detail: "Panel 2 has 2 of 3 people.",
    });
    const emil = await addElementaryTeacher(server, "person-emil-extra");
    const emma = await addElementaryTeacher(server, "person-emma-extra");
    const all = [idOf("pia"), emil, emma];
    const elementary = panelView.parse((await plan.editPanel(second, all)).body);
    expect((await assign("ana", 0, second.id)).body).toMatchObject({
      code: "panelIncomplete",
      detail: "Panel 2 has no high-school teacher.",
    });
    await plan.editPanel(elementary, [idOf("pia"), idOf("moe"), emil]);
    expect((await assign("ana", 0, second.id)).status).toBe(201);
  });

  it("needs somebody from an elementary school", async () => {
    expect((await assign("ana")).status).toBe(201);
    await server.program.store.keepHouse((writer) => writer.update(people).set({ schoolId: ids.high }));
    expect((await assign("ben", 1)).body).toMatchObject({
      code: "panelIncomplete",
      detail: "Panel 1 has no elementary teacher.",
    });
  });

  it("refuses a panel on which nobody sits", async () => {
    const empty = await addSecondPanel([]);
    expect((await assign("ana", 0, empty.id)).body).toMatchObject({
      code: "panelIncomplete",
      detail: "Panel 2 has 0 of 3 people.",
    });
  });

  it("takes seniors of the school alone", async () => {
    expect((await assign("ana")).status).toBe(201);
    for (const nobody of ["cleo", "mona", "gwen"] as const) {
      expect((await assign(nobody, 1)).body, nobody).toMatchObject({ status: 409, code: "notASenior" });
    }
  });

  it("takes a senior without an accepted submission, and says on the board that it is missing", async () => {
    expect((await assign("ana")).status).toBe(201);
    const board = await plan.readBoard(planned.event.id);
    expect(board.candidates.find(({ id }) => id === idOf("ana"))).toMatchObject({ hasAccepted: false });
  });
});
