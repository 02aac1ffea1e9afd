import { abilitiesOf } from "#server/access/can.ts";
import type { Reader } from "#server/db/store.ts";
import { route } from "#server/http/kernel.ts";
import type { Look } from "#server/http/route.ts";
import { conflictList, newConflict } from "#shared/panels/panelViews.ts";
import { displayName } from "#shared/people/people.ts";
import { declareConflict, withdrawConflict } from "./conflicts.changes.ts";
import { findDeclared, listDeclared, listOwnCandidates } from "./conflicts.queries.ts";

/** A declaration is made by and about oneself, and only panelists have any to make. */
function ownFacts({ actor }: Pick<Look, "actor">) {
  return { districtId: actor.districtId, personId: actor.roles.has("panelist") ? actor.personId : null };
}

async function listViewOf(reader: Reader, { actor }: Pick<Look, "actor">) {
  const panelistId = actor.personId ?? "";
  const declared = await listDeclared(reader, panelistId);
  const candidates = await listOwnCandidates(reader, panelistId);
  return {
    declared: declared.map((row) => ({
      student: { id: row.studentId, displayName: displayName(row) },
      declaredAt: row.createdAt.toISOString(),
    })),
    candidates: candidates.map((row) => ({ id: row.id, displayName: displayName(row) })),
    can: abilitiesOf(actor, ownFacts({ actor }), ["conflict.declare"]),
  };
}

const list = route({
  method: "GET",
  path: "/api/conflicts",
  action: "conflict.declare",
  says: "One's own declarations, and the candidates they can be about",
  subject: ownFacts,
  answer: conflictList,
  read: ({ reader, actor }) => listViewOf(reader, { actor }),
});

const declare = route({
  method: "POST",
  path: "/api/conflicts",
  action: "conflict.declare",
  says: "Declare, in private, not to interview a candidate",
  subject: ownFacts,
  guard: "key",
  body: newConflict,
  answer: conflictList,
  change: async (writer, { actor, body }) => {
    await declareConflict(writer, actor.personId ?? "", body.studentId);
    return listViewOf(writer, { actor });
  },
});

const withdraw = route({
  method: "DELETE",
  path: "/api/conflicts/:studentId",
  action: "conflict.declare",
  says: "Take one's own declaration back",
  subject: async ({ reader, actor, param }) => {
    const own = await findDeclared(reader, actor.personId ?? "", param("studentId"));
    return own && { districtId: actor.districtId, personId: own.panelistId };
  },
  answer: conflictList,
  change: async (writer, { actor, param }) => {
    await withdrawConflict(writer, actor.personId ?? "", param("studentId"));
    return listViewOf(writer, { actor });
  },
});

export const conflictRoutes = [list, declare, withdraw];
