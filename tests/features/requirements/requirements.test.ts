import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type NewRequirement,
  type RequirementView,
  requirementList,
} from "#shared/requirements/requirements.ts";
import { askedOf, copyTemplate } from "#tests/support/program.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const workSamples: NewRequirement = {
  grade: 9,
  kind: "workSample",
  title: "Two work samples",
  why: "To notice what you learn.",
  example: "",
  howMany: 2,
  minutesToDo: 30,
  dueOn: "2027-04-30",
};

async function list(person: PersonKey = "cora"): Promise<RequirementView[]> {
  return requirementList.parse((await server.as(person).ask("GET", "/api/requirements")).body).requirements;
}
const add = (json: unknown, key: string, person: PersonKey = "cora") =>
  server.as(person).ask("POST", "/api/requirements", { key, json });
const edit = (one: RequirementView, json: object, version = one.version) => {
  const { id, grade: _grade, isUsed: _isUsed, version: _version, ...asked } = one;
  return server.as("cora").ask("PUT", `/api/requirements/${id}`, { version, json: { ...asked, ...json } });
};

describe("the program's requirements", () => {
  it("are read by everybody and changed by a coordinator alone", async () => {
    expect((await add(workSamples, "key-of-cora-01")).status).toBe(201);
    for (const reader of ["ana", "mona", "gwen", "hal", "ada"] as const) {
      expect(await list(reader), reader).toMatchObject([{ title: "Two work samples", grade: 9, version: 1 }]);
      expect((await add(workSamples, `key-of-${reader}-01`, reader)).status, reader).toBe(403);
    }
    expect((await server.asNobody.ask("GET", "/api/requirements")).status).toBe(401);
    expect(await list()).toHaveLength(1);
  });

  it("start from the four-year template, grade by grade where nothing is asked yet", async () => {
    await add(workSamples, "own-one-for-grade-9");
    const asked = await copyTemplate(server);
    expect(asked.filter((one) => one.grade === 9).map((one) => one.title)).toEqual(["Two work samples"]);
    expect(asked.filter((one) => one.grade === 12).map((one) => one.kind)).toEqual([
      "resume",
      "workSample",
      "serviceHours",
      "portfolio",
      "interview",
    ]);
    expect(askedOf(asked, 12, "portfolio").dueOn).toBe("2027-03-05");
    const again = await server.as("cora").ask("POST", "/api/requirements/template", { key: "copy-it-again" });
    expect(again.status).toBe(409);
    expect(await list()).toHaveLength(asked.length);
  });

  it("stay in the order the coordinator puts them", async () => {
    await copyTemplate(server);
    const seniors = (await list()).filter((one) => one.grade === 12);
    const turned = seniors.map((one) => one.id).reverse();
    const order = (requirementIds: string[]) =>
      server.as("cora").ask("PUT", "/api/requirements/order", { json: { grade: 12, requirementIds } });
    expect((await order(turned)).status).toBe(200);
    expect((await list()).filter((one) => one.grade === 12).map((one) => one.id)).toEqual(turned);
    expect((await order(turned.slice(1))).status).toBe(409);
    expect((await order([...turned.slice(1), turned[1] ?? ""])).status).toBe(409);
    expect((await list()).filter((one) => one.grade === 12).map((one) => one.id)).toEqual(turned);
  });

  it("are edited over the version that was seen", async () => {
    await add(workSamples, "key-of-cora-02");
    const [one] = await list();
    if (!one) throw new Error("nothing is asked");
    expect((await edit(one, { title: "Three work samples", howMany: 3, dueOn: null })).body).toMatchObject({
      title: "Three work samples",
      howMany: 3,
      dueOn: null,
      version: 2,
    });
    const stale = await edit(one, { title: "From another tab" });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { title: "Three work samples", version: 2 } });
  });

  it("refuse numbers no school would ask for, each with its sentence", async () => {
    const refused = async (more: object, message: string) => {
      const answer = await add({ ...workSamples, ...more }, `key-${JSON.stringify(more).length}-${message}`);
      expect(answer.status, message).toBe(422);
      expect(answer.body, message).toMatchObject({ issues: [{ message }] });
    };
    expect(
      (await add({ ...workSamples, kind: "serviceHours", howMany: 600 }, "hours-are-minutes")).status,
    ).toBe(201);
    await refused({ howMany: 0 }, "atLeastOne");
    await refused({ howMany: 600 }, "notThatMany");
    await refused({ kind: "portfolio", howMany: 2 }, "notThatMany");
    await refused({ howMany: 1.5 }, "notANumber");
    await refused({ minutesToDo: -1 }, "negative");
    await refused({ title: "   " }, "blank");
    await refused({ dueOn: "2027-02-30" }, "notADate");
    const wrongGrade = await add({ ...workSamples, grade: 13 }, "no-such-grade-here");
    expect(wrongGrade.status).toBe(422);
    expect(await list()).toHaveLength(1);
  });

  it("are removed while nobody is excused from them", async () => {
    const asked = await copyTemplate(server);
    const samples = askedOf(asked, 12, "workSample");
    const excusal = `/api/students/${idOf("ana")}/excusals/${samples.id}`;
    await server.as("cora").ask("PUT", excusal, { json: { reason: "Joined in February." } });
    const remove = () => server.as("cora").ask("DELETE", `/api/requirements/${samples.id}`, { version: 1 });
    const refused = await remove();
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: "stillUsed" });
    expect((await list()).find((one) => one.id === samples.id)?.isUsed).toBe(true);
    await server.as("cora").ask("DELETE", excusal);
    expect((await remove()).status).toBe(204);
    expect(await list()).toHaveLength(asked.length - 1);
  });
});

describe("excusing", () => {
  it("is done by the student's mentor or the coordinator of the student's school, with a reason", async () => {
    const asked = askedOf(await copyTemplate(server), 12, "serviceHours");
    const path = `/api/students/${idOf("ana")}/excusals/${asked.id}`;
    const json = { reason: "Recovering from surgery." };
    const excused = await server.as("mona").ask("PUT", path, { json });
    expect(excused.status).toBe(200);
    expect(excused.body).toMatchObject({ reason: json.reason, excusedBy: { displayName: "Mona Reyes" } });
    expect((await server.as("cora").ask("PUT", path, { json: { reason: "Another reason." } })).status).toBe(
      200,
    );
    expect((await server.as("ana").ask("PUT", path, { json })).status).toBe(403);
    for (const stranger of ["moe", "ben", "gwen", "hal", "otto", "ada"] as const) {
      expect((await server.as(stranger).ask("PUT", path, { json })).status, stranger).toBe(404);
      expect((await server.as(stranger).ask("DELETE", path)).status, stranger).toBe(404);
    }
    expect((await server.as("mona").ask("PUT", path, { json: { reason: " " } })).body).toMatchObject({
      issues: [{ path: ["reason"], message: "blank" }],
    });
    expect((await server.as("mona").ask("DELETE", path)).status).toBe(204);
    expect((await server.as("mona").ask("DELETE", path)).status).toBe(409);
  });

  it("is only from what is asked of the student's grade", async () => {
    const asked = await copyTemplate(server);
    const json = { reason: "Arrived late." };
    const pathFor = (grade: number) =>
      `/api/students/${idOf("ana")}/excusals/${askedOf(asked, grade, "workSample").id}`;
    expect((await server.as("cora").ask("PUT", pathFor(12), { json })).status).toBe(200);
    expect((await server.as("cora").ask("PUT", pathFor(9), { json })).status).toBe(409);
  });
});
