import { z } from "zod";
import {
  abilities,
  day,
  filledLine,
  id,
  instant,
  lines,
  personName,
  version,
} from "#shared/fields/fields.ts";
import { grades } from "#shared/people/people.ts";

/** What the program may ask for. `serviceHours` counts minutes of volunteer entries, the others count pieces. */
export const requirementKinds = [
  "resume",
  "jobShadow",
  "serviceHours",
  "workSample",
  "portfolio",
  "interview",
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

export const progressStates = [
  "notStarted",
  "inProgress",
  "waitingForMentor",
  "returned",
  "met",
  "excused",
] as const;
export type ProgressState = (typeof progressStates)[number];

/** The grades a program asks something of. */
export const grade = z.union(grades.map((one) => z.literal(one)));
export type Grade = z.infer<typeof grade>;

/** Most that can be asked: pieces, or minutes of service. */
export const mostPieces = 50;
export const mostServiceMinutes = 500 * 60;

const asked = {
  kind: z.enum(requirementKinds),
  title: filledLine(120),
  /** Why the program asks for it, in a sentence or two. */
  why: lines(600),
  /** What a good one looks like. */
  example: lines(1000),
  /** Pieces; minutes when `kind` is `serviceHours`. */
  howMany: z.number({ error: "notANumber" }).int({ error: "notANumber" }).min(1, { error: "atLeastOne" }),
  /** About how long one takes, for planning; 0 when it cannot be said. */
  minutesToDo: z
    .number({ error: "notANumber" })
    .int({ error: "notWholeMinutes" })
    .min(0, { error: "negative" })
    .max(6000, { error: "tooManyMinutes" }),
  dueOn: day.nullable(),
};

function isPlausible(one: { kind: RequirementKind; howMany: number }): boolean {
  if (one.kind === "serviceHours") return one.howMany <= mostServiceMinutes;
  if (one.kind === "portfolio" || one.kind === "interview") return one.howMany === 1;
  return one.howMany <= mostPieces;
}
const howManyIssue = { path: ["howMany"], error: "notThatMany" };

export const requirementChange = z.strictObject(asked).refine(isPlausible, howManyIssue);
export type RequirementChange = z.infer<typeof requirementChange>;

export const newRequirement = z.strictObject({ grade, ...asked }).refine(isPlausible, howManyIssue);
export type NewRequirement = z.infer<typeof newRequirement>;

/** The requirements of one grade in their new order. */
export const requirementOrder = z.strictObject({ grade, requirementIds: z.array(id).max(100) });

export const requirementView = z.strictObject({
  id,
  grade: z.number().int(),
  kind: z.enum(requirementKinds),
  title: z.string(),
  why: z.string(),
  example: z.string(),
  howMany: z.number().int(),
  minutesToDo: z.number().int(),
  dueOn: z.string().nullable(),
  /** Somebody is excused from it, so it cannot be removed. */
  isUsed: z.boolean(),
  version,
});
export type RequirementView = z.infer<typeof requirementView>;

/** What the program asks in one school year, by grade and then in the coordinator's order. */
export const requirementList = z.strictObject({
  schoolYear: z.strictObject({ id, title: z.string(), startsOn: z.string(), endsOn: z.string() }),
  requirements: z.array(requirementView),
  can: abilities,
});
export type RequirementList = z.infer<typeof requirementList>;

export const newExcusal = z.strictObject({ reason: filledLine(300) });

export const excusalView = z.strictObject({
  requirementId: id,
  studentId: id,
  reason: z.string(),
  excusedBy: personName,
  excusedAt: instant,
});
export type ExcusalView = z.infer<typeof excusalView>;
