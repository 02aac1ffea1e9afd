import { useParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { OutcomeList } from "#shared/outcomes/outcomes.ts";
import { OutcomeReading } from "./OutcomeReading.tsx";
import { useOutcomesText } from "./outcomesText.ts";

/** A student's own outcome; before release there is nothing but "not yet". */
export function OwnResultsScreen() {
  const text = useOutcomesText();
  const own = useRead<OutcomeList>("/api/outcomes/mine");
  return (
    <Answer of={own} shape="page">
      {({ outcomes }) => (
        <Page
          title={text("ownTitle")}
          lead={outcomes.length > 0 ? text("ownLead") : undefined}
          width="reading"
        >
          {outcomes.length === 0 ? (
            <EmptyState title={text("notYetTitle")}>{text("notYetOwn")}</EmptyState>
          ) : (
            outcomes.map((outcome) => <OutcomeReading key={outcome.id} outcome={outcome} isOwn />)
          )}
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
