import { homeroomMembers } from "#server/features/homerooms/homerooms.tables.ts";
import { enrollments, people, personRoles } from "#server/features/people/people.tables.ts";
import { type InterviewEventView, interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { type RoomView, roomView, type SlotView, slotList } from "#shared/interviewEvents/slotViews.ts";
import { eventBoard, type SeatView, seatView } from "#shared/interviews/board.ts";
import { type PanelView, panelView } from "#shared/panels/panelViews.ts";
import { idOf, ids, type PersonKey } from "./school.ts";
import type { Answer, TestServer } from "./server.ts";
import { freshKey } from "./uploads.ts";

/** The body of a creation that worked; anything else is the test's fault, said in words. */
function made<T>(answer: Answer, schema: { parse: (body: unknown) => T }): T {
  if (answer.status !== 201) throw new Error(`Expected 201, got ${answer.status}: ${answer.text}`);
  return schema.parse(answer.body);
}

export interface PlannedEvent {
  event: InterviewEventView;
  slots: SlotView[];
  room: RoomView;
  panel: PanelView;
  slotId: (position: number) => string;
}

/** What the coordinator of the high school sends to plan something. */
export function planner(server: TestServer) {
  const cora = server.as("cora");
  const post = (path: string, json: unknown) => cora.ask("POST", path, { key: freshKey(), json });
  return {
    addEvent: (title = "Exit interviews") =>
      post("/api/events", {
        title,
        schoolId: null,
        rubricId: null,
        passTotal: 70,
        criterionFloorTenths: 20,
      }),
    addDay: (eventId: string, day: { on?: string; startsAt?: string; count?: number } = {}) =>
      post(`/api/events/${eventId}/days`, {
        on: "2027-03-09",
        startsAt: "08:30",
        slotMinutes: 15,
        count: 6,
        breakAfter: 4,
        breakMinutes: 10,
        lunch: null,
        ...day,
      }),
    addRoom: (eventId: string, name: string) =>
      post(`/api/events/${eventId}/rooms`, { name, isStepFree: true, isQuiet: false }),
    addPanel: (
      eventId: string,
      panel: { name: string; roomId?: string | null; members: readonly PersonKey[] },
    ) =>
      post(`/api/events/${eventId}/panels`, {
        name: panel.name,
        roomId: panel.roomId ?? null,
        memberIds: panel.members.map(idOf),
      }),
    editPanel: (
      panel: { id: string; version: number; name: string; roomId: string | null },
      memberIds: readonly string[],
      roomId = panel.roomId,
    ) =>
      cora.ask("PUT", `/api/panels/${panel.id}`, {
        version: panel.version,
        json: { name: panel.name, roomId, memberIds },
      }),
    assign: (eventId: string, seat: { student: PersonKey; panelId: string; slotId: string }) =>
      post(`/api/events/${eventId}/interviews`, {
        studentId: idOf(seat.student),
        panelId: seat.panelId,
        slotId: seat.slotId,
      }),
    move: (seat: Pick<SeatView, "id" | "version">, to: { panelId: string; slotId: string }) =>
      cora.ask("PATCH", `/api/interviews/${seat.id}`, { version: seat.version, json: to }),
    remove: (seat: Pick<SeatView, "id" | "version">) =>
      cora.ask("DELETE", `/api/interviews/${seat.id}`, { version: seat.version }),
    readBoard: async (eventId: string) =>
      eventBoard.parse((await cora.ask("GET", `/api/events/${eventId}`)).body),
    publish: (event: { id: string; version: number }) =>
      cora.ask("POST", `/api/events/${event.id}/publication`, { version: event.version }),
    unpublish: (event: { id: string; version: number }) =>
      cora.ask("DELETE", `/api/events/${event.id}/publication`, { version: event.version }),
  };
}

/** An event of one day with six times, one room and one panel of Hal, Ella and Eli, made over HTTP. */
export async function planEvent(
  server: TestServer,
  options: { title?: string; on?: string } = {},
): Promise<PlannedEvent> {
  const plan = planner(server);
  const event = made(await plan.addEvent(options.title), interviewEventView);
  const { slots } = made(await plan.addDay(event.id, options.on ? { on: options.on } : {}), slotList);
  const room = made(await plan.addRoom(event.id, "Library"), roomView);
  const members = ["hal", "ella", "eli"] as const;
  const panel = made(await plan.addPanel(event.id, { name: "Panel 1", roomId: room.id, members }), panelView);
  const slotId = (position: number) => slots[position]?.id ?? "";
  return { event, slots, room, panel, slotId };
}

/** As `planEvent`, with Ana at the first time; published when asked for. */
export async function planInterview(server: TestServer, options: { isPublished?: boolean } = {}) {
  const planned = await planEvent(server);
  const plan = planner(server);
  const first = { student: "ana", panelId: planned.panel.id, slotId: planned.slotId(0) } as const;
  const seat = made(await plan.assign(planned.event.id, first), seatView);
  if (!options.isPublished) return { ...planned, seat };
  const { event } = await plan.readBoard(planned.event.id);
  return { ...planned, seat, event: interviewEventView.parse((await plan.publish(event)).body) };
}

/** Adds seniors of the high school to the test school, in nobody's homeroom or in one of the two. */
export async function addSeniors(server: TestServer, count: number, homeroomId?: string): Promise<string[]> {
  const made = Array.from({ length: count }, (_, at) => `person-senior-${String(at).padStart(4, "0")}`);
  await server.program.store.keepHouse(async (writer) => {
    for (const [at, id] of made.entries()) {
      await writer.insert(people).values({
        id,
        districtId: ids.district,
        schoolId: ids.high,
        givenName: "Senior",
        familyName: `Number ${at}`,
        sortKey: `number ${String(at).padStart(4, "0")}`,
        signInName: id,
        email: null,
        isTrained: false,
        isCommunityMember: false,
        state: "active",
        version: 1,
        createdAt: server.clock.now,
      });
      await writer.insert(personRoles).values({ personId: id, role: "student" });
      await writer
        .insert(enrollments)
        .values({ studentId: id, schoolYearId: ids.year, schoolId: ids.high, grade: 12 });
      if (homeroomId) {
        await writer.insert(homeroomMembers).values({ studentId: id, schoolYearId: ids.year, homeroomId });
      }
    }
  });
  return made;
}

/** Adds somebody of the elementary school who can sit on panels. */
export async function addElementaryTeacher(server: TestServer, id: string): Promise<string> {
  await server.program.store.keepHouse(async (writer) => {
    await writer.insert(people).values({
      id,
      districtId: ids.district,
      schoolId: ids.elementary,
      givenName: "Emil",
      familyName: "Extra",
      sortKey: `extra ${id}`,
      signInName: id,
      email: null,
      isTrained: true,
      isCommunityMember: false,
      state: "active",
      version: 1,
      createdAt: server.clock.now,
    });
    await writer.insert(personRoles).values({ personId: id, role: "panelist" });
  });
  return id;
}
