import type { AccessFacts } from "#server/access/facts.ts";
import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import type { Look } from "#server/http/route.ts";
import { findRequirement, type RequirementRow } from "./requirements.queries.ts";

export interface DistrictFacts extends AccessFacts {
  districtId: string;
}

/** What concerns the whole district of the one asking. */
export function districtFacts({ actor }: Pick<Look, "actor">): DistrictFacts | undefined {
  return actor.districtId === null ? undefined : { districtId: actor.districtId };
}

export interface RequirementFacts extends DistrictFacts {
  requirement: RequirementRow;
  version: number;
}

/** A requirement: any coordinator of the district may change it. */
export async function findRequirementFacts(
  reader: Reader,
  requirementId: string,
): Promise<RequirementFacts | undefined> {
  const requirement = await findRequirement(reader, requirementId);
  return requirement && { districtId: requirement.districtId, requirement, version: requirement.version };
}

export interface ExcusalFacts extends StudentFacts {
  requirement: RequirementRow;
}

/** A requirement and the student it is asked of. */
export async function findExcusalFacts(
  reader: Reader,
  studentId: string,
  requirementId: string,
): Promise<ExcusalFacts | undefined> {
  const facts = await findStudentFacts(reader, studentId);
  const requirement = await findRequirement(reader, requirementId);
  return facts && requirement?.districtId === facts.districtId ? { ...facts, requirement } : undefined;
}
