import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seatView } from "#shared/interviews/board.ts";
import { panelView } from "#shared/panels/panelViews.ts";
import { type PlannedEvent, planEvent, planner } from "#tests/support/events.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
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

/** A second panel, with Moe, who is Ben's mentor, and Pia. */
async function addSecondPanel(members: readonly PersonKey[] = ["moe", "pia"]) {
  const answer = await plan.addPanel(planned.event.id, { name: "Panel 2", members });
  return panelView.parse(answer.body);
}

describe("giving a senior a seat", () => {
  it("places her, and shows her there on the board", async () => {
    const answer = await assign("ana");
    expect(answer.status).toBe(201);
    const board = await plan.readBoard(planned.event.id);
    expect(board.seats).toMatchObject([
      { studentId: idOf("ana"), panelId: planned.panel.id, slotId: planned.slotId(0), hasBegun: false },
    ]);
    expect(board.candidates.map(({ displayName }) => displayName)).toEqual(["Ana Lima", "Ben Ode"]);
  });

  it("is the coordinator's of that school alone", async () => {
    const body = { studentId: idOf("ana"), panelId: planned.panel.id, slotId: planned.slotId(0) };
    const path = `/api/events/${planned.event.id}/interviews`;
    expect((await server.as("cora").ask("POST", path, { key: freshKey(), json: body })).status).toBe(201);
    for (const other of ["otto", "ada", "mona", "hal", "ana", "gwen"] as const) {
      const answer = await server.as(other).ask("POST", path, { key: freshKey(), json: body });
      expect(answer.status, other).toBe(404);
    }
    expect((await server.asNobody.ask("POST", path, { json: body })).status).toBe(401);
  });

  it("gives the first answer again when the same request is repeated", async () => {
    const json = { studentId: idOf("ana"), panelId: planned.panel.id, slotId: planned.slotId(0) };
    const send = () =>
      server.as("cora").ask("POST", `/api/events/${planned.event.id}/interviews`, {
        key: "one-intent-sent-twice",
        json,
      });
    const first = await send();
    expect(first.status).toBe(201);
    expect((await send()).body).toEqual(first.body);
    expect((await plan.readBoard(planned.event.id)).seats).toHaveLength(1);
  });

  it("refuses a place the event does not have", async () => {
    const other = await planEvent(server, { title: "Another event", on: "2027-03-10" });
    const foreignPanel = await assign("ana", 0, other.panel.id);
    expect(foreignPanel.status).toBe(422);
    expect(foreignPanel.body).toMatchObject({ issues: [{ path: ["panelId"], message: "unknownPanel" }] });
    const foreignSlot = await plan.assign(planned.event.id, {
      student: "ana",
      panelId: planned.panel.id,
      slotId: other.slotId(0),
    });
    expect(foreignSlot.body).toMatchObject({ issues: [{ path: ["slotId"], message: "unknownSlot" }] });
  });
});

describe("moving and taking away", () => {
  it("moves a senior to a free time, which frees the old one", async () => {
    const seat = seatView.parse((await assign("ana")).body);
    const moved = await plan.move(seat, { panelId: planned.panel.id, slotId: planned.slotId(2) });
    expect(moved.body).toMatchObject({ slotId: planned.slotId(2), version: 2 });
    expect((await assign("ben", 0)).status).toBe(201);
  });

  it("refuses the move of a seat that was moved meanwhile, and shows where it is now", async () => {
    const seat = seatView.parse((await assign("ana")).body);
    const to = (position: number) => ({ panelId: planned.panel.id, slotId: planned.slotId(position) });
    expect((await plan.move(seat, to(2))).status).toBe(200);
    const stale = await plan.move(seat, to(3));
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { slotId: planned.slotId(2), version: 2 } });
    const unversioned = await server.as("cora").ask("PATCH", `/api/interviews/${seat.id}`, { json: to(3) });
    expect(unversioned.status).toBe(428);
  });

  it("holds a move to the same rules", async () => {
    const seat = seatView.parse((await assign("ana")).body);
    expect((await assign("ben", 1)).status).toBe(201);
    expect(
      (await plan.move(seat, { panelId: planned.panel.id, slotId: planned.slotId(1) })).body,
    ).toMatchObject({ status: 409, code: "seatTaken" });
    const empty = await addSecondPanel([]);
    expect((await plan.move(seat, { panelId: empty.id, slotId: planned.slotId(1) })).body).toMatchObject({
      status: 409,
      code: "panelIncomplete",
    });
  });

  it("takes a time away, after which the senior can be placed again", async () => {
    const seat = seatView.parse((await assign("ana")).body);
    expect((await plan.remove(seat)).status).toBe(204);
    expect((await plan.remove(seat)).status).toBe(404);
    expect((await assign("ana", 3)).status).toBe(201);
  });
});
