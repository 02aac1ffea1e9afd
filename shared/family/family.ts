import { z } from "zod";
import { id, instant, personName } from "#shared/fields/fields.ts";
import { studentAppointment } from "#shared/interviews/interviewViews.ts";
import { portfolioDocument } from "#shared/portfolios/portfolios.ts";

/** A child as its guardian finds it. */
export const familyChild = z.strictObject({
  id,
  displayName: z.string(),
  givenName: z.string(),
  grade: z.number().int().nullable(),
  schoolName: z.string().nullable(),
  homeroomName: z.string().nullable(),
  /** Whom to ask, the lead mentor first. */
  mentors: z.array(personName),
  /** The child shares the portfolio with the family. */
  isShared: z.boolean(),
  /** What it is called, and when it last changed; null while it is not shared. */
  portfolio: z.strictObject({ title: z.string(), updatedAt: instant }).nullable(),
  /** When and where the child is interviewed; whether the portfolio is shared makes no difference. */
  appointments: z.array(studentAppointment),
});
export type FamilyChild = z.infer<typeof familyChild>;

/** The children one is guardian of, by name. */
export const familyList = z.strictObject({ children: z.array(familyChild) });
export type FamilyList = z.infer<typeof familyList>;

/** What a student shares with the family. */
export const familyPortfolio = z.strictObject({
  givenName: z.string(),
  /** False only for the student, who sees what it would be. */
  isShared: z.boolean(),
  document: portfolioDocument,
});
export type FamilyPortfolio = z.infer<typeof familyPortfolio>;
