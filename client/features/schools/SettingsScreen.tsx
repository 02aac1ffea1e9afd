import { Answer } from "#client/http/Answer.tsx";
import { mePath } from "#client/http/me.ts";
import { remember } from "#client/http/queryClient.ts";
import { postJson, putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Choice.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row, Stack } from "#client/ui/Layout.tsx";
import { LeaveGuard, useUnsaved } from "#client/ui/LeaveGuard.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayCalendarDay } from "#client/ui/momentText.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import { useEdits } from "#client/ui/useEdits.ts";
import type { DistrictChange, DistrictView, SchoolChange, SchoolView } from "#shared/schools/schoolForms.ts";
import type { SchoolLevel } from "#shared/schools/schools.ts";
import { DistrictFields } from "./DistrictFields.tsx";
import { useSchoolsText } from "./schoolsText.ts";

const schoolPath = "/api/school";
export const levels: readonly SchoolLevel[] = ["elementary", "middle", "high"];

/** The district's settings and its schools. */
export function SettingsScreen() {
  const text = useSchoolsText();
  const { locale } = useLocale();
  const district = useRead<DistrictView>(schoolPath);
  return (
    <Page title={text("settingsTitle")} lead={text("settingsLead")} width="reading">
      <Answer of={district} shape="text">
        {(data) => (
          <LeaveGuard>
            <Stack gap="xl">
              <DistrictForm district={data} />
              <Section title={text("schools")} hint={text("schoolsHint")} hasRule>
                <Stack gap="l">
                  {data.schools.map((school) => (
                    <SchoolForm key={school.id} school={school} />
                  ))}
                  <SchoolForm key={data.schools.length} />
                </Stack>
              </Section>
              {data.schoolYear ? (
                <Section title={text("schoolYear")} hasRule>
                  <p>
                    {text("schoolYearNow", {
                      title: data.schoolYear.title,
                      from: sayCalendarDay(data.schoolYear.startsOn, locale),
                      to: sayCalendarDay(data.schoolYear.endsOn, locale),
                    })}
                  </p>
                </Section>
              ) : null}
            </Stack>
          </LeaveGuard>
        )}
      </Answer>
    </Page>
  );
}

function fieldsOf({ name, timeZone, paperSize, accentColor }: DistrictView): DistrictChange {
  return { name, timeZone, paperSize, accentColor };
}

function DistrictForm({ district }: { district: DistrictView }) {
  const text = useSchoolsText();
  const { fields, setFields, settle, isChanged } = useEdits(fieldsOf(district));
  useUnsaved(isChanged);
  const save = useChange<DistrictChange, DistrictView>({
    send: (input) => putJson<DistrictView>(schoolPath, input, { version: district.version }),
    refreshes: [schoolPath, mePath],
    onDone: (kept, sent) => {
      remember(schoolPath, kept);
      settle(sent, fieldsOf(kept));
      showToast({ sentence: text("saved") });
    },
  });
  return (
    <Form
      onSubmit={() => save.run(fields)}
      problem={save.problem}
      errors={save.errors}
      label={text("district")}
    >
      <DistrictFields value={fields} onChange={setFields} />
      <Row>
        <Button type="submit" look="primary" isBusy={save.isBusy}>
          {text("save")}
        </Button>
      </Row>
    </Form>
  );
}

/** One school to change; without one, a form to add it. */
function SchoolForm({ school }: { school?: SchoolView }) {
  const text = useSchoolsText();
  const { fields, setFields, settle, isChanged } = useEdits<SchoolChange>({
    name: school?.name ?? "",
    level: school?.level ?? "elementary",
  });
  useUnsaved(isChanged);
  const save = useChange<SchoolChange, SchoolView>({
    send: (input, key) =>
      school
        ? putJson<SchoolView>(`/api/schools/${school.id}`, input, { version: school.version })
        : postJson<SchoolView>("/api/schools", input, { idempotencyKey: key }),
    refreshes: [schoolPath],
    onDone: ({ name, level }, sent) => {
      // A school that was added has a form of its own from now on, and this one is emptied.
      if (school) settle(sent, { name, level });
      showToast({ sentence: text("saved") });
    },
  });
  return (
    <Form
      onSubmit={() => save.run(fields)}
      problem={save.problem}
      errors={save.errors}
      label={school?.name ?? text("addSchool")}
    >
      <Columns layout="halves">
        <TextField
          name="name"
          label={text("schoolName")}
          value={fields.name}
          onChange={(name) => setFields({ ...fields, name })}
        />
        <Select
          name="level"
          label={text("level")}
          value={fields.level}
          onChange={(level) => setFields({ ...fields, level })}
          options={levels.map((level) => ({ value: level, label: text(`level_${level}`) }))}
        />
      </Columns>
      <Row>
        <Button type="submit" isBusy={save.isBusy} isDisabled={!isChanged || fields.name.trim() === ""}>
          {school ? text("save") : text("addSchool")}
        </Button>
      </Row>
    </Form>
  );
}
