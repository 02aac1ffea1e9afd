import { z } from "zod";
import { abilities, id, instant, personName, version } from "#shared/fields/fields.ts";
import { eventStates } from "#shared/interviewEvents/interviewEvents.ts";
import { schoolLevels } from "#shared/schools/schools.ts";
import { interviewStates } from "./interviews.ts";

const occasion = {
  id,
  startsAt: instant,
  endsAt: instant,
  event: z.strictObject({ id, title: z.string(), state: z.enum(eventStates) }),
  panel: z.strictObject({ id, name: z.string() }),
  room: z.string().nullable(),
  state: z.enum(interviewStates),
};

/** An interview as its panel and the coordinator see it. */
export const interviewView = z.strictObject({
  ...occasion,
  candidate: personName,
  members: z.array(
    personName.extend({ schoolName: z.string().nullable(), schoolLevel: z.enum(schoolLevels).nullable() }),
  ),
  rubricId: id,
  /** A scorecard has been opened. */
  hasBegun: z.boolean(),
  /** What the panel reads: the pinned submission, or the one that would be pinned now. */
  submission: z
    .strictObject({ id, number: z.number().int(), submittedAt: instant, isPinned: z.boolean() })
    .nullable(),
  /** The reader declared, in private, not to interview this candidate. */
  hasDeclaredConflict: z.boolean(),
  version,
  can: abilities,
});
export type InterviewView = z.infer<typeof interviewView>;

/** The interviews one sits in, in the order of time. */
export const ownInterviews = z.strictObject({
  interviews: z.array(
    z.strictObject({
      ...occasion,
      candidate: personName,
      members: z.array(personName),
      hasBegun: z.boolean(),
      /** The candidate has an accepted submission to read. */
      hasSubmission: z.boolean(),
      hasDeclaredConflict: z.boolean(),
      version,
      can: abilities,
    }),
  ),
});
export type OwnInterviews = z.infer<typeof ownInterviews>;
export type OwnInterview = OwnInterviews["interviews"][number];

/** When and where interviews are, as candidates, their families and mentors are told. */
export const appointmentList = z.strictObject({
  appointments: z.array(z.strictObject({ ...occasion, student: personName })),
  /** Where the next page begins; null on the last one. */
  next: z.string().nullable(),
});
export type AppointmentList = z.infer<typeof appointmentList>;
export type Appointment = AppointmentList["appointments"][number];

/**
 * A published interview whose outcome is not released, as its student, family and mentor are told of it. It says
 * nothing of the panel's cards, not even whether one was opened.
 */
export const studentAppointment = z.strictObject({
  id,
  eventTitle: z.string(),
  startsAt: instant,
  endsAt: instant,
  room: z.string().nullable(),
  state: z.enum(interviewStates),
  panelName: z.string(),
  /** Who is to sit there, by name. Nobody once it is over: a panel may since have changed for later interviews. */
  members: z.array(personName),
});
export type StudentAppointment = z.infer<typeof studentAppointment>;

/** A student's interviews that are to come, or whose outcome is; in the order of time. */
export const studentAppointments = z.strictObject({ appointments: z.array(studentAppointment) });
export type StudentAppointments = z.infer<typeof studentAppointments>;

export const appointmentQuery = z.strictObject({
  /** What `next` of the page before said. */
  after: z
    .string()
    .regex(/^\d{1,15}\.[A-Za-z0-9_-]{8,64}$/)
    .optional(),
});
