import { Columns, Stack } from "#client/ui/Layout.tsx";
import { Section } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { lineLimit } from "#shared/artifacts/limits.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { useArtifactsText } from "./artifactsText.ts";
import { FieldPlace } from "./FieldPlace.tsx";
import styles from "./Fields.module.css";
import type { FormProps } from "./FormProps.ts";
import { PastDayField } from "./PastDayField.tsx";
import { Prompt } from "./Prompt.tsx";

type Question = "whatItIs" | "whyChosen" | "skillShown" | "hardestPart" | "whatIWouldChange" | "howIGrew";

const questions: readonly Question[] = [
  "whatItIs",
  "whyChosen",
  "skillShown",
  "hardestPart",
  "whatIWouldChange",
  "howIGrew",
];

/** A work sample: where it comes from, and what it shows. The work itself is among the files. */
export function WorkSampleForm({ content, onChange, errors }: FormProps<"workSample">) {
  const text = useArtifactsText();
  return (
    <>
      <Section title={text("workSample_about")}>
        <Columns gap="m" className={styles.ends}>
          <FieldPlace field="course">
            <TextField
              label={text("workSample_course")}
              hint={text("workSample_course_hint")}
              limit={lineLimit}
              value={content.course}
              onChange={(course) => onChange({ ...content, course })}
              error={errors["content.course"]}
            />
          </FieldPlace>
          <FieldPlace field="madeOn">
            <PastDayField
              label={text("workSample_madeOn")}
              value={content.madeOn}
              onChange={(madeOn) => onChange({ ...content, madeOn })}
              error={errors["content.madeOn"]}
            />
          </FieldPlace>
        </Columns>
      </Section>
      <Section title={text("workSample_reflection")}>
        <Stack gap="l">
          {questions.map((field) => (
            <Prompt
              key={field}
              field={field}
              label={text(`workSample_${field}`)}
              hint={text(`workSample_${field}_hint`)}
              value={content[field]}
              onChange={(value: RichText) => onChange({ ...content, [field]: value })}
              error={errors[`content.${field}`]}
            />
          ))}
        </Stack>
      </Section>
    </>
  );
}
