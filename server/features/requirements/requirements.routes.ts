import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import {
  newRequirement,
  requirementChange,
  requirementList,
  requirementOrder,
  requirementView,
} from "#shared/requirements/requirements.ts";
import {
  addRequirement,
  copyDefaultRequirements,
  editRequirement,
  orderRequirements,
  removeRequirement,
} from "./requirements.changes.ts";
import { countExcusals, findRequirement, getCurrentYear, listRequirements } from "./requirements.queries.ts";
import { districtFacts, findRequirementFacts } from "./requirements.subject.ts";
import { requirementViewOf } from "./requirements.view.ts";

async function composeList(reader: Reader, actor: Actor, facts: AccessFacts & { districtId: string }) {
  const { timeZone: _timeZone, ...schoolYear } = await getCurrentYear(reader, facts.districtId);
  const excused = await countExcusals(reader, schoolYear.id);
  const rows = await listRequirements(reader, [schoolYear.id]);
  return {
    schoolYear,
    requirements: rows.map((row) => requirementViewOf(row, excused.has(row.id))),
    can: abilitiesOf(actor, facts, ["requirement.edit"]),
  };
}

async function composeOne(reader: Reader, requirementId: string) {
  const row = await findRequirement(reader, requirementId);
  if (!row) throw new Refusal("notFound");
  const excused = await countExcusals(reader, row.schoolYearId);
  return requirementViewOf(row, excused.has(row.id));
}

const list = route({
  method: "GET",
  path: "/api/requirements",
  action: "requirement.read",
  says: "What the program asks of each grade this school year",
  subject: districtFacts,
  answer: requirementList,
  read: ({ reader, actor, subject }) => composeList(reader, actor, subject),
});

const add = route({
  method: "POST",
  path: "/api/requirements",
  action: "requirement.edit",
  says: "Ask something more of a grade",
  subject: districtFacts,
  guard: "key",
  body: newRequirement,
  answer: requirementView,
  change: async (writer, { subject: { districtId }, body }) => {
    const year = await getCurrentYear(writer, districtId);
    return requirementViewOf(
      await addRequirement(writer, { districtId, schoolYearId: year.id }, body),
      false,
    );
  },
});

const copyDefaults = route({
  method: "POST",
  path: "/api/requirements/template",
  action: "requirement.edit",
  says: "Start every grade that asks nothing yet from the four-year template",
  subject: districtFacts,
  guard: "key",
  answer: requirementList,
  change: async (writer, { actor, subject }) => {
    const { districtId } = subject;
    const year = await getCurrentYear(writer, districtId);
    await copyDefaultRequirements(writer, { districtId, schoolYearId: year.id }, year);
    return composeList(writer, actor, subject);
  },
});

const order = route({
  method: "PUT",
  path: "/api/requirements/order",
  action: "requirement.edit",
  says: "Put what is asked of a grade in order",
  subject: districtFacts,
  body: requirementOrder,
  answer: requirementList,
  change: async (writer, { actor, subject, body }) => {
    const year = await getCurrentYear(writer, subject.districtId);
    await orderRequirements(writer, year.id, body.grade, body.requirementIds);
    return composeList(writer, actor, subject);
  },
});

const edit = route({
  method: "PUT",
  path: "/api/requirements/:requirementId",
  action: "requirement.edit",
  readAction: "requirement.read",
  says: "Change what is asked",
  subject: ({ reader, param }) => findRequirementFacts(reader, param("requirementId")),
  guard: "version",
  body: requirementChange,
  answer: requirementView,
  change: async (writer, { subject, seenVersion, body }) => {
    await editRequirement(writer, subject.requirement.id, seenVersion, body);
    return composeOne(writer, subject.requirement.id);
  },
  current: ({ reader, subject }) => composeOne(reader, subject.requirement.id),
});

const remove = route({
  method: "DELETE",
  path: "/api/requirements/:requirementId",
  action: "requirement.edit",
  readAction: "requirement.read",
  says: "Ask it no longer",
  subject: ({ reader, param }) => findRequirementFacts(reader, param("requirementId")),
  guard: "version",
  change: async (writer, { subject, seenVersion }) => {
    await removeRequirement(writer, subject.requirement.id, seenVersion);
    return undefined;
  },
  current: ({ reader, subject }) => composeOne(reader, subject.requirement.id),
});

export const requirementRoutes = [list, add, copyDefaults, order, edit, remove];
