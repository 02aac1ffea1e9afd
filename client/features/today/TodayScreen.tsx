import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { Columns } from "#client/ui/Layout.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import type { Appointment, TodayView } from "#shared/today/today.ts";
import { CameBackList } from "./CameBackList.tsx";
import { HowFar } from "./HowFar.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { NothingToDo } from "./NothingToDo.tsx";
import styles from "./Today.module.css";
import { useTodayText } from "./todayText.ts";

/** Where a person begins: the one next thing, what came back, how far along. */
export function TodayScreen() {
  const text = useTodayText();
  const today = useRead<TodayView>("/api/today");
  return (
    <Answer of={today} shape="page">
      {(view) => (
        <Page title={text("title")} kicker={<Day on={view.today} />}>
          {view.student ? <StudentDay view={view} student={view.student} /> : <Steps view={view} />}
        </Page>
      )}
    </Answer>
  );
}

interface StudentDayProps {
  readonly view: TodayView;
  readonly student: NonNullable<TodayView["student"]>;
}

function StudentDay({ view, student }: StudentDayProps) {
  const text = useTodayText();
  return (
    <>
      <Columns layout="main-aside" gap="xl">
        <Steps view={view} />
        <div>
          {student.appointments.length > 0 && <YourInterviews appointments={student.appointments} />}
          <Section title={text("cameBackTitle")} hasRule={false}>
            <CameBackList news={student.cameBack} />
          </Section>
        </div>
      </Columns>
      <HowFar requirements={student.requirements} path={student.path} />
    </>
  );
}

function Steps({ view }: { readonly view: TodayView }) {
  return view.steps.length > 0 ? <NextSteps steps={view.steps} /> : <NothingToDo student={view.student} />;
}

/** When and where; once its time has passed, that the result is yet to come. */
function YourInterviews({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const text = useTodayText();
  return (
    <Section title={text("appointmentTitle", { count: appointments.length })} hasRule={false}>
      <ul className={styles.appointments}>
        {appointments.map((appointment) => (
          <li key={appointment.interviewId}>
            <YourInterview appointment={appointment} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function YourInterview({ appointment }: { readonly appointment: Appointment }) {
  const text = useTodayText();
  const place = useLocale();
  const { startsAt, roomName: room, eventTitle, isOver, state } = appointment;
  const when = sayMoment(new Date(startsAt), place, uiText);
  return (
    <>
      <p>{room ? text("appointmentIn", { when, room }) : when}</p>
      <p className={styles.about}>{eventTitle}</p>
      {state === "notShown" ? (
        <p className={styles.about}>{text("appointmentMissed")}</p>
      ) : (
        isOver && <p className={styles.about}>{text("appointmentOver")}</p>
      )}
    </>
  );
}
