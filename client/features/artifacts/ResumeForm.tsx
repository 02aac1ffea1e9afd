import { Columns, Stack } from "#client/ui/Layout.tsx";
import { Section } from "#client/ui/Page.tsx";
import { RichTextEditor } from "#client/ui/RichTextEditor.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { cityLimit, phoneLimit } from "#shared/artifacts/limits.ts";
import { useArtifactsText } from "./artifactsText.ts";
import { EmailField } from "./EmailField.tsx";
import { FieldPlace } from "./FieldPlace.tsx";
import styles from "./Fields.module.css";
import type { FormProps } from "./FormProps.ts";
import { ActivityGroup, EducationGroup, ExperienceGroup } from "./ResumeGroups.tsx";
import { SkillsField } from "./SkillsField.tsx";

/** A resume: who one is, and what one has done, group by group. */
export function ResumeForm({ content, onChange, errors }: FormProps<"resume">) {
  const text = useArtifactsText();
  return (
    <>
      <Section title={text("resume_contact")}>
        <Stack>
          <FieldPlace field="headline">
            <TextField
              label={text("resume_headline")}
              hint={text("resume_headline_hint")}
              limit={160}
              value={content.headline}
              onChange={(headline) => onChange({ ...content, headline })}
              error={errors["content.headline"]}
            />
          </FieldPlace>
          <Columns gap="m" className={styles.ends}>
            <FieldPlace field="email">
              <EmailField
                label={text("resume_email")}
                hint={text("resume_email_hint")}
                autoComplete="email"
                value={content.email}
                onChange={(email) => onChange({ ...content, email })}
                error={errors["content.email"]}
              />
            </FieldPlace>
            <TextField
              label={text("resume_phone")}
              type="tel"
              autoComplete="tel"
              limit={phoneLimit}
              value={content.phone}
              onChange={(phone) => onChange({ ...content, phone })}
              error={errors["content.phone"]}
            />
          </Columns>
          <TextField
            label={text("resume_city")}
            hint={text("resume_city_hint")}
            autoComplete="address-level2"
            limit={cityLimit}
            value={content.city}
            onChange={(city) => onChange({ ...content, city })}
            error={errors["content.city"]}
          />
          <FieldPlace field="summary">
            <RichTextEditor
              label={text("resume_summary")}
              hint={text("resume_summary_hint")}
              minLines={3}
              value={content.summary}
              onChange={(summary) => onChange({ ...content, summary })}
              error={errors["content.summary"]}
            />
          </FieldPlace>
        </Stack>
      </Section>
      <EducationGroup
        items={content.education}
        onChange={(education) => onChange({ ...content, education })}
        errors={errors}
      />
      <ExperienceGroup
        items={content.experience}
        onChange={(experience) => onChange({ ...content, experience })}
        errors={errors}
      />
      <ActivityGroup
        items={content.activities}
        onChange={(activities) => onChange({ ...content, activities })}
        errors={errors}
      />
      <SkillsField skills={content.skills} onChange={(skills) => onChange({ ...content, skills })} />
    </>
  );
}
