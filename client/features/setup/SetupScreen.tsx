import { useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { DistrictFields } from "#client/features/schools/DistrictFields.tsx";
import { useSchoolsText } from "#client/features/schools/schoolsText.ts";
import { newIntentKey } from "#client/http/intentKey.ts";
import { mePath, useMe } from "#client/http/me.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { DateField } from "#client/ui/DateField.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row, Stack } from "#client/ui/Layout.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type {
  DistrictChange,
  DistrictView,
  NewSchoolYear,
  SchoolSetup,
} from "#shared/schools/schoolForms.ts";
import { type SchoolRow, SchoolRows } from "./SchoolRows.tsx";
import styles from "./SetupScreen.module.css";

/** The school year most schools are in, or about to begin: from August to June. */
function likelyYear(today: Date): NewSchoolYear {
  const start = today.getMonth() >= 5 ? today.getFullYear() : today.getFullYear() - 1;
  return {
    title: `${start}-${String(start + 1).slice(2)}`,
    startsOn: `${start}-08-15`,
    endsOn: `${start + 1}-06-15`,
  };
}

/** The first questions of a new installation. */
export function SetupScreen() {
  const text = useSchoolsText();
  const me = useMe();
  if (me && me.needs !== "setup" && me.needs !== "administrator") return <Navigate to="/" replace />;
  const isNamed = me?.needs === "setup";
  return (
    <main className={styles.sheet}>
      {me?.person ? (
        <Page title={text("setupTitle")} lead={text("setupLead")} width="reading">
          <SetupForm />
        </Page>
      ) : (
        <Page
          title={text(isNamed ? "setupBegunTitle" : "setupFirstTitle")}
          lead={text(isNamed ? "setupBegunLead" : "setupFirstLead")}
          width="reading"
        >
          <Stack>
            <pre className={styles.command}>{text(isNamed ? "setupCodeCommand" : "setupCommand")}</pre>
            <Row>
              <ButtonLink to="/sign-in" look="primary">
                {text("setupSignIn")}
              </ButtonLink>
            </Row>
          </Stack>
        </Page>
      )}
    </main>
  );
}

function SetupForm() {
  const text = useSchoolsText();
  const navigate = useNavigate();
  const [district, setDistrict] = useState<DistrictChange>(() => ({
    name: "",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    paperSize: navigator.language === "en-US" ? "letter" : "a4",
    accentColor: "#1f5c8b",
  }));
  const [schools, setSchools] = useState<readonly SchoolRow[]>(() => [
    { key: newIntentKey(), name: "", level: "high" },
    { key: newIntentKey(), name: "", level: "elementary" },
  ]);
  const [schoolYear, setSchoolYear] = useState(() => likelyYear(new Date()));
  const setUp = useChange<SchoolSetup, DistrictView>({
    send: (input, key) => postJson<DistrictView>("/api/setup", input, { idempotencyKey: key }),
    refreshes: [mePath],
    onDone: (done) => {
      showToast({ sentence: text("setupDone", { name: done.name }) });
      void navigate("/people");
    },
  });
  const named = schools.map(({ name, level }) => ({ name, level })).filter(({ name }) => name.trim() !== "");
  return (
    <Form
      onSubmit={() => setUp.run({ district, schools: named, schoolYear })}
      problem={setUp.problem}
      errors={setUp.errors}
      label={text("setupTitle")}
    >
      <Section title={text("district")} hasRule>
        <DistrictFields value={district} onChange={setDistrict} under="district." />
      </Section>
      <Section title={text("schools")} hint={text("schoolsHint")} hasRule>
        <SchoolRows rows={schools} onChange={setSchools} />
      </Section>
      <Section title={text("schoolYear")} hasRule>
        <Stack>
          <TextField
            name="schoolYear.title"
            label={text("yearTitle")}
            hint={text("yearTitleHint")}
            value={schoolYear.title}
            onChange={(title) => setSchoolYear({ ...schoolYear, title })}
            isShort
          />
          <Columns layout="halves">
            <DateField
              name="schoolYear.startsOn"
              label={text("startsOn")}
              value={schoolYear.startsOn}
              onChange={(startsOn) => setSchoolYear({ ...schoolYear, startsOn })}
            />
            <DateField
              name="schoolYear.endsOn"
              label={text("endsOn")}
              value={schoolYear.endsOn}
              onChange={(endsOn) => setSchoolYear({ ...schoolYear, endsOn })}
            />
          </Columns>
        </Stack>
      </Section>
      <Row>
        <Button type="submit" look="primary" isBusy={setUp.isBusy}>
          {text("setupNow")}
        </Button>
      </Row>
    </Form>
  );
}
