import { Link, useParams } from "react-router";
import { AppointmentLines } from "#client/features/interviews/AppointmentLines.tsx";
import { StandingStatus } from "#client/features/reviews/StandingStatus.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import type { StudentAppointments } from "#shared/interviews/interviewViews.ts";
import type { StudentProgress } from "#shared/progress/progress.ts";
import type { SubmissionList } from "#shared/submissions/submissions.ts";
import { AskedTable } from "./AskedTable.tsx";
import styles from "./Homeroom.module.css";
import { useMentoringText } from "./mentoringText.ts";

/** One student as a mentor or coordinator follows them: how far this year, and every attempt. */
export function StudentScreen() {
  const { studentId = "" } = useParams();
  const progress = useRead<StudentProgress>(`/api/students/${studentId}/progress`);
  return (
    <Answer of={progress} shape="page">
      {(data) => <Student progress={data} />}
    </Answer>
  );
}

function Student({ progress }: { readonly progress: StudentProgress }) {
  const text = useMentoringText();
  const { student, grade } = progress;
  const { can } = progress;
  return (
    <Page
      title={student.displayName}
      kicker={grade === null ? undefined : `${text("grade")} ${grade}`}
      actions={
        <>
          {can["outcome.read"] && (
            <ButtonLink to={`/students/${student.id}/results`} icon="scales">
              {text("seeResults")}
            </ButtonLink>
          )}
          {can["share.list"] && (
            <ButtonLink to={`/students/${student.id}/links`} icon="link">
              {text("seeLinks")}
            </ButtonLink>
          )}
        </>
      }
    >
      <Interview student={student} />
      <Section title={text("attemptsTitle")} hasRule={false}>
        <Attempts studentId={student.id} />
      </Section>
      <Section
        title={text("progressTitle")}
        hint={grade === null ? undefined : text("progressLead", { grade, name: student.displayName })}
      >
        <AskedTable progress={progress} />
      </Section>
    </Page>
  );
}

/** When and where the student is interviewed; nothing until that is published. */
function Interview({ student }: { readonly student: StudentProgress["student"] }) {
  const text = useMentoringText();
  const told = useRead<StudentAppointments>(`/api/students/${student.id}/appointments`);
  if (told.data && told.data.appointments.length === 0) return null;
  return (
    <Section title={text("kind_interview")} hasRule={false}>
      <Answer of={told} shape="text" lines={2}>
        {({ appointments }) => <AppointmentLines appointments={appointments} name={student.displayName} />}
      </Answer>
    </Section>
  );
}

function Attempts({ studentId }: { readonly studentId: string }) {
  const text = useMentoringText();
  const place = useLocale();
  const attempts = useRead<SubmissionList>(`/api/students/${studentId}/submissions`);
  return (
    <Answer of={attempts} shape="list">
      {({ submissions }) =>
        submissions.length === 0 ? (
          <p>{text("noAttempts")}</p>
        ) : (
          <ol className={styles.attempts} reversed>
            {submissions.map((one) => {
              const when = sayMoment(new Date(one.submittedAt), place, uiText);
              const line = text("attemptLine", { number: one.number, when });
              return (
                <li key={one.id}>
                  {one.can["submission.read"] ? <Link to={`/submissions/${one.id}`}>{line}</Link> : line}
                  <StandingStatus state={one.state} />
                </li>
              );
            })}
          </ol>
        )
      }
    </Answer>
  );
}
