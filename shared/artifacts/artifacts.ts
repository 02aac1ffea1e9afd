import { z } from "zod";
import {
  day,
  dayOrBlank,
  emailOrBlank,
  line,
  lines,
  minutes,
  partialDate,
  timeOrBlank,
} from "#shared/fields/fields.ts";
import { richText } from "#shared/richText/richText.ts";

export const artifactKinds = ["resume", "jobShadow", "volunteerEntry", "workSample"] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

/**
 * What each kind holds. A draft is saved as it is typed, so every field may be blank; what is still
 * missing before it counts is told by `missingFields`.
 */
const resume = z.strictObject({
  kind: z.literal("resume"),
  headline: line(160),
  email: emailOrBlank,
  phone: line(40),
  city: line(120),
  summary: richText,
  education: z
    .array(
      z.strictObject({
        school: line(),
        study: line(),
        startsOn: partialDate,
        endsOn: partialDate,
        details: lines(1000),
      }),
    )
    .max(20),
  experience: z
    .array(
      z.strictObject({
        organization: line(),
        position: line(),
        city: line(120),
        startsOn: partialDate,
        endsOn: partialDate,
        details: richText,
      }),
    )
    .max(30),
  activities: z
    .array(
      z.strictObject({
        name: line(),
        role: line(),
        startsOn: partialDate,
        endsOn: partialDate,
        details: lines(1000),
      }),
    )
    .max(30),
  skills: z.array(line(80)).max(60),
});

const jobShadow = z.strictObject({
  kind: z.literal("jobShadow"),
  hostName: line(),
  hostTitle: line(),
  organization: line(),
  careerField: line(),
  shadowedOn: dayOrBlank,
  startsAt: timeOrBlank,
  endsAt: timeOrBlank,
  minutes,
  hasPermission: z.boolean(),
  expectations: richText,
  questionsAndAnswers: richText,
  dayTimeline: richText,
  educationNeeded: richText,
  likes: richText,
  dislikes: richText,
  surprise: richText,
  wouldChoose: richText,
  nextStep: richText,
  thankedOn: dayOrBlank,
});

const volunteerEntry = z.strictObject({
  kind: z.literal("volunteerEntry"),
  organization: line(),
  activity: line(),
  category: line(80),
  servedOn: dayOrBlank,
  startsAt: timeOrBlank,
  endsAt: timeOrBlank,
  breakMinutes: minutes,
  minutes,
  supervisorName: line(),
  supervisorRole: line(),
  supervisorEmail: emailOrBlank,
  supervisorPhone: line(40),
  description: richText,
  reflection: richText,
});

const workSample = z.strictObject({
  kind: z.literal("workSample"),
  course: line(),
  madeOn: dayOrBlank,
  whatItIs: richText,
  whyChosen: richText,
  skillShown: richText,
  hardestPart: richText,
  whatIWouldChange: richText,
  howIGrew: richText,
});

export const artifactContent = z.discriminatedUnion("kind", [resume, jobShadow, volunteerEntry, workSample]);
export type ArtifactContent = z.infer<typeof artifactContent>;
export type ContentOf<K extends ArtifactKind> = Extract<ArtifactContent, { kind: K }>;

/** The day an artifact is about, for sorting; "" when the student has not said. */
export function happenedOn(content: ArtifactContent): string {
  switch (content.kind) {
    case "jobShadow":
      return content.shadowedOn;
    case "volunteerEntry":
      return content.servedOn;
    case "workSample":
      return content.madeOn;
    case "resume":
      return "";
  }
}

/** Minutes of service a piece stands for. */
export function serviceMinutes(content: ArtifactContent): number {
  return content.kind === "volunteerEntry" ? content.minutes : 0;
}

/** Whether a day lies in the time a student's work can be from: not in the future, not before 1990. */
export function isPlausibleDay(text: string, today: string): boolean {
  return text === "" || (day.safeParse(text).success && text >= "1990-01-01" && text <= today);
}
