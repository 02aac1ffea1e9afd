import { z } from "zod";
import { abilities, id, instant, personName } from "#shared/fields/fields.ts";
import { excusalView, progressStates, requirementKinds } from "#shared/requirements/requirements.ts";

export const progressView = z.strictObject({
  requirementId: id,
  kind: z.enum(requirementKinds),
  title: z.string(),
  why: z.string(),
  example: z.string(),
  minutesToDo: z.number().int(),
  dueOn: z.string().nullable(),
  state: z.enum(progressStates),
  /** Pieces; minutes for service hours. */
  done: z.number().int(),
  wanted: z.number().int(),
  isOverdue: z.boolean(),
  /** When the interview is, or was, while it is published and its outcome is not released; null for all else. */
  appointedAt: instant.nullable(),
  excusal: excusalView.nullable(),
});
export type ProgressView = z.infer<typeof progressView>;

/** One grade of the path through the years. */
export const gradeProgress = z.strictObject({
  grade: z.number().int(),
  when: z.enum(["past", "current", "ahead"]),
  schoolYear: z.string().nullable(),
  settled: z.number().int(),
  /** 0: nothing is recorded of that year, or nothing asked yet. */
  asked: z.number().int(),
});
export type GradeProgress = z.infer<typeof gradeProgress>;

/** How far a student is: this year's requirements, and the path through the grades. */
export const studentProgress = z.strictObject({
  student: personName,
  grade: z.number().int().nullable(),
  today: z.string(),
  requirements: z.array(progressView),
  path: z.array(gradeProgress),
  can: abilities,
});
export type StudentProgress = z.infer<typeof studentProgress>;

/** A homeroom at a glance: students by requirements. */
export const homeroomProgress = z.strictObject({
  homeroom: z.strictObject({ id, name: z.string() }),
  today: z.string(),
  students: z.array(
    z.strictObject({
      student: personName,
      grade: z.number().int().nullable(),
      requirements: z.array(progressView),
      can: abilities,
    }),
  ),
});
export type HomeroomProgress = z.infer<typeof homeroomProgress>;
