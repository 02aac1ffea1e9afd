import { type AnyColumn, eq, exists, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { homeroomMembers, homeroomMentors } from "#server/features/homerooms/homerooms.tables.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { panelMembers } from "#server/features/panels/panels.tables.ts";
import { guardianLinks } from "#server/features/people/people.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { type AccessRow, type Action, accessTable } from "./accessTable.ts";
import type { Actor } from "./actor.ts";
import type { Relation } from "./relations.ts";

/** The columns of a listed table that say whose row it is. */
export interface OwnedColumns {
  studentId: AnyColumn;
  schoolId: AnyColumn;
  districtId: AnyColumn;
}

type Condition = (reader: Reader, actor: Actor & { personId: string }, row: OwnedColumns) => SQL | undefined;

const one = { one: sql<number>`1` };

/** Each relation of `relations.ts` once more, as a condition on rows of student work. */
const conditions: Record<Relation, Condition> = {
  themself: () => undefined,
  visitor: () => undefined,
  anyone: () => sql`true`,
  student: (_reader, actor, row) => eq(row.studentId, actor.personId),
  guardian: (reader, actor, row) =>
    exists(
      reader
        .select(one)
        .from(guardianLinks)
        .where(
          sql`${guardianLinks.studentId} = ${row.studentId} and ${guardianLinks.guardianId} = ${actor.personId}`,
        ),
    ),
  mentor: (reader, actor, row) =>
    exists(
      reader
        .select(one)
        .from(homeroomMembers)
        .innerJoin(districts, eq(districts.currentSchoolYearId, homeroomMembers.schoolYearId))
        .innerJoin(homeroomMentors, eq(homeroomMentors.homeroomId, homeroomMembers.homeroomId))
        .where(
          sql`${homeroomMembers.studentId} = ${row.studentId} and ${homeroomMentors.mentorId} = ${actor.personId}`,
        ),
    ),
  panelist: (reader, actor, row) =>
    exists(
      reader
        .select(one)
        .from(interviews)
        .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
        .innerJoin(panelMembers, eq(panelMembers.panelId, interviews.panelId))
        .where(
          sql`${interviews.studentId} = ${row.studentId} and ${panelMembers.panelistId} = ${actor.personId} and ${interviewEvents.state} <> 'planning'`,
        ),
    ),
  coordinator: (_reader, actor, row) => {
    if (!actor.roles.has("coordinator") || actor.districtId === null) return undefined;
    return actor.schoolId === null ? eq(row.districtId, actor.districtId) : eq(row.schoolId, actor.schoolId);
  },
  administrator: (_reader, actor, row) =>
    actor.roles.has("administrator") && actor.districtId !== null
      ? eq(row.districtId, actor.districtId)
      : undefined,
  member: (_reader, actor, row) =>
    actor.districtId === null ? undefined : eq(row.districtId, actor.districtId),
};

/**
 * The rows of student work on which `actor` may do `action`, as a condition: the same answer as `can`, for
 * lists. Vetoes are not expressed here; an action that has one must not be listed this way.
 */
export function visibleRows(reader: Reader, actor: Actor, action: Action, row: OwnedColumns): SQL {
  const { personId } = actor;
  if (personId === null) return sql`1 = 0`;
  const { may }: AccessRow = accessTable[action];
  const signedIn = { ...actor, personId };
  const parts = Object.entries(conditions)
    .filter(([relation]) => Object.entries(may).some(([name, yes]) => name === relation && yes))
    .map(([, condition]) => condition(reader, signedIn, row))
    .filter((part) => part !== undefined);
  return or(...parts) ?? sql`1 = 0`;
}
