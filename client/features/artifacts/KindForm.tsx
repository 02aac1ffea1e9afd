import type { ArtifactContent } from "#shared/artifacts/artifacts.ts";
import { JobShadowForm } from "./JobShadowForm.tsx";
import { ResumeForm } from "./ResumeForm.tsx";
import type { FieldErrors } from "./useArtifactDraft.ts";
import { VolunteerForm } from "./VolunteerForm.tsx";
import { WorkSampleForm } from "./WorkSampleForm.tsx";

interface KindFormProps {
  readonly content: ArtifactContent;
  readonly onChange: (content: ArtifactContent) => void;
  readonly errors: FieldErrors;
}

/** The form of whatever kind it is. */
export function KindForm({ content, onChange, errors }: KindFormProps) {
  switch (content.kind) {
    case "resume":
      return <ResumeForm content={content} onChange={onChange} errors={errors} />;
    case "jobShadow":
      return <JobShadowForm content={content} onChange={onChange} errors={errors} />;
    case "volunteerEntry":
      return <VolunteerForm content={content} onChange={onChange} errors={errors} />;
    case "workSample":
      return <WorkSampleForm content={content} onChange={onChange} errors={errors} />;
  }
}
