import { Columns, Stack } from "#client/ui/Layout.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { Section } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { lineLimit, phoneLimit } from "#shared/artifacts/limits.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { useArtifactsText } from "./artifactsText.ts";
import { DurationField } from "./DurationField.tsx";
import { EmailField } from "./EmailField.tsx";
import { FieldPlace } from "./FieldPlace.tsx";
import styles from "./Fields.module.css";
import type { FormProps } from "./FormProps.ts";
import { PastDayField } from "./PastDayField.tsx";
import { Prompt } from "./Prompt.tsx";
import { TimeSuggestion } from "./TimeSuggestion.tsx";

/** Fields with less room than a line has. */
const shorter: Readonly<Partial<Record<string, number>>> = { category: 80, supervisorPhone: phoneLimit };

/** Minutes; a day, as for every length of time. */
const mostBreak = 24 * 60;

/** One time of service: what, when, who can confirm it, and what it was. */
export function VolunteerForm({ content, onChange, errors }: FormProps<"volunteerEntry">) {
  const text = useArtifactsText();
  const line = (
    field: "activity" | "organization" | "category" | "supervisorName" | "supervisorRole" | "supervisorPhone",
  ) => ({
    label: text(`volunteerEntry_${field}`),
    value: content[field],
    onChange: (value: string) => onChange({ ...content, [field]: value }),
    limit: shorter[field] ?? lineLimit,
    error: errors[`content.${field}`],
  });
  const prompt = (field: "description" | "reflection") => ({
    field,
    label: text(`volunteerEntry_${field}`),
    hint: text(`volunteerEntry_${field}_hint`),
    value: content[field],
    onChange: (value: RichText) => onChange({ ...content, [field]: value }),
    error: errors[`content.${field}`],
  });
  return (
    <>
      <Section title={text("volunteerEntry_service")}>
        <Stack>
          <FieldPlace field="activity">
            <TextField {...line("activity")} hint={text("volunteerEntry_activity_hint")} />
          </FieldPlace>
          <Columns gap="m" className={styles.ends}>
            <FieldPlace field="organization">
              <TextField {...line("organization")} hint={text("volunteerEntry_organization_hint")} />
            </FieldPlace>
            <TextField {...line("category")} isOptional hint={text("volunteerEntry_category_hint")} />
          </Columns>
        </Stack>
      </Section>
      <Section title={text("volunteerEntry_time")}>
        <ServedTime content={content} onChange={onChange} errors={errors} />
      </Section>
      <Section title={text("volunteerEntry_supervisor")} hint={text("volunteerEntry_supervisor_hint")}>
        <Stack>
          <Columns gap="m" className={styles.ends}>
            <FieldPlace field="supervisorName">
              <TextField {...line("supervisorName")} />
            </FieldPlace>
            <TextField {...line("supervisorRole")} isOptional />
          </Columns>
          <Columns gap="m" className={styles.ends}>
            <FieldPlace field="supervisorEmail">
              <EmailField
                label={text("volunteerEntry_supervisorEmail")}
                autoComplete="off"
                value={content.supervisorEmail}
                onChange={(supervisorEmail) => onChange({ ...content, supervisorEmail })}
                error={errors["content.supervisorEmail"]}
              />
            </FieldPlace>
            <TextField {...line("supervisorPhone")} type="tel" />
          </Columns>
        </Stack>
      </Section>
      <Section title={text("volunteerEntry_story")}>
        <Stack gap="l">
          <Prompt {...prompt("description")} />
          <Prompt {...prompt("reflection")} />
        </Stack>
      </Section>
    </>
  );
}

function ServedTime({ content, onChange, errors }: FormProps<"volunteerEntry">) {
  const text = useArtifactsText();
  return (
    <Stack>
      <FieldPlace field="servedOn">
        <PastDayField
          label={text("volunteerEntry_servedOn")}
          value={content.servedOn}
          onChange={(servedOn) => onChange({ ...content, servedOn })}
          error={errors["content.servedOn"]}
        />
      </FieldPlace>
      <Columns gap="m" layout="thirds" className={styles.ends}>
        <TextField
          type="time"
          isOptional
          label={text("volunteerEntry_startsAt")}
          value={content.startsAt}
          onChange={(startsAt) => onChange({ ...content, startsAt })}
        />
        <TextField
          type="time"
          isOptional
          label={text("volunteerEntry_endsAt")}
          value={content.endsAt}
          onChange={(endsAt) => onChange({ ...content, endsAt })}
        />
        <NumberField
          label={text("volunteerEntry_breakMinutes")}
          isOptional
          isWhole
          unit={text("minutesUnit")}
          min={0}
          max={mostBreak}
          value={content.breakMinutes || null}
          onChange={(typed, isReadable) => {
            const breakMinutes = typed ?? 0;
            const isWhole = isReadable && Number.isInteger(breakMinutes);
            if (isWhole && breakMinutes >= 0 && breakMinutes <= mostBreak)
              onChange({ ...content, breakMinutes });
          }}
          error={errors["content.breakMinutes"]}
        />
      </Columns>
      <FieldPlace field="minutes">
        <DurationField
          label={text("volunteerEntry_minutes")}
          hint={text("volunteerEntry_minutes_hint")}
          minutes={content.minutes}
          onChange={(minutes) => onChange({ ...content, minutes })}
          error={errors["content.minutes"]}
        />
      </FieldPlace>
      <TimeSuggestion
        startsAt={content.startsAt}
        endsAt={content.endsAt}
        breakMinutes={content.breakMinutes}
        minutes={content.minutes}
        onUse={(minutes) => onChange({ ...content, minutes })}
      />
    </Stack>
  );
}
