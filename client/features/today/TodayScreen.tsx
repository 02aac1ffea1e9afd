import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { Banner, EmptyState } from "#client/ui/Notice.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import type { Appointment, TodayView } from "#shared/today/today.ts";
import { CameBackList } from "./CameBackList.tsx";
import { HowFar } from "./HowFar.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { useTodayText } from "./todayText.ts";

/** Where a person begins: the one next thing, what came back, how far along. */
export function TodayScreen() {
  const text = useTodayText();
  const today = useRead<TodayView>("/api/today");
  return (
    <Answer of={today} shape="page">
      {(view) => (
        <Page title={text("title")} kicker={<Day on={view.today} />}>
          {view.student?.appointment && <AppointmentBanner appointment={view.student.appointment} />}
          {view.steps.length > 0 ? <NextSteps steps={view.steps} /> : <NothingToDo view={view} />}
          {view.student && (
            <>
              <Section title={text("cameBackTitle")}>
                <CameBackList news={view.student.cameBack} />
              </Section>
              <HowFar requirements={view.student.requirements} path={view.student.path} />
            </>
          )}
        </Page>
      )}
    </Answer>
  );
}

function NothingToDo({ view }: { readonly view: TodayView }) {
  const text = useTodayText();
  if (!view.student) return <EmptyState title={text("nothingTitle")}>{text("nothingStaff")}</EmptyState>;
  const isAsked = view.student.requirements.length > 0;
  return (
    <EmptyState
      title={text(isAsked ? "nothingTitle" : "nothingAskedTitle")}
      action={<ButtonLink to="/work">{text("toWork")}</ButtonLink>}
    >
      {text(isAsked ? "nothingStudent" : "nothingAsked")}
    </EmptyState>
  );
}

function AppointmentBanner({ appointment }: { readonly appointment: Appointment }) {
  const text = useTodayText();
  const place = useLocale();
  const when = sayMoment(new Date(appointment.startsAt), place, uiText);
  return (
    <Banner title={text("appointmentTitle")}>
      {appointment.roomName ? text("appointmentIn", { when, room: appointment.roomName }) : when}
    </Banner>
  );
}
