import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seatView } from "#shared/interviews/board.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { planEvent, planner } from "#tests/support/events.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf } from "#tests/support/school.ts";
import { panelist } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

describe("the next round of a school year", () => {
  it("knows who passed in an earlier one, as long as that is released, and can place them all the same", async () => {
    const first = await planReleasing(server);
    await first.scoreAll(first.interviewId);
    await moveClock(server, interviewHour);
    await panelist(server, "hal", first.bens).markNotShown();
    const plan = planner(server);
    const second = await planEvent(server, { title: "Second round", on: "2027-04-13" });
    const passed = async (eventId = second.event.id) =>
      (await plan.readBoard(eventId)).candidates.filter(({ hasPassed }) => hasPassed).map(({ id }) => id);
    // Scored, but nobody is told yet.
    expect(await passed()).toEqual([]);
    expect((await first.release([first.bens])).status).toBe(201);
    expect(await passed()).toEqual([idOf("ana")]);
    // In its own round an outcome changes nothing.
    expect(await passed(first.eventId)).toEqual([]);
    const seat = { student: "ana", panelId: second.panel.id, slotId: second.slotId(0) } as const;
    expect(seatView.parse((await plan.assign(second.event.id, seat)).body).studentId).toBe(idOf("ana"));
    expect((await first.takeBack()).status).toBe(200);
    expect(await passed()).toEqual([]);
  });
});
