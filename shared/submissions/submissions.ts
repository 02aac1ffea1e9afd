import { z } from "zod";
import { abilities, id, instant, lines, personName, version } from "#shared/fields/fields.ts";
import { portfolioDocument } from "#shared/portfolios/portfolios.ts";

/**
 * waiting: handed in, nobody has opened it, the student may withdraw. opened: a mentor has read it.
 * Then returned or accepted, either of which the mentor can take back to opened.
 */
export const submissionStates = ["waiting", "opened", "returned", "accepted", "withdrawn"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** Which state each act may start from, and where it leads. Who may act is the access table's business. */
export const submissionActs = {
  withdraw: { from: ["waiting"], to: "withdrawn" },
  open: { from: ["waiting"], to: "opened" },
  return: { from: ["opened"], to: "returned" },
  accept: { from: ["opened"], to: "accepted" },
  takeBack: { from: ["returned", "accepted"], to: "opened" },
} as const satisfies Record<string, { from: readonly SubmissionState[]; to: SubmissionState }>;
export type SubmissionAct = keyof typeof submissionActs;

/** Whether `act` is possible while a submission is in `state`. */
export function canAct(act: SubmissionAct, state: SubmissionState): boolean {
  return submissionActs[act].from.some((from) => from === state);
}

/** The states in which the student cannot hand in another: somebody is still to answer this one. */
export const pendingStates = ["waiting", "opened"] as const satisfies readonly SubmissionState[];

/** Whether an answer is still to come. */
export function isPending(state: SubmissionState): boolean {
  return pendingStates.some((pending) => pending === state);
}

/** When and by whom a submission was read. */
export const reading = z.strictObject({ reader: personName, firstReadAt: instant, lastReadAt: instant });
export type Reading = z.infer<typeof reading>;

const standing = {
  id,
  number: z.number().int(),
  state: z.enum(submissionStates),
  submittedAt: instant,
  note: z.string(),
  openedAt: instant.nullable(),
  openedBy: personName.nullable(),
  decidedAt: instant.nullable(),
  decidedBy: personName.nullable(),
  version,
  can: abilities,
};

/** How a submission stands, without what it holds. */
export const submissionSummary = z.strictObject(standing);
export type SubmissionSummary = z.infer<typeof submissionSummary>;

/** A student's attempts, newest first. */
export const submissionList = z.strictObject({
  submissions: z.array(submissionSummary),
  /** Who is to read the next one: the mentors of the student's homeroom, the lead mentor first. */
  mentors: z.array(personName),
});
export type SubmissionList = z.infer<typeof submissionList>;

/** A submission with its frozen copy, as handed in. */
export const submissionView = z.strictObject({
  ...standing,
  student: personName,
  document: portfolioDocument,
  readings: z.array(reading),
});
export type SubmissionView = z.infer<typeof submissionView>;

export const newSubmission = z.strictObject({
  /** What the student wants to tell the mentor; may be blank. */
  note: lines(2000).default(""),
  /** The version of the live portfolio the student saw: what is handed in is what was on the screen. */
  portfolioVersion: z.number().int().min(0),
});
export type NewSubmission = z.infer<typeof newSubmission>;
