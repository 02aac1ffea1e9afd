import { isBlankRichText } from "#shared/richText/plainText.ts";
import type { RichText } from "#shared/richText/richText.ts";
import type { ArtifactContent, ContentOf } from "./artifacts.ts";

/** Something an artifact still lacks. */
export interface MissingField {
  /** The field of the content, or `files`, where it is to be put. */
  field: string;
  /** The key of its sentence in `shared/messages/en/artifacts.ts`. */
  message: MissingKey;
  /** Needed before the artifact counts; otherwise only a suggestion. */
  isNeeded: boolean;
}

/** As much of a file as completeness looks at. */
export interface FileFacts {
  mediaType: string;
  altText: string;
  isDecorative: boolean;
}

export type MissingKey =
  | "lacksSummary"
  | "lacksContact"
  | "emailIsWrong"
  | "lacksEducation"
  | "lacksExperience"
  | "lacksSkills"
  | "lacksHeadline"
  | "lacksHost"
  | "lacksOrganization"
  | "lacksCareerField"
  | "lacksDay"
  | "lacksHours"
  | "lacksPermission"
  | "lacksExpectations"
  | "lacksQuestions"
  | "lacksTimeline"
  | "lacksEducationNeeded"
  | "lacksLikes"
  | "lacksSurprise"
  | "lacksWouldChoose"
  | "lacksNextStep"
  | "lacksThanks"
  | "lacksPhoto"
  | "lacksActivity"
  | "lacksSupervisor"
  | "lacksSupervisorContact"
  | "lacksDescription"
  | "lacksReflection"
  | "lacksWhatItIs"
  | "lacksWhyChosen"
  | "lacksSkillShown"
  | "lacksHardestPart"
  | "lacksWhatIWouldChange"
  | "lacksHowIGrew"
  | "lacksWorkFile"
  | "lacksAltText";

type Check = [isMissing: boolean, field: string, message: MissingKey];

/** Whether something is an e-mail address as people write it; delivery alone proves more. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);
}

const isBlank = (text: string) => text.trim() === "";
const isEmpty = (text: RichText) => isBlankRichText(text);
const isWrongEmail = (text: string) => !isBlank(text) && !looksLikeEmail(text.trim());

function neededOfResume(resume: ContentOf<"resume">): Check[] {
  const hasEducation = resume.education.some((entry) => !isBlank(entry.school));
  const hasDone =
    resume.experience.some((entry) => !isBlank(entry.organization) || !isBlank(entry.position)) ||
    resume.activities.some((entry) => !isBlank(entry.name));
  return [
    [isBlank(resume.email) && isBlank(resume.phone), "email", "lacksContact"],
    [isWrongEmail(resume.email), "email", "emailIsWrong"],
    [isEmpty(resume.summary), "summary", "lacksSummary"],
    [!hasEducation, "education", "lacksEducation"],
    [!hasDone, "experience", "lacksExperience"],
    [resume.skills.filter((skill) => !isBlank(skill)).length < 3, "skills", "lacksSkills"],
  ];
}

function neededOfJobShadow(shadow: ContentOf<"jobShadow">): Check[] {
  return [
    [isBlank(shadow.hostName), "hostName", "lacksHost"],
    [isBlank(shadow.organization), "organization", "lacksOrganization"],
    [isBlank(shadow.shadowedOn), "shadowedOn", "lacksDay"],
    [shadow.minutes === 0, "minutes", "lacksHours"],
    [!shadow.hasPermission, "hasPermission", "lacksPermission"],
    [isEmpty(shadow.expectations), "expectations", "lacksExpectations"],
    [isEmpty(shadow.questionsAndAnswers), "questionsAndAnswers", "lacksQuestions"],
    [isEmpty(shadow.dayTimeline), "dayTimeline", "lacksTimeline"],
    [isEmpty(shadow.educationNeeded), "educationNeeded", "lacksEducationNeeded"],
    [isEmpty(shadow.likes) && isEmpty(shadow.dislikes), "likes", "lacksLikes"],
    [isEmpty(shadow.wouldChoose), "wouldChoose", "lacksWouldChoose"],
    [isEmpty(shadow.nextStep), "nextStep", "lacksNextStep"],
  ];
}

function neededOfVolunteerEntry(entry: ContentOf<"volunteerEntry">): Check[] {
  return [
    [isBlank(entry.activity), "activity", "lacksActivity"],
    [isBlank(entry.organization), "organization", "lacksOrganization"],
    [isBlank(entry.servedOn), "servedOn", "lacksDay"],
    [entry.minutes === 0, "minutes", "lacksHours"],
    [isBlank(entry.supervisorName), "supervisorName", "lacksSupervisor"],
    [
      isBlank(entry.supervisorEmail) && isBlank(entry.supervisorPhone),
      "supervisorEmail",
      "lacksSupervisorContact",
    ],
    [isWrongEmail(entry.supervisorEmail), "supervisorEmail", "emailIsWrong"],
    [isEmpty(entry.description), "description", "lacksDescription"],
    [isEmpty(entry.reflection), "reflection", "lacksReflection"],
  ];
}

function neededOfWorkSample(sample: ContentOf<"workSample">): Check[] {
  return [
    [isBlank(sample.madeOn), "madeOn", "lacksDay"],
    [isEmpty(sample.whatItIs), "whatItIs", "lacksWhatItIs"],
    [isEmpty(sample.whyChosen), "whyChosen", "lacksWhyChosen"],
    [isEmpty(sample.skillShown), "skillShown", "lacksSkillShown"],
    [isEmpty(sample.whatIWouldChange), "whatIWouldChange", "lacksWhatIWouldChange"],
  ];
}

function neededOf(content: ArtifactContent): Check[] {
  switch (content.kind) {
    case "resume":
      return neededOfResume(content);
    case "jobShadow":
      return neededOfJobShadow(content);
    case "volunteerEntry":
      return neededOfVolunteerEntry(content);
    case "workSample":
      return neededOfWorkSample(content);
  }
}

function suggestedOf(content: ArtifactContent): Check[] {
  switch (content.kind) {
    case "resume":
      return [[isBlank(content.headline), "headline", "lacksHeadline"]];
    case "jobShadow":
      return [
        [isBlank(content.careerField), "careerField", "lacksCareerField"],
        [isEmpty(content.surprise), "surprise", "lacksSurprise"],
        [isBlank(content.thankedOn), "thankedOn", "lacksThanks"],
      ];
    case "volunteerEntry":
      return [];
    case "workSample":
      return [
        [isEmpty(content.hardestPart), "hardestPart", "lacksHardestPart"],
        [isEmpty(content.howIGrew), "howIGrew", "lacksHowIGrew"],
      ];
  }
}

const asMissing = (checks: Check[], isNeeded: boolean): MissingField[] =>
  checks.flatMap(([isMissing, field, message]) => (isMissing ? [{ field, message, isNeeded }] : []));

/** What the content of an artifact still lacks, in the order of its form; its files are not looked at. */
export function missingInContent(content: ArtifactContent): MissingField[] {
  return [...asMissing(neededOf(content), true), ...asMissing(suggestedOf(content), false)];
}

/** Whether a picture is there without a word for who cannot see it. */
export function lacksAltText(file: FileFacts): boolean {
  return file.mediaType.startsWith("image/") && !file.isDecorative && isBlank(file.altText);
}

/** What the files of an artifact lack: a work sample shows the work itself, and every picture says what it shows. */
export function missingInFiles(kind: ArtifactContent["kind"], files: readonly FileFacts[]): MissingField[] {
  const hasPicture = files.some((file) => file.mediaType.startsWith("image/"));
  return [
    ...asMissing(
      [
        [kind === "workSample" && files.length === 0, "files", "lacksWorkFile"],
        [files.some(lacksAltText), "files", "lacksAltText"],
      ],
      true,
    ),
    ...asMissing([[kind === "jobShadow" && !hasPicture, "files", "lacksPhoto"]], false),
  ];
}

/** Everything an artifact still lacks, what is needed first. */
export function missingFields(content: ArtifactContent, files: readonly FileFacts[]): MissingField[] {
  const all = [...missingInContent(content), ...missingInFiles(content.kind, files)];
  return [...all.filter((one) => one.isNeeded), ...all.filter((one) => !one.isNeeded)];
}
