import { z } from "zod";
import { abilities, id, instant, lines, personName, version } from "#shared/fields/fields.ts";
import { portfolioDocument } from "#shared/portfolios/portfolios.ts";
import { submissionStates } from "./submissionStates.ts";

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
