import { z } from "zod";
import { abilities, day, filledLine, id, instant, version } from "#shared/fields/fields.ts";
import { eventStates } from "./interviewEvents.ts";

const passTotal = z.number().int().min(25, { error: "passTotalRange" }).max(100, { error: "passTotalRange" });
const criterionFloorTenths = z
  .number()
  .int()
  .min(10, { error: "criterionFloorRange" })
  .max(40, { error: "criterionFloorRange" });

export const newInterviewEvent = z.strictObject({
  title: filledLine(120),
  /** Only for a coordinator of the whole district: which school's seniors; others plan for their own. */
  schoolId: id.nullable(),
  /** Left null, the district's newest rubric is used, and the default one made if there is none. */
  rubricId: id.nullable(),
  passTotal,
  criterionFloorTenths,
});
export type NewInterviewEvent = z.infer<typeof newInterviewEvent>;

export const interviewEventChange = z.strictObject({
  title: filledLine(120),
  rubricId: id,
  passTotal,
  criterionFloorTenths,
});
export type InterviewEventChange = z.infer<typeof interviewEventChange>;

export const interviewEventView = z.strictObject({
  id,
  title: z.string(),
  state: z.enum(eventStates),
  school: z.strictObject({ id, name: z.string() }),
  rubric: z.strictObject({ id, title: z.string(), number: z.number().int() }),
  /** Passed: the mean of the raters' totals is at least this, of 100 … */
  passTotal: z.number().int(),
  /** … and no criterion's mean is under this, in tenths of a level. */
  criterionFloorTenths: z.number().int(),
  publishedAt: instant.nullable(),
  releasedAt: instant.nullable(),
  createdAt: instant,
  version,
  can: abilities,
});
export type InterviewEventView = z.infer<typeof interviewEventView>;

export const interviewEventList = z.strictObject({
  events: z.array(
    interviewEventView.extend({
      /** The first and last day of its slots, on the school's calendar; null before any were made. */
      firstOn: day.nullable(),
      lastOn: day.nullable(),
      slots: z.number().int(),
    }),
  ),
  /** The schools the reader may plan an event for. */
  schools: z.array(z.strictObject({ id, name: z.string() })),
  can: abilities,
});
export type InterviewEventList = z.infer<typeof interviewEventList>;
