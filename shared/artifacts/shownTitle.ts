import { artifactsMessages } from "#shared/messages/en/artifacts.ts";
import type { ArtifactContent, ArtifactKind } from "./artifacts.ts";

const kindNames = {
  resume: artifactsMessages.kindResume,
  jobShadow: artifactsMessages.kindJobShadow,
  volunteerEntry: artifactsMessages.kindVolunteerEntry,
  workSample: artifactsMessages.kindWorkSample,
} as const satisfies Record<ArtifactKind, string>;

function firstSaid(content: ArtifactContent): string {
  switch (content.kind) {
    case "jobShadow":
      return content.organization || content.hostName || content.careerField;
    case "volunteerEntry":
      return content.activity || content.organization;
    case "workSample":
      return content.course;
    case "resume":
      return "";
  }
}

/** The title readers see: the student's own, or else what the content is about, or else the name of its kind. */
export function shownTitle(title: string, content: ArtifactContent): string {
  return title.trim() || firstSaid(content).trim() || kindNames[content.kind];
}
