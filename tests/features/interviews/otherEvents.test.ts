import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventRooms } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { roomView, slotList } from "#shared/interviewEvents/slotViews.ts";
import { seatView } from "#shared/interviews/board.ts";
import { appointmentList, studentAppointments } from "#shared/interviews/interviewViews.ts";
import { panelView } from "#shared/panels/panelViews.ts";
import { studentProgress } from "#shared/progress/progress.ts";
import { todayView } from "#shared/today/today.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { addElementaryTeacher, type PlannedEvent, planEvent, planner } from "#tests/support/events.ts";
import { copyTemplate } from "#tests/support/program.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { panelist } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let first: PlannedEvent;
let plan: ReturnType<typeof planner>;

beforeEach(async () => {
  server = await startServer();
  plan = planner(server);
  first = await planEvent(server, { title: "Spring round" });
});
afterEach(() => server.close());

/** A second event with a panel of others, in a room of that name. */
async function planSecond(options: { on?: string; room?: string } = {}) {
  const emil = await addElementaryTeacher(server, "person-emil-extra");
  const event = interviewEventView.parse((await plan.addEvent("Second round")).body);
  const { slots } = slotList.parse((await plan.addDay(event.id, options.on ? { on: options.on } : {})).body);
  const room = roomView.parse((await plan.addRoom(event.id, options.room ?? "Room 7")).body);
  const answer = await plan.addPanel(event.id, {
    name: "Panel A",
    roomId: room.id,
    members: ["moe", "pia"],
  });
  const panel = panelView.parse(
    (await plan.editPanel(panelView.parse(answer.body), [idOf("moe"), idOf("pia"), emil])).body,
  );
  return { event, slots, room, panel, slotId: (position: number) => slots[position]?.id ?? "" };
}
type Planned = Pick<PlannedEvent, "event" | "panel" | "slotId">;

const assign = (planned: Planned, student: PersonKey, position: number) =>
  plan.assign(planned.event.id, {
    student,
    panelId: planned.panel.id,
    slotId: planned.slotId(position),
  });
const candidateOf = async (eventId: string, student: PersonKey) =>
  (await plan.readBoard(eventId)).candidates.find(({ id }) => id === idOf(student));
const publish = async (planned: Planned) => plan.publish((await plan.readBoard(planned.event.id)).event);

describe("a senior with a time in another event", () => {
  it("is named with it on the board, and can have one at another hour all the same", async () => {
    const second = await planSecond();
    expect((await assign(first, "ana", 0)).status).toBe(201);
    expect(await candidateOf(second.event.id, "ana")).toMatchObject({
      otherTimes: [{ eventTitle: "Spring round", startsAt: "2027-03-09T13:30:00.000Z" }],
    });
    expect(await candidateOf(second.event.id, "ben")).toMatchObject({ otherTimes: [] });
    expect((await assign(second, "ana", 1)).status).toBe(201);
    expect(await candidateOf(first.event.id, "ana")).toMatchObject({
      otherTimes: [{ eventTitle: "Second round" }],
    });
    expect((await publish(first)).status).toBe(200);
    expect((await publish(second)).status).toBe(200);
  });

  it("is not named with a time to which nobody came", async () => {
    const second = await planSecond();
    const seat = await assign(first, "ana", 0);
    await publish(first);
    const interviewId = JSON.parse(seat.text).id;
    expect((await candidateOf(second.event.id, "ana"))?.otherTimes).toHaveLength(1);
    await moveClock(server, interviewHour);
    expect((await panelist(server, "hal", interviewId).markNotShown()).status).toBe(200);
    expect((await candidateOf(second.event.id, "ana"))?.otherTimes).toEqual([]);
  });

  it("cannot be moved into the hours of the other one", async () => {
    const second = await planSecond({ on: "2027-03-10" });
    expect((await assign(first, "ana", 0)).status).toBe(201);
    expect((await assign(second, "ana", 0)).status).toBe(201);
    const [slot] = second.slots;
    const move = (on: string) =>
      server.as("cora").ask("PUT", `/api/events/${second.event.id}/slots/${slot?.id}`, {
        version: slot?.version ?? 0,
        json: { on, from: "08:30", to: "08:45" },
      });
    expect((await move("2027-03-09")).body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "Ana Lima has another interview at that time.",
    });
    expect((await move("2027-03-11")).status).toBe(200);
  });

  it("is promised to one of two events that take the same hour in the same moment", async () => {
    const second = await planSecond();
    const both = await Promise.all([assign(first, "ana", 0), assign(second, "ana", 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("has the next of the two times on the requirement, and the last once both have passed", async () => {
    await copyTemplate(server);
    const second = await planSecond({ on: "2027-03-10" });
    for (const planned of [first, second]) {
      await assign(planned, "ana", 0);
      await publish(planned);
    }
    const appointed = async () => {
      const { body } = await server.as("mona").ask("GET", `/api/students/${idOf("ana")}/progress`);
      return studentProgress.parse(body).requirements.at(-1)?.appointedAt;
    };
    expect(await appointed()).toBe("2027-03-09T13:30:00.000Z");
    await moveClock(server, interviewHour);
    expect(await appointed()).toBe("2027-03-10T13:30:00.000Z");
    await moveClock(server, "2027-03-12T15:00:00Z");
    expect(await appointed()).toBe("2027-03-10T13:30:00.000Z");
  });

  it("is told of both times, and the family and the mentor too, once both are published", async () => {
    const second = await planSecond({ on: "2027-03-10" });
    expect((await assign(first, "ana", 0)).status).toBe(201);
    expect((await assign(second, "ana", 1)).status).toBe(201);
    const both = ["Spring round", "Second round"];
    await publish(first);
    await publish(second);
    const { student } = todayView.parse((await server.as("ana").ask("GET", "/api/today")).body);
    expect(student?.appointments.map(({ eventTitle }) => eventTitle)).toEqual(both);
    for (const person of ["ana", "gwen", "mona"] as const) {
      const { ask } = server.as(person);
      const own = studentAppointments.parse(
        (await ask("GET", `/api/students/${idOf("ana")}/appointments`)).body,
      );
      expect(
        own.appointments.map(({ eventTitle }) => eventTitle),
        person,
      ).toEqual(both);
      const mine = appointmentList.parse((await ask("GET", "/api/appointments/mine")).body);
      expect(
        mine.appointments.map(({ event }) => event.title),
        person,
      ).toEqual(both);
    }
  });
});

describe("people and rooms of two events", () => {
  it("keeps a panelist from two events at one time", async () => {
    const other = interviewEventView.parse((await plan.addEvent("Second round")).body);
    await plan.addDay(other.id);
    const join = (members: readonly PersonKey[]) => plan.addPanel(other.id, { name: "Panel A", members });
    expect((await join(["moe", "hal"])).body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "Hal Winter sits on a panel of another event at that time.",
    });
    expect((await join(["moe", "pia"])).status).toBe(201);
  });

  it("keeps a room from interviews of two events at one time, however its name is written", async () => {
    const second = await planSecond({ room: "library" });
    expect((await assign(first, "ben", 0)).status).toBe(201);
    const refused = await assign(second, "ana", 0);
    expect(refused.body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "The room of Panel A is used by another event at that time.",
    });
    const seat = seatView.parse((await assign(second, "ana", 1)).body);
    expect((await plan.move(seat, { panelId: second.panel.id, slotId: second.slotId(0) })).status).toBe(409);
    const [slot] = second.slots.slice(1);
    const moveSlot = (from: string, to: string) =>
      server.as("cora").ask("PUT", `/api/events/${second.event.id}/slots/${slot?.id}`, {
        version: slot?.version ?? 0,
        json: { on: "2027-03-09", from, to },
      });
    await server.as("cora").ask("DELETE", `/api/events/${second.event.id}/slots/${second.slotId(0)}`, {
      version: second.slots[0]?.version ?? 0,
    });
    expect((await moveSlot("08:40", "08:55")).body).toMatchObject({ code: "twoPlacesAtOnce" });
    expect((await moveSlot("08:45", "08:58")).status).toBe(200);
  });

  it("keeps a panel from moving into such a room", async () => {
    const second = await planSecond();
    const library = roomView.parse((await plan.addRoom(second.event.id, "Library")).body);
    const members = second.panel.members.map(({ id }) => id);
    expect((await assign(first, "ben", 0)).status).toBe(201);
    const seat = seatView.parse((await assign(second, "ana", 0)).body);
    const [panel] = (await plan.readBoard(second.event.id)).panels;
    if (!panel) throw new Error("The panel is gone");
    expect((await plan.editPanel(panel, members, library.id)).body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
    });
    expect((await plan.move(seat, { panelId: panel.id, slotId: second.slotId(1) })).status).toBe(200);
    expect((await plan.editPanel(panel, members, library.id)).status).toBe(200);
  });

  it("lets people of a panel be exchanged though its room was promised twice before", async () => {
    const second = await planSecond();
    expect((await assign(first, "ben", 0)).status).toBe(201);
    expect((await assign(second, "ana", 0)).status).toBe(201);
    const other = roomView.parse((await plan.addRoom(second.event.id, "Annex")).body);
    // Such rooms are from before they were refused.
    await server.program.store.keepHouse(async (writer) => {
      const rename = (id: string, name: string) =>
        writer.update(eventRooms).set({ name }).where(eq(eventRooms.id, id));
      await rename(second.room.id, "Library");
      await rename(other.id, "library");
    });
    const [panel] = (await plan.readBoard(second.event.id)).panels;
    if (!panel) throw new Error("The panel is gone");
    const members = [idOf("moe"), idOf("pia"), await addElementaryTeacher(server, "person-erna-extra")];
    const exchanged = await plan.editPanel(panel, members, panel.roomId);
    expect(exchanged.status).toBe(200);
    const given = await plan.editPanel(panelView.parse(exchanged.body), members, other.id);
    expect(given.body).toMatchObject({ status: 409, code: "twoPlacesAtOnce" });
  });

  it("keeps a room from a name that makes it such a room", async () => {
    const second = await planSecond();
    expect((await assign(first, "ben", 0)).status).toBe(201);
    expect((await assign(second, "ana", 0)).status).toBe(201);
    const rename = (name: string, version: number) =>
      server.as("cora").ask("PUT", `/api/events/${second.event.id}/rooms/${second.room.id}`, {
        version,
        json: { name, isStepFree: false, isQuiet: false },
      });
    expect((await rename("library", second.room.version)).body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "The room of Panel A is used by another event at that time.",
    });
    expect((await rename("Room 8", second.room.version)).status).toBe(200);
    const [seat] = (await plan.readBoard(second.event.id)).seats;
    if (!seat) throw new Error("The seat is gone");
    expect((await plan.move(seat, { panelId: second.panel.id, slotId: second.slotId(1) })).status).toBe(200);
    expect((await rename("library", second.room.version + 1)).status).toBe(200);
  });
});
