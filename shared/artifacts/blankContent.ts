import type { RichText } from "#shared/richText/richText.ts";
import type { ArtifactContent, ArtifactKind, ContentOf } from "./artifacts.ts";

const blank: RichText = { type: "doc", content: [] };

const blanks: { [K in ArtifactKind]: () => ContentOf<K> } = {
  resume: () => ({
    kind: "resume",
    headline: "",
    email: "",
    phone: "",
    city: "",
    summary: blank,
    education: [],
    experience: [],
    activities: [],
    skills: [],
  }),
  jobShadow: () => ({
    kind: "jobShadow",
    hostName: "",
    hostTitle: "",
    organization: "",
    careerField: "",
    shadowedOn: "",
    startsAt: "",
    endsAt: "",
    minutes: 0,
    hasPermission: false,
    expectations: blank,
    questionsAndAnswers: blank,
    dayTimeline: blank,
    educationNeeded: blank,
    likes: blank,
    dislikes: blank,
    surprise: blank,
    wouldChoose: blank,
    nextStep: blank,
    thankedOn: "",
  }),
  volunteerEntry: () => ({
    kind: "volunteerEntry",
    organization: "",
    activity: "",
    category: "",
    servedOn: "",
    startsAt: "",
    endsAt: "",
    breakMinutes: 0,
    minutes: 0,
    supervisorName: "",
    supervisorRole: "",
    supervisorEmail: "",
    supervisorPhone: "",
    description: blank,
    reflection: blank,
  }),
  workSample: () => ({
    kind: "workSample",
    course: "",
    madeOn: "",
    whatItIs: blank,
    whyChosen: blank,
    skillShown: blank,
    hardestPart: blank,
    whatIWouldChange: blank,
    howIGrew: blank,
  }),
};

/** What a new artifact of a kind holds: nothing yet. */
export function blankContent(kind: ArtifactKind): ArtifactContent {
  return blanks[kind]();
}
