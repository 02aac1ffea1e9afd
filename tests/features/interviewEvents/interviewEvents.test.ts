import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type InterviewEventView,
  interviewEventList,
  interviewEventView,
} from "#shared/interviewEvents/eventViews.ts";
import { slotList } from "#shared/interviewEvents/slotViews.ts";
import { eventBoard } from "#shared/interviews/board.ts";
import { planEvent, planInterview, planner } from "#tests/support/events.ts";
import { ids, personKeys } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let plan: ReturnType<typeof planner>;

beforeEach(async () => {
  server = await startServer();
  plan = planner(server);
});
afterEach(() => server.close());

const edit = (event: InterviewEventView, change: Record<string, unknown>) =>
  server.as("cora").ask("PUT", `/api/events/${event.id}`, {
    version: event.version,
    json: {
      title: event.title,
      rubricId: event.rubric.id,
      passTotal: event.passTotal,
      criterionFloorTenths: event.criterionFloorTenths,
      ...change,
    },
  });

describe("starting an event", () => {
  it("is for the coordinator's own school, with the default rubric and rule", async () => {
    const event = interviewEventView.parse((await plan.addEvent("Spring 2027")).body);
    expect(event).toMatchObject({
      title: "Spring 2027",
      state: "planning",
      school: { id: ids.high },
      rubric: { title: "Exit interview", number: 1 },
      passTotal: 70,
      criterionFloorTenths: 20,
    });
  });

  it("takes the newest rubric of the district from the second event on", async () => {
    await plan.addEvent("First");
    const second = interviewEventView.parse((await plan.addEvent("Second")).body);
    expect(second.rubric.number).toBe(1);
  });

  it("refuses a school that is not the coordinator's, or no high school", async () => {
    const ask = (who: "cora" | "otto", schoolId: string | null) =>
      server.as(who).ask("POST", "/api/events", {
        key: freshKey(),
        json: { title: "Event", schoolId, rubricId: null, passTotal: 70, criterionFloorTenths: 20 },
      });
    expect((await ask("cora", ids.high)).status).toBe(201);
    for (const [who, schoolId] of [
      ["cora", ids.elementary],
      ["otto", ids.high],
      ["otto", null],
    ] as const) {
      const refused = await ask(who, schoolId);
      expect(refused.body, who).toMatchObject({
        status: 422,
        issues: [{ path: ["schoolId"], message: "unknownSchool" }],
      });
    }
  });

  it("holds the rule for passing to what a scorecard can give", async () => {
    const ask = (change: object) =>
      server.as("cora").ask("POST", "/api/events", {
        key: freshKey(),
        json: {
          title: "E",
          schoolId: null,
          rubricId: null,
          passTotal: 70,
          criterionFloorTenths: 20,
          ...change,
        },
      });
    expect((await ask({ passTotal: 100, criterionFloorTenths: 40 })).status).toBe(201);
    for (const change of [
      { passTotal: 24 },
      { passTotal: 101 },
      { passTotal: 70.5 },
      { criterionFloorTenths: 9 },
      { criterionFloorTenths: 41 },
      { title: "  " },
      { unknown: 1 },
    ]) {
      expect((await ask(change)).status, JSON.stringify(change)).toBe(422);
    }
  });
});

describe("who sees events", () => {
  it("lists to each coordinator exactly the events that can be opened, and to others none", async () => {
    const { event } = await planEvent(server);
    for (const key of personKeys) {
      const list = await server.as(key).ask("GET", "/api/events");
      const opened = await server.as(key).ask("GET", `/api/events/${event.id}`);
      if (list.status === 200) {
        const listed = interviewEventList.parse(list.body).events.map(({ id }) => id);
        expect(listed.includes(event.id), key).toBe(opened.status === 200);
      } else {
        expect([list.status, opened.status], key).toEqual([403, 404]);
      }
      expect(opened.status === 200, key).toBe(key === "cora");
    }
  });

  it("lists the days an event lies on, on the school's calendar", async () => {
    const { event } = await planEvent(server);
    await plan.addDay(event.id, { on: "2027-03-11", startsAt: "22:00", count: 2 });
    const { events } = interviewEventList.parse((await server.as("cora").ask("GET", "/api/events")).body);
    expect(events).toMatchObject([{ firstOn: "2027-03-09", lastOn: "2027-03-11", slots: 8 }]);
  });
});

describe("changing an event", () => {
  it("changes title and rule, and refuses a stale version with the newest", async () => {
    const { event } = await planEvent(server);
    expect((await edit(event, { passTotal: 75 })).body).toMatchObject({ passTotal: 75, version: 2 });
    const stale = await edit(event, { title: "Other" });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { passTotal: 75 } });
  });

  it("fixes rubric and rule once people are told, and still takes another title", async () => {
    const { event } = await planInterview(server, { isPublished: true });
    expect((await edit(event, { passTotal: 60 })).body).toMatchObject({ status: 409, code: "wrongState" });
    expect((await edit(event, { title: "Renamed" })).body).toMatchObject({ title: "Renamed" });
  });

  it("gives up a plan in which nobody has a time, and no other", async () => {
    const { event, seat } = await planInterview(server);
    const giveUp = () =>
      server.as("cora").ask("DELETE", `/api/events/${event.id}`, { version: event.version });
    expect((await giveUp()).body).toMatchObject({ status: 409, code: "stillUsed" });
    expect((await plan.remove(seat)).status).toBe(204);
    expect((await giveUp()).status).toBe(204);
    expect((await server.as("cora").ask("GET", `/api/events/${event.id}`)).status).toBe(404);
  });
});

describe("days and slots", () => {
  it("keeps times as the school's clock shows them, also across a clock change", async () => {
    const event = interviewEventView.parse((await plan.addEvent()).body);
    const before = slotList.parse((await plan.addDay(event.id, { on: "2027-03-12", count: 1 })).body);
    expect(before.slots).toMatchObject([
      { startsAt: "2027-03-12T13:30:00.000Z", on: "2027-03-12", from: "08:30", to: "08:45" },
    ]);
    // Summer time begins in New York on 14 March 2027.
    const after = slotList.parse((await plan.addDay(event.id, { on: "2027-03-15", count: 1 })).body);
    expect(after.slots).toMatchObject([{ startsAt: "2027-03-15T12:30:00.000Z", from: "08:30" }]);
  });

  it("refuses a day that overlaps another, runs past midnight or does not exist", async () => {
    const { event } = await planEvent(server);
    expect((await plan.addDay(event.id, { startsAt: "13:00" })).status).toBe(201);
    const cases = [
      [{ startsAt: "13:10" }, "slotOverlaps"],
      [{ on: "2027-03-10", startsAt: "23:30" }, "dayTooLong"],
      [{ on: "2027-02-30" }, "notADate"],
      [{ startsAt: "25:00" }, "notATime"],
      [{ count: 0 }, "slotCountRange"],
    ] as const;
    for (const [day, message] of cases) {
      const refused = await plan.addDay(event.id, day);
      expect(refused.status, message).toBe(422);
      expect(refused.text).toContain(message);
    }
    expect((await plan.readBoard(event.id)).slots).toHaveLength(12);
  });

  it("changes a slot by hand, and refuses one that overlaps or ends before it starts", async () => {
    const { event, slots } = await planEvent(server);
    const [first] = slots;
    if (!first) throw new Error("The day has slots");
    const change = (version: number, from: string, to: string) =>
      server.as("cora").ask("PUT", `/api/events/${event.id}/slots/${first.id}`, {
        version,
        json: { on: first.on, from, to },
      });
    expect((await change(1, "08:20", "08:40")).body).toMatchObject({
      from: "08:20",
      to: "08:40",
      version: 2,
    });
    expect((await change(1, "08:25", "08:40")).status).toBe(412);
    expect((await change(2, "08:40", "08:50")).text).toContain("slotOverlaps");
    expect((await change(2, "08:40", "08:40")).text).toContain("endsBeforeStart");
    const added = await server.as("cora").ask("POST", `/api/events/${event.id}/slots`, {
      key: freshKey(),
      json: { on: "2027-03-09", from: "07:45", to: "08:00" },
    });
    expect(added.status).toBe(201);
  });

  it("takes a slot or a whole day away, unless somebody has a time then", async () => {
    const { event, slots } = await planInterview(server);
    const remove = (path: string, version?: number) =>
      server.as("cora").ask("DELETE", `/api/events/${event.id}/${path}`, version ? { version } : {});
    expect((await remove(`slots/${slots[5]?.id}`, 1)).status).toBe(204);
    expect((await remove(`slots/${slots[0]?.id}`, 1)).body).toMatchObject({ status: 409, code: "stillUsed" });
    expect((await remove("days/2027-03-09")).body).toMatchObject({ status: 409, code: "stillUsed" });
    expect((await plan.readBoard(event.id)).slots).toHaveLength(5);
    await plan.addDay(event.id, { on: "2027-03-10" });
    expect((await remove("days/2027-03-10")).status).toBe(204);
    expect((await remove("days/2027-03-10")).status).toBe(404);
  });
});

describe("rooms", () => {
  it("carry different names, and stay while a panel sits in one", async () => {
    const { event, room } = await planEvent(server);
    expect((await plan.addRoom(event.id, "Gym")).status).toBe(201);
    expect((await plan.addRoom(event.id, "Gym")).body).toMatchObject({ status: 409, code: "nameTaken" });
    expect((await plan.addRoom(event.id, " gym ")).body).toMatchObject({ status: 409, code: "nameTaken" });
    const path = `/api/events/${event.id}/rooms/${room.id}`;
    const used = await server.as("cora").ask("DELETE", path, { version: 1 });
    expect(used.body).toMatchObject({ status: 409, code: "stillUsed" });
    const json = { name: "Library, upstairs", isStepFree: false, isQuiet: true };
    expect((await server.as("cora").ask("PUT", path, { version: 1, json })).body).toMatchObject(json);
    const taken = { ...json, name: "GYM" };
    expect((await server.as("cora").ask("PUT", path, { version: 2, json: taken })).body).toMatchObject({
      code: "nameTaken",
    });
    const respelled = { ...json, name: "LIBRARY, upstairs" };
    expect((await server.as("cora").ask("PUT", path, { version: 2, json: respelled })).status).toBe(200);
    const { rooms } = eventBoard.parse((await server.as("cora").ask("GET", `/api/events/${event.id}`)).body);
    const gym = rooms.find(({ name }) => name === "Gym");
    const away = await server
      .as("cora")
      .ask("DELETE", `/api/events/${event.id}/rooms/${gym?.id}`, { version: 1 });
    expect(away.status).toBe(204);
  });
});
