import { afterEach, beforeEach, expect, it } from "vitest";
import { moveClock } from "#tests/support/clock.ts";
import { type PlannedEvent, planEvent, planner } from "#tests/support/events.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let planned: PlannedEvent;
let plan: ReturnType<typeof planner>;

beforeEach(async () => {
  server = await startServer();
  plan = planner(server);
  planned = await planEvent(server);
});
afterEach(() => server.close());

const addDay = (on: string) => plan.addDay(planned.event.id, { on });
const addSlot = (on: string) =>
  server.as("cora").ask("POST", `/api/events/${planned.event.id}/slots`, {
    key: freshKey(),
    json: { on, from: "15:00", to: "15:15" },
  });
const moveSlot = (on: string, from = "15:30") => {
  const [slot] = planned.slots;
  return server.as("cora").ask("PUT", `/api/events/${planned.event.id}/slots/${slot?.id}`, {
    version: slot?.version ?? 0,
    json: { on, from, to: "15:45" },
  });
};
const far = { status: 422, issues: [{ path: ["on"], message: "dayFar" }] };

it("refuses a day more than a year away, which is a slip of the keys, wherever it is typed", async () => {
  for (const on of ["1900-03-09", "2026-02-28", "2028-03-09", "2072-03-09"]) {
    for (const add of [addDay, addSlot, moveSlot]) expect((await add(on)).body, on).toMatchObject(far);
  }
  expect((await addDay("2028-02-28")).status).toBe(201);
});

it("takes a day that has passed: interviews held on paper are entered afterwards", async () => {
  expect((await addDay("2027-02-23")).status).toBe(201);
  expect((await addSlot("2027-02-24")).status).toBe(201);
});

it("leaves a day the event has already open to changes, however long ago it was", async () => {
  await moveClock(server, "2028-04-10T14:00:00Z");
  expect((await addDay("2027-03-10")).body).toMatchObject(far);
  expect((await addSlot("2027-03-09")).status).toBe(201);
  expect((await moveSlot("2027-03-09")).status).toBe(200);
});
