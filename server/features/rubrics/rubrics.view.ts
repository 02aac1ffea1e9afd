import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { rubricView } from "#shared/rubrics/rubricViews.ts";
import type { RubricRow } from "./rubrics.queries.ts";

/** A rubric as it is sent. */
export function rubricViewOf(row: RubricRow, actor: Actor): z.input<typeof rubricView> {
  return {
    id: row.id,
    title: row.title,
    number: row.number,
    criteria: row.criteria,
    frozenAt: row.frozenAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    can: abilitiesOf(actor, { districtId: row.districtId }, ["rubric.read", "rubric.edit"]),
  };
}
