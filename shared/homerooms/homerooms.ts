import { z } from "zod";
import { abilities, filledLine, id, line, personName, version } from "#shared/fields/fields.ts";

export const newHomeroom = z
  .strictObject({
    schoolId: id,
    name: filledLine(80),
    room: line(40),
    /** The first is the mentor, the others co-mentors. */
    mentorIds: z.array(id).max(6),
    studentIds: z.array(id).max(60),
  })
  .refine(({ mentorIds }) => new Set(mentorIds).size === mentorIds.length, {
    error: "twice",
    path: ["mentorIds"],
  })
  .refine(({ studentIds }) => new Set(studentIds).size === studentIds.length, {
    error: "twice",
    path: ["studentIds"],
  });
export type NewHomeroom = z.infer<typeof newHomeroom>;

export const homeroomView = z.strictObject({
  id,
  schoolId: id,
  name: z.string(),
  room: z.string(),
  mentors: z.array(personName),
  students: z.array(z.strictObject({ id, displayName: z.string(), grade: z.number().int().nullable() })),
  version,
  can: abilities,
});
export type HomeroomView = z.infer<typeof homeroomView>;

export const homeroomList = z.strictObject({
  homerooms: z.array(
    z.strictObject({
      id,
      schoolName: z.string(),
      name: z.string(),
      room: z.string(),
      mentors: z.array(personName),
      studentCount: z.number().int(),
      version,
    }),
  ),
  can: abilities,
});
export type HomeroomList = z.infer<typeof homeroomList>;
