import { Checkbox } from "#client/ui/Choice.tsx";
import { Columns, Stack } from "#client/ui/Layout.tsx";
import { Section } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { lineLimit } from "#shared/artifacts/limits.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { useArtifactsText } from "./artifactsText.ts";
import { DurationField } from "./DurationField.tsx";
import { FieldPlace } from "./FieldPlace.tsx";
import styles from "./Fields.module.css";
import type { FormProps } from "./FormProps.ts";
import { PastDayField } from "./PastDayField.tsx";
import { Prompt } from "./Prompt.tsx";
import { TimeSuggestion } from "./TimeSuggestion.tsx";

type Question =
  | "expectations"
  | "questionsAndAnswers"
  | "dayTimeline"
  | "educationNeeded"
  | "likes"
  | "dislikes"
  | "surprise"
  | "wouldChoose"
  | "nextStep";

/** A job shadow: the place, then what to write before, on the day and afterwards. */
export function JobShadowForm({ content, onChange, errors }: FormProps<"jobShadow">) {
  const text = useArtifactsText();
  const line = (field: "organization" | "careerField" | "hostName" | "hostTitle") => ({
    label: text(`jobShadow_${field}`),
    value: content[field],
    onChange: (value: string) => onChange({ ...content, [field]: value }),
    limit: lineLimit,
    error: errors[`content.${field}`],
  });
  const prompt = (field: Question) => ({
    field,
    label: text(`jobShadow_${field}`),
    hint: text(`jobShadow_${field}_hint`),
    value: content[field],
    onChange: (value: RichText) => onChange({ ...content, [field]: value }),
    error: errors[`content.${field}`],
  });
  return (
    <>
      <Section title={text("jobShadow_place")}>
        <Stack>
          <Columns gap="m" className={styles.ends}>
            <FieldPlace field="organization">
              <TextField {...line("organization")} />
            </FieldPlace>
            <FieldPlace field="careerField">
              <TextField {...line("careerField")} hint={text("jobShadow_careerField_hint")} />
            </FieldPlace>
          </Columns>
          <Columns gap="m" className={styles.ends}>
            <FieldPlace field="hostName">
              <TextField {...line("hostName")} hint={text("jobShadow_hostName_hint")} />
            </FieldPlace>
            <TextField {...line("hostTitle")} />
          </Columns>
          <FieldPlace field="hasPermission">
            <Checkbox
              label={text("jobShadow_hasPermission")}
              isChecked={content.hasPermission}
              onChange={(hasPermission) => onChange({ ...content, hasPermission })}
            />
          </FieldPlace>
        </Stack>
      </Section>
      <Section title={text("jobShadow_before")} hint={text("jobShadow_before_hint")}>
        <Stack gap="l">
          <Prompt {...prompt("expectations")} />
          <Prompt {...prompt("questionsAndAnswers")} />
        </Stack>
      </Section>
      <Section title={text("jobShadow_during")}>
        <Stack gap="l">
          <WhenItWas content={content} onChange={onChange} errors={errors} />
          <Prompt {...prompt("dayTimeline")} />
          <Prompt {...prompt("educationNeeded")} />
          <Prompt {...prompt("likes")} />
          <Prompt {...prompt("dislikes")} />
        </Stack>
      </Section>
      <Section title={text("jobShadow_after")}>
        <Stack gap="l">
          <Prompt {...prompt("surprise")} />
          <Prompt {...prompt("wouldChoose")} />
          <Prompt {...prompt("nextStep")} />
          <FieldPlace field="thankedOn">
            <PastDayField
              label={text("jobShadow_thankedOn")}
              value={content.thankedOn}
              onChange={(thankedOn) => onChange({ ...content, thankedOn })}
              error={errors["content.thankedOn"]}
            />
          </FieldPlace>
        </Stack>
      </Section>
    </>
  );
}

function WhenItWas({ content, onChange, errors }: FormProps<"jobShadow">) {
  const text = useArtifactsText();
  return (
    <Stack>
      <Columns gap="m" layout="thirds" className={styles.ends}>
        <FieldPlace field="shadowedOn">
          <PastDayField
            label={text("jobShadow_shadowedOn")}
            value={content.shadowedOn}
            onChange={(shadowedOn) => onChange({ ...content, shadowedOn })}
            error={errors["content.shadowedOn"]}
          />
        </FieldPlace>
        <TextField
          type="time"
          label={text("jobShadow_startsAt")}
          value={content.startsAt}
          onChange={(startsAt) => onChange({ ...content, startsAt })}
        />
        <TextField
          type="time"
          label={text("jobShadow_endsAt")}
          value={content.endsAt}
          onChange={(endsAt) => onChange({ ...content, endsAt })}
        />
      </Columns>
      <FieldPlace field="minutes">
        <DurationField
          label={text("jobShadow_minutes")}
          minutes={content.minutes}
          onChange={(minutes) => onChange({ ...content, minutes })}
          error={errors["content.minutes"]}
        />
      </FieldPlace>
      <TimeSuggestion
        startsAt={content.startsAt}
        endsAt={content.endsAt}
        minutes={content.minutes}
        onUse={(minutes) => onChange({ ...content, minutes })}
      />
    </Stack>
  );
}
