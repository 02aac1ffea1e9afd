import type { ArtifactContent } from "./artifacts.ts";

/**
 * A content without phone numbers and e-mail addresses, for readers whom nobody knows: the student's on a resume, and
 * those of whoever confirms the service, who never agreed to be published.
 */
export function withoutContacts(content: ArtifactContent): ArtifactContent {
  switch (content.kind) {
    case "resume":
      return { ...content, email: "", phone: "" };
    case "volunteerEntry":
      return { ...content, supervisorEmail: "", supervisorPhone: "" };
    case "jobShadow":
    case "workSample":
      return content;
  }
}
