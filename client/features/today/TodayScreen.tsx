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
          {student.appointment && <YourInterview appointment={student.appointment} />}
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

function YourInterview({ appointment }: { readonly appointment: Appointment }) {
  const text = useTodayText();
  const place = useLocale();
  const when = sayMoment(new Date(appointment.startsAt), place, uiText);
  return (
    <Section title={text("appointmentTitle")} hasRule={false}>
      <p>{appointment.roomName ? text("appointmentIn", { when, room: appointment.roomName }) : when}</p>
    </Section>
  );
}
