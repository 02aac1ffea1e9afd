import type { z } from "zod";
import type { requirementView } from "#shared/requirements/requirements.ts";
import type { RequirementRow } from "./requirements.queries.ts";

/** A requirement as everybody in the district reads it. */
export function requirementViewOf(row: RequirementRow, isUsed: boolean): z.input<typeof requirementView> {
  return {
    id: row.id,
    grade: row.grade,
    kind: row.kind,
    title: row.title,
    why: row.why,
    example: row.example,
    howMany: row.howMany,
    minutesToDo: row.minutesToDo,
    dueOn: row.dueOn,
    isUsed,
    version: row.version,
  };
}
