import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { people } from "#server/features/people/people.tables.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { panelistList, panelView } from "#shared/panels/panelViews.ts";
import { addElementaryTeacher, type PlannedEvent, planEvent, planner } from "#tests/support/events.ts";
import { idOf } from "#tests/support/school.ts";
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

const three = [idOf("hal"), idOf("ella"), idOf("eli")];

describe("making a panel", () => {
  it("may leave it unfinished while planning", async () => {
    const answer = await plan.addPanel(planned.event.id, { name: "Panel 2", members: ["pia"] });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      position: 2,
      members: [{ displayName: "Pia Stranger", schoolLevel: "elementary" }],
    });
  });

  it("seats nobody on two panels, and two panels in no one room", async () => {
    const free = await plan.addPanel(planned.event.id, { name: "Panel 2", members: ["pia"] });
    expect(free.status).toBe(201);
    const twice = await plan.addPanel(planned.event.id, { name: "Panel 3", members: ["moe", "hal"] });
    expect(twice.body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "Hal Winter already sits on Panel 1. Nobody can sit in two places at once.",
    });
    const sameRoom = await plan.addPanel(planned.event.id, {
      name: "Panel 3",
      roomId: planned.room.id,
      members: [],
    });
    expect(sameRoom.body).toMatchObject({ status: 409, code: "twoPlacesAtOnce" });
    const sameName = await plan.addPanel(planned.event.id, { name: "Panel 1", members: [] });
    expect(sameName.body).toMatchObject({ status: 409, code: "nameTaken" });
  });

  it("takes people who sit on panels, once each, and rooms of the event", async () => {
    const path = `/api/events/${planned.event.id}/panels`;
    const ask = (memberIds: string[], roomId: string | null = null) =>
      server.as("cora").ask("POST", path, { key: freshKey(), json: { name: "Panel 2", roomId, memberIds } });
    expect((await ask([idOf("pia"), idOf("mona")])).body).toMatchObject({
      status: 422,
      issues: [{ path: ["memberIds", 1], message: "notAPanelist" }],
    });
    expect((await ask([idOf("pia"), idOf("pia")])).text).toContain("memberTwice");
    expect((await ask([], "room-of-nobody")).text).toContain("unknownRoom");
    await server.program.store.keepHouse((writer) =>
      writer
        .update(people)
        .set({ state: "disabled" })
        .where(eq(people.id, idOf("moe"))),
    );
    expect((await ask([idOf("moe")])).text).toContain("notAPanelist");
    expect((await ask([idOf("pia")])).status).toBe(201);
  });

  it("has three people at most, and one from the community", async () => {
    const emil = await addElementaryTeacher(server, "person-emil-extra");
    expect((await plan.editPanel(planned.panel, [...three, emil])).body).toMatchObject({
      status: 409,
      code: "panelIncomplete",
      detail: "Panel 1 has 4 people; 3 is the most.",
    });
    await server.program.store.keepHouse((writer) => writer.update(people).set({ isCommunityMember: true }));
    expect((await plan.editPanel(planned.panel, three)).body).toMatchObject({
      code: "panelIncomplete",
      detail: "Panel 1 has 3 community members; 1 is the most.",
    });
  });

  it("keeps a person from panels of two events at one time", async () => {
    const other = interviewEventView.parse((await plan.addEvent("Another event")).body);
    const panel = panelView.parse(
      (await plan.addPanel(other.id, { name: "Panel A", members: ["hal"] })).body,
    );
    expect((await plan.addDay(other.id, { on: "2027-03-10" })).status).toBe(201);
    const clash = await plan.addDay(other.id, { on: "2027-03-09" });
    expect(clash.body).toMatchObject({
      status: 409,
      code: "twoPlacesAtOnce",
      detail: "Hal Winter sits on a panel of another event at that time.",
    });
    expect((await plan.editPanel(panel, [idOf("pia")])).status).toBe(200);
    expect((await plan.addDay(other.id, { on: "2027-03-09" })).status).toBe(201);
    const back = { ...panel, version: 2 };
    expect((await plan.editPanel(back, [idOf("pia"), idOf("hal")])).body).toMatchObject({
      code: "twoPlacesAtOnce",
    });
  });
});

describe("changing a panel that has interviews", () => {
  beforeEach(async () => {
    const seat = { student: "ana", panelId: planned.panel.id, slotId: planned.slotId(0) } as const;
    expect((await plan.assign(planned.event.id, seat)).status).toBe(201);
  });

  it("replaces somebody in one step, and refuses to leave the panel unfinished", async () => {
    const short = await plan.editPanel(planned.panel, [idOf("hal"), idOf("ella")]);
    expect(short.body).toMatchObject({
      status: 409,
      code: "panelIncomplete",
      detail: "Panel 1 has 2 of 3 people.",
    });
    const replaced = await plan.editPanel(planned.panel, [idOf("hal"), idOf("ella"), idOf("pia")]);
    expect(replaced.status).toBe(200);
    expect((await plan.readBoard(planned.event.id)).panels[0]?.members.map(({ id }) => id).sort()).toEqual(
      [idOf("hal"), idOf("ella"), idOf("pia")].sort(),
    );
  });

  it("refuses a member who must not sit with a candidate already there", async () => {
    const second = { student: "ben", panelId: planned.panel.id, slotId: planned.slotId(1) } as const;
    expect((await plan.assign(planned.event.id, second)).status).toBe(201);
    const withMentor = await plan.editPanel(planned.panel, [idOf("moe"), idOf("ella"), idOf("eli")]);
    expect(withMentor.body).toMatchObject({
      status: 409,
      code: "conflictOfInterest",
      detail: "Moe Stone is Ben Ode’s own mentor.",
    });
    expect((await plan.readBoard(planned.event.id)).panels[0]?.members).toHaveLength(3);
  });

  it("stays until its interviews are elsewhere", async () => {
    const remove = () => server.as("cora").ask("DELETE", `/api/panels/${planned.panel.id}`, { version: 1 });
    expect((await remove()).body).toMatchObject({ status: 409, code: "stillUsed" });
    const [seat] = (await plan.readBoard(planned.event.id)).seats;
    if (!seat) throw new Error("Ana has a time");
    expect((await plan.remove(seat)).status).toBe(204);
    expect((await remove()).status).toBe(204);
  });

  it("refuses a stale version, and shows the panel as it is", async () => {
    expect((await plan.editPanel(planned.panel, three, null)).status).toBe(200);
    const stale = await plan.editPanel(planned.panel, three);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { roomId: null, version: 2 } });
  });
});

describe("who can sit on panels", () => {
  it("lists the district's panelists with their schools, and whose panel they are on", async () => {
    const path = `/api/events/${planned.event.id}/panelists`;
    const { panelists } = panelistList.parse((await server.as("cora").ask("GET", path)).body);
    expect(panelists.map(({ displayName, panelId }) => [displayName, panelId !== null])).toEqual([
      ["Ella Frost", true],
      ["Eli Marsh", true],
      ["Moe Stone", false],
      ["Pia Stranger", false],
      ["Hal Winter", true],
    ]);
    expect((await server.as("otto").ask("GET", path)).status).toBe(404);
    expect((await server.as("hal").ask("GET", path)).status).toBe(404);
  });
});
