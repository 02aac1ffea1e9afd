import { useParams } from "react-router";
import { AppointmentLines } from "#client/features/interviews/AppointmentLines.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { usePerson } from "#client/http/me.ts";
import { useRead } from "#client/http/useRead.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import type { StudentAppointments } from "#shared/interviews/interviewViews.ts";
import type { OutcomeList } from "#shared/outcomes/outcomes.ts";
import { OutcomeReading } from "./OutcomeReading.tsx";
import { useOutcomesText } from "./outcomesText.ts";

/** A student's own interview: when and where it is until its outcome is released, then the outcome. */
export function OwnResultsScreen() {
  const text = useOutcomesText();
  const person = usePerson();
  const own = useRead<OutcomeList>("/api/outcomes/mine");
  const told = useRead<StudentAppointments>(`/api/students/${person.id}/appointments`);
  return (
    <Answer of={own} shape="page">
      {({ outcomes }) => (
        <Page
          title={text("ownTitle")}
          lead={outcomes.length > 0 ? text("ownLead") : undefined}
          width="reading"
        >
          <Answer of={told} shape="text">
            {({ appointments }) => (
              <>
                {appointments.length > 0 ? (
                  <Section title={text("appointmentTitle")} hasRule={false}>
                    <AppointmentLines appointments={appointments} />
                  </Section>
                ) : null}
                {appointments.length + outcomes.length === 0 ? (
                  <EmptyState title={text("notYetTitle")}>{text("notYetOwn")}</EmptyState>
                ) : null}
              </>
            )}
          </Answer>
          {outcomes.map((outcome) => (
            <OutcomeReading key={outcome.id} outcome={outcome} isOwn />
          ))}
        </Page>
      )}
    </Answer>
  );
}

/** The released outcome of a student, for the mentor and the coordinator. */
export function StudentResultsScreen() {
  const text = useOutcomesText();
  const { studentId = "" } = useParams();
  const list = useRead<OutcomeList>(`/api/students/${studentId}/outcomes`);
  return (
    <Answer of={list} shape="page">
      {({ student, outcomes }) => (
        <Page
          title={text("studentTitle", { name: student.displayName })}
          crumbs={[{ label: student.displayName, to: `/students/${student.id}` }]}
          width="reading"
        >
          {outcomes.length === 0 ? (
            <EmptyState title={text("notYetTitle")}>
              {text("notYetStudent", { name: student.displayName })}
            </EmptyState>
          ) : (
            outcomes.map((outcome) => <OutcomeReading key={outcome.id} outcome={outcome} isOwn={false} />)
          )}
        </Page>
      )}
    </Answer>
  );
}
