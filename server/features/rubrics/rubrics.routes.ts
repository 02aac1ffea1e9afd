import { abilitiesOf } from "#server/access/can.ts";
import { route } from "#server/http/kernel.ts";
import { fieldRefusal } from "#server/http/refusal.ts";
import type { Look } from "#server/http/route.ts";
import { newRubric, rubricChange, rubricList, rubricView } from "#shared/rubrics/rubricViews.ts";
import { createRubric, editRubric } from "./rubrics.changes.ts";
import { findRubric, listRubrics } from "./rubrics.queries.ts";
import { rubricViewOf } from "./rubrics.view.ts";

function districtFacts({ actor }: Pick<Look, "actor">) {
  return { districtId: actor.districtId };
}

async function rubricFacts({ reader, param }: Look<"/api/rubrics/:rubricId">) {
  const row = await findRubric(reader, param("rubricId"));
  return row && { districtId: row.districtId, version: row.version, row };
}

const listAll = route({
  method: "GET",
  path: "/api/rubrics",
  action: "rubric.read",
  says: "The versions of the district's rubrics, newest first",
  subject: districtFacts,
  answer: rubricList,
  read: async ({ reader, actor, subject }) => {
    const rows = await listRubrics(reader, subject.districtId ?? "");
    return {
      rubrics: rows.map((row) => rubricViewOf(row, actor)),
      can: abilitiesOf(actor, subject, ["rubric.edit"]),
    };
  },
});

const create = route({
  method: "POST",
  path: "/api/rubrics",
  action: "rubric.edit",
  says: "Make a new version: a copy of a rubric, or the default one",
  subject: districtFacts,
  guard: "key",
  body: newRubric,
  answer: rubricView,
  change: async (writer, { actor, subject, body }) => {
    const districtId = subject.districtId ?? "";
    if (body.copyOf === null) return rubricViewOf(await createRubric(writer, districtId), actor);
    const source = await findRubric(writer, body.copyOf);
    if (source?.districtId !== districtId) throw fieldRefusal(["copyOf"], "unknownRubric");
    return rubricViewOf(await createRubric(writer, districtId, source), actor);
  },
});

const readOne = route({
  method: "GET",
  path: "/api/rubrics/:rubricId",
  action: "rubric.read",
  says: "One version of a rubric",
  subject: rubricFacts,
  answer: rubricView,
  read: async ({ actor, subject }) => rubricViewOf(subject.row, actor),
});

const edit = route({
  method: "PUT",
  path: "/api/rubrics/:rubricId",
  action: "rubric.edit",
  readAction: "rubric.read",
  says: "Rewrite a rubric that no scorecard uses yet",
  subject: rubricFacts,
  guard: "version",
  body: rubricChange,
  answer: rubricView,
  current: async ({ actor, reader, subject }) =>
    rubricViewOf((await findRubric(reader, subject.row.id)) ?? subject.row, actor),
  change: async (writer, { actor, subject, seenVersion, body }) =>
    rubricViewOf(await editRubric(writer, subject.row, seenVersion, body), actor),
});

export const rubricRoutes = [listAll, create, readOne, edit];
