import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freezeRubric } from "#server/features/rubrics/rubrics.changes.ts";
import { defaultCriteria } from "#shared/rubrics/defaultRubric.ts";
import { type RubricView, rubricList, rubricView } from "#shared/rubrics/rubricViews.ts";
import { weightSum } from "#shared/rubrics/weights.ts";
import { personKeys } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let rubric: RubricView;

const create = (copyOf: string | null, key = freshKey()) =>
  server.as("cora").ask("POST", "/api/rubrics", { key, json: { copyOf } });
const edit = (version: number, json: unknown, id = rubric.id) =>
  server.as("cora").ask("PUT", `/api/rubrics/${id}`, { version, json });
const content = (change: Partial<Pick<RubricView, "title" | "criteria">> = {}) => ({
  title: rubric.title,
  criteria: rubric.criteria,
  ...change,
});

beforeEach(async () => {
  server = await startServer();
  rubric = rubricView.parse((await create(null)).body);
});
afterEach(() => server.close());

describe("the rubric a school starts from", () => {
  it("has six criteria of four levels in words, and weights that make 100", () => {
    expect(rubric).toMatchObject({ title: "Exit interview", number: 1, frozenAt: null });
    expect(rubric.criteria).toEqual(defaultCriteria);
    expect(rubric.criteria.map(({ weight }) => weight)).toEqual([20, 25, 20, 15, 10, 10]);
    expect(weightSum(rubric.criteria)).toBe(100);
  });
});

describe("changing a rubric", () => {
  it("rewrites one that no scorecard uses", async () => {
    const criteria = rubric.criteria.map((criterion) => ({
      ...criterion,
      title: `${criterion.title}, again`,
    }));
    const answer = await edit(1, content({ criteria }));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ number: 1, version: 2, criteria });
  });

  it("refuses to overwrite a newer version", async () => {
    expect((await edit(1, content({ title: "Spring interview" }))).status).toBe(200);
    const stale = await edit(1, content({ title: "Autumn interview" }));
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { title: "Spring interview", version: 2 } });
  });

  it("keeps one that scorecards use as it is, and makes a new version instead", async () => {
    expect((await edit(1, content())).status).toBe(200);
    await server.program.store.change({ kind: "program", id: null }, (writer) =>
      freezeRubric(writer, rubric.id),
    );
    const refused = await edit(2, content({ title: "Other" }));
    expect(refused.body).toMatchObject({ status: 409, code: "wrongState" });
    const next = rubricView.parse((await create(rubric.id)).body);
    expect(next).toMatchObject({ title: "Exit interview", number: 2, frozenAt: null });
    expect((await edit(1, content({ title: "Other" }), next.id)).status).toBe(200);
    const { rubrics } = rubricList.parse((await server.as("cora").ask("GET", "/api/rubrics")).body);
    expect(rubrics.map(({ number, frozenAt }) => [number, frozenAt !== null])).toContainEqual([1, true]);
  });

  it("wants weights that make 100, every level in words, and each criterion once", async () => {
    expect((await edit(1, content())).status).toBe(200);
    const [first, second, ...rest] = rubric.criteria;
    if (!first || !second) throw new Error("The default rubric has criteria");
    const cases = [
      { criteria: [{ ...first, weight: 21 }, second, ...rest], message: "weightsNotHundred" },
      { criteria: [first, { ...second, id: first.id }, ...rest], message: "criterionTwice" },
      { criteria: [{ ...first, anchors: ["", "b", "c", "d"] }, second, ...rest], message: "blank" },
      { criteria: [], message: "noCriteria" },
    ];
    for (const { criteria, message } of cases) {
      const refused = await edit(2, content({ criteria }));
      expect(refused.status, message).toBe(422);
      expect(refused.text).toContain(`"message":"${message}"`);
    }
    expect((await edit(2, { ...content(), frozen: true })).status).toBe(422);
    expect((await server.as("cora").ask("GET", `/api/rubrics/${rubric.id}`)).body).toMatchObject({
      version: 2,
    });
  });

  it("copies no rubric that is not there", async () => {
    expect((await create(rubric.id)).status).toBe(201);
    expect((await create("rubric-of-nobody")).body).toMatchObject({
      status: 422,
      issues: [{ path: ["copyOf"], message: "unknownRubric" }],
    });
  });
});

describe("who reads and changes rubrics", () => {
  it("lets everybody signed in read, and coordinators change, as the rubric itself says", async () => {
    for (const key of personKeys) {
      const read = await server.as(key).ask("GET", `/api/rubrics/${rubric.id}`);
      expect(read.status, key).toBe(200);
      const mayEdit = rubricView.parse(read.body).can["rubric.edit"];
      const { version } = rubricView.parse(read.body);
      const changed = await server
        .as(key)
        .ask("PUT", `/api/rubrics/${rubric.id}`, { version, json: content() });
      expect(changed.status, key).toBe(mayEdit ? 200 : 403);
      expect(mayEdit, key).toBe(key === "cora" || key === "otto");
    }
    expect((await server.asNobody.ask("GET", `/api/rubrics/${rubric.id}`)).status).toBe(401);
  });
});
