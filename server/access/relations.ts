import type { Actor } from "./actor.ts";
import type { AccessFacts } from "./facts.ts";

/** The relations a person can stand in to a thing: the columns of the access table. */
export const relations = [
  "themself",
  "student",
  "guardian",
  "mentor",
  "panelist",
  "coordinator",
  "administrator",
  "visitor",
  "member",
  "anyone",
] as const;
export type Relation = (typeof relations)[number];

type Holds = (actor: Actor, facts: AccessFacts) => boolean;

const isIn = (id: string | null, ids: readonly string[] | undefined) =>
  id !== null && ids?.includes(id) === true;
const isSame = (id: string | null, other: string | null | undefined) => id !== null && id === other;
const isOfDistrict: Holds = (actor, facts) =>
  actor.personId !== null && (facts.districtId === null || actor.districtId === facts.districtId);

/** Each relation, once, as a sentence of facts. `visible.ts` says the same in SQL. */
export const holds: Record<Relation, Holds> = {
  themself: (actor, facts) => isSame(actor.personId, facts.personId),
  student: (actor, facts) => isSame(actor.personId, facts.studentId),
  guardian: (actor, facts) => isIn(actor.personId, facts.guardianIds),
  mentor: (actor, facts) => isIn(actor.personId, facts.mentorIds),
  panelist: (actor, facts) => isIn(actor.personId, facts.panelistIds),
  coordinator: (actor, facts) =>
    actor.roles.has("coordinator") &&
    isOfDistrict(actor, facts) &&
    (actor.schoolId === null || facts.schoolId === undefined || actor.schoolId === facts.schoolId),
  administrator: (actor, facts) => actor.roles.has("administrator") && isOfDistrict(actor, facts),
  visitor: (_actor, facts) => facts.isHeldByLink === true,
  member: isOfDistrict,
  anyone: () => true,
};
