import { Columns } from "#client/ui/Layout.tsx";
import { RichTextEditor } from "#client/ui/RichTextEditor.tsx";
import { TextArea, TextField } from "#client/ui/TextField.tsx";
import type { ContentOf } from "#shared/artifacts/artifacts.ts";
import { cityLimit, lineLimit } from "#shared/artifacts/limits.ts";
import { endsBeforeStart } from "#shared/artifacts/resumeSpans.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { useArtifactsText } from "./artifactsText.ts";
import styles from "./Fields.module.css";
import { MonthField } from "./MonthField.tsx";
import { RepeatedGroup } from "./RepeatedGroup.tsx";
import type { FieldErrors } from "./useArtifactDraft.ts";

type Resume = ContentOf<"resume">;

const blank: RichText = { type: "doc", content: [] };

interface GroupProps<T> {
  readonly items: T[];
  readonly onChange: (items: T[]) => void;
  readonly errors: FieldErrors;
}

interface Span {
  startsOn: string;
  endsOn: string;
}

function SpanFields({
  span,
  onChange,
}: {
  readonly span: Span;
  readonly onChange: (part: Partial<Span>) => void;
}) {
  const text = useArtifactsText();
  return (
    <Columns gap="m" className={styles.ends}>
      <MonthField
        label={text("resume_startsOn")}
        value={span.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <MonthField
        label={text("resume_endsOn")}
        hint={text("resume_endsOn_hint")}
        value={span.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
        error={endsBeforeStart(span) ? text("endsBeforeStart") : undefined}
      />
    </Columns>
  );
}

export function EducationGroup({ items, onChange, errors }: GroupProps<Resume["education"][number]>) {
  const text = useArtifactsText();
  return (
    <RepeatedGroup
      title={text("resume_education")}
      field="education"
      addLabel={text("resume_addEducation")}
      items={items}
      onChange={onChange}
      blank={() => ({ school: "", study: "", startsOn: "", endsOn: "", details: "" })}
      nameOf={(item, number) => item.school || text("resume_unnamedSchool", { number })}
      most={20}
    >
      {(item, change, at) => (
        <>
          <Columns gap="m" className={styles.ends}>
            <TextField
              label={text("resume_school")}
              limit={lineLimit}
              value={item.school}
              onChange={(school) => change({ school })}
              error={errors[`content.education.${at}.school`]}
            />
            <TextField
              label={text("resume_study")}
              limit={lineLimit}
              value={item.study}
              onChange={(study) => change({ study })}
              error={errors[`content.education.${at}.study`]}
            />
          </Columns>
          <SpanFields span={item} onChange={change} />
          <TextArea
            label={text("resume_schoolDetails")}
            hint={text("resume_schoolDetails_hint")}
            isOptional
            rows={2}
            limit={1000}
            value={item.details}
            onChange={(details) => change({ details })}
            error={errors[`content.education.${at}.details`]}
          />
        </>
      )}
    </RepeatedGroup>
  );
}

export function ExperienceGroup({ items, onChange, errors }: GroupProps<Resume["experience"][number]>) {
  const text = useArtifactsText();
  return (
    <RepeatedGroup
      title={text("resume_experience")}
      hint={text("resume_experience_hint")}
      field="experience"
      addLabel={text("resume_addExperience")}
      items={items}
      onChange={onChange}
      blank={() => ({
        organization: "",
        position: "",
        city: "",
        startsOn: "",
        endsOn: "",
        details: blank,
      })}
      nameOf={(item, number) =>
        item.position || item.organization || text("resume_unnamedPosition", { number })
      }
      most={30}
    >
      {(item, change, at) => (
        <>
          <Columns gap="m" className={styles.ends}>
            <TextField
              label={text("resume_position")}
              limit={lineLimit}
              value={item.position}
              onChange={(position) => change({ position })}
              error={errors[`content.experience.${at}.position`]}
            />
            <TextField
              label={text("resume_organization")}
              limit={lineLimit}
              value={item.organization}
              onChange={(organization) => change({ organization })}
              error={errors[`content.experience.${at}.organization`]}
            />
          </Columns>
          <TextField
            label={text("resume_city")}
            isOptional
            limit={cityLimit}
            value={item.city}
            onChange={(city) => change({ city })}
            error={errors[`content.experience.${at}.city`]}
          />
          <SpanFields span={item} onChange={change} />
          <RichTextEditor
            label={text("resume_details")}
            hint={text("resume_details_hint")}
            minLines={3}
            value={item.details}
            onChange={(details) => change({ details })}
            error={errors[`content.experience.${at}.details`]}
          />
        </>
      )}
    </RepeatedGroup>
  );
}

export function ActivityGroup({ items, onChange, errors }: GroupProps<Resume["activities"][number]>) {
  const text = useArtifactsText();
  return (
    <RepeatedGroup
      title={text("resume_activities")}
      hint={text("resume_activities_hint")}
      field="activities"
      addLabel={text("resume_addActivity")}
      items={items}
      onChange={onChange}
      blank={() => ({ name: "", role: "", startsOn: "", endsOn: "", details: "" })}
      nameOf={(item, number) => item.name || text("resume_unnamedActivity", { number })}
      most={30}
    >
      {(item, change, at) => (
        <>
          <Columns gap="m" className={styles.ends}>
            <TextField
              label={text("resume_activity")}
              limit={lineLimit}
              value={item.name}
              onChange={(name) => change({ name })}
              error={errors[`content.activities.${at}.name`]}
            />
            <TextField
              label={text("resume_role")}
              limit={lineLimit}
              value={item.role}
              onChange={(role) => change({ role })}
              error={errors[`content.activities.${at}.role`]}
            />
          </Columns>
          <SpanFields span={item} onChange={change} />
          <TextArea
            label={text("resume_details")}
            isOptional
            rows={2}
            limit={1000}
            value={item.details}
            onChange={(details) => change({ details })}
            error={errors[`content.activities.${at}.details`]}
          />
        </>
      )}
    </RepeatedGroup>
  );
}
