import { z } from "zod";
import { id, instant, personName } from "#shared/fields/fields.ts";
import { interviewStates } from "#shared/interviews/interviews.ts";
import { gradeProgress, progressView } from "#shared/progress/progress.ts";

/** What there can be to do next, by the role it belongs to. */
export const nextStepKinds = [
  "reviseReturned",
  "finishPiece",
  "addResume",
  "addWorkSample",
  "addJobShadow",
  "logService",
  "arrangePortfolio",
  "submitPortfolio",
  "readWaiting",
  "helpBehind",
  "finishScorecard",
  "nextInterview",
  "readFamily",
  "setRequirements",
  "placeSeniors",
  "releaseOutcomes",
  "makeHomerooms",
  "placeStudents",
] as const;
export type NextStepKind = (typeof nextStepKinds)[number];

/** One thing to do: what, about whom or what, and until when. The sentence is the screen's. */
export const nextStep = z.strictObject({
  kind: z.enum(nextStepKinds),
  /** What it is about: a submission, an artifact, an interview, a student, an event. */
  subjectId: id.nullable(),
  /** The name of a person or of a piece in the sentence; "" when it needs none. */
  name: z.string(),
  /** How many wait, or how many pieces or minutes there are so far. */
  count: z.number().int(),
  /** Of how many pieces or minutes; 0 where nothing is counted against. */
  wanted: z.number().int(),
  /** About how long it takes; 0 when it cannot be said. */
  minutesToDo: z.number().int(),
  at: instant.nullable(),
  dueOn: z.string().nullable(),
  isOverdue: z.boolean(),
});
export type NextStep = z.infer<typeof nextStep>;

/** A step with what its kind has nothing to say about left blank. */
export function stepOf(kind: NextStepKind, said: Partial<NextStep> = {}): NextStep {
  return {
    kind,
    subjectId: null,
    name: "",
    count: 0,
    wanted: 0,
    minutesToDo: 0,
    at: null,
    dueOn: null,
    isOverdue: false,
    ...said,
  };
}

export const cameBackKinds = ["read", "commented", "returned", "accepted", "outcome"] as const;

/** Something a student got back from a person. */
export const cameBack = z.strictObject({
  kind: z.enum(cameBackKinds),
  /** Null for an outcome. */
  submissionId: id.nullable(),
  /** The submission's number; 0 for an outcome. */
  number: z.number().int(),
  by: personName.nullable(),
  /** How many comments. */
  count: z.number().int(),
  at: instant,
});
export type CameBack = z.infer<typeof cameBack>;

/** When and where an interview of the student is, from the day its event is published until its outcome is released. */
export const appointment = z.strictObject({
  interviewId: id,
  eventTitle: z.string(),
  startsAt: instant,
  roomName: z.string().nullable(),
  state: z.enum(interviewStates),
  /** Its time has passed. */
  isOver: z.boolean(),
});
export type Appointment = z.infer<typeof appointment>;

export const todayView = z.strictObject({
  today: z.string(),
  /** The most urgent first: the first is the one next step. */
  steps: z.array(nextStep),
  /** Only for somebody who is a student. */
  student: z
    .strictObject({
      grade: z.number().int().nullable(),
      requirements: z.array(progressView),
      path: z.array(gradeProgress),
      cameBack: z.array(cameBack),
      /** In the order of time. */
      appointments: z.array(appointment),
    })
    .nullable(),
});
export type TodayView = z.infer<typeof todayView>;
