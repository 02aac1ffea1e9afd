import { z } from "zod";
import {
  abilities,
  dayOrBlank,
  id,
  instant,
  line,
  lines,
  minutes,
  partialDate,
  timeOrBlank,
  version,
} from "#shared/fields/fields.ts";
import { richText } from "#shared/richText/richText.ts";
import { cityLimit, emailLimit, lineLimit, phoneLimit, titleLimit } from "./limits.ts";

export const artifactKinds = ["resume", "jobShadow", "volunteerEntry", "workSample"] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

/** Half an address is kept while it is typed; `missingFields` tells when it is no address yet. */
const draftEmail = line(emailLimit);

/**
 * What each kind holds. A draft is saved as it is typed, so every field may be blank; what is still
 * missing before it counts is told by `missingFields`.
 */
const resume = z.strictObject({
  kind: z.literal("resume"),
  headline: line(160),
  email: draftEmail,
  phone: line(phoneLimit),
  city: line(cityLimit),
  summary: richText,
  education: z
    .array(
      z.strictObject({
        school: line(lineLimit),
        study: line(lineLimit),
        startsOn: partialDate,
        endsOn: partialDate,
        details: lines(1000),
      }),
    )
    .max(20),
  experience: z
    .array(
      z.strictObject({
        organization: line(lineLimit),
        position: line(lineLimit),
        city: line(cityLimit),
        startsOn: partialDate,
        endsOn: partialDate,
        details: richText,
      }),
    )
    .max(30),
  activities: z
    .array(
      z.strictObject({
        name: line(lineLimit),
        role: line(lineLimit),
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
  hostName: line(lineLimit),
  hostTitle: line(lineLimit),
  organization: line(lineLimit),
  careerField: line(lineLimit),
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
  organization: line(lineLimit),
  activity: line(lineLimit),
  category: line(80),
  servedOn: dayOrBlank,
  startsAt: timeOrBlank,
  endsAt: timeOrBlank,
  breakMinutes: minutes,
  minutes,
  supervisorName: line(lineLimit),
  supervisorRole: line(lineLimit),
  supervisorEmail: draftEmail,
  supervisorPhone: line(phoneLimit),
  description: richText,
  reflection: richText,
});

const workSample = z.strictObject({
  kind: z.literal("workSample"),
  course: line(lineLimit),
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

const title = line(titleLimit);

export const newArtifact = z.strictObject({ kind: z.enum(artifactKinds), title: title.default("") });
export type NewArtifact = z.input<typeof newArtifact>;

/** To whom, besides mentor and panel, the artifact shows once the student shares the portfolio with them. */
const audience = { isShownToFamily: z.boolean(), isShownByLink: z.boolean() };

export const artifactAudience = z.strictObject(audience);
export type ArtifactAudience = z.infer<typeof artifactAudience>;

/** The whole of what a student edits; a title left blank is made up from the content for readers. */
export const artifactChange = z.strictObject({ title, content: artifactContent, ...audience });
export type ArtifactChange = z.infer<typeof artifactChange>;

export const artifactView = z.strictObject({
  id,
  studentId: id,
  kind: z.enum(artifactKinds),
  title: z.string(),
  /** The title readers see while the student has given none. */
  shownTitle: z.string(),
  content: artifactContent,
  ...audience,
  createdAt: instant,
  updatedAt: instant,
  /** Set while it lies in the bin. */
  removedAt: instant.nullable(),
  version,
  can: abilities,
});
export type ArtifactView = z.infer<typeof artifactView>;
