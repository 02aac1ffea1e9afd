import { type ReactNode, useState } from "react";
import { putJson } from "#client/http/request.ts";
import { Button } from "#client/ui/Button.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { Page } from "#client/ui/Page.tsx";
import { TabLinks } from "#client/ui/Tabs.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { InterviewEventChange, InterviewEventView } from "#shared/interviewEvents/eventViews.ts";
import styles from "./EventPage.module.css";
import { EventRuleFields, type EventRules, sentRules } from "./EventRuleFields.tsx";
import { EventState } from "./EventState.tsx";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { usePlanChange } from "./usePlanChange.ts";

export interface EventPageProps {
  readonly event: InterviewEventView;
  /** Beside the title, before the event's own button. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every part of an event: its name, how far it is, and the way to its other parts. */
export function EventPage({ event, actions, children }: EventPageProps) {
  const text = useInterviewEventsText();
  const [isEditing, setEditing] = useState(false);
  const to = `/events/${event.id}`;
  const isOpen = event.can["interviewEvent.edit"] === true && event.state !== "released";
  return (
    <Page
      title={event.title}
      crumbs={[{ label: text("events"), to: "/events" }]}
      kicker={
        <span className={styles.kicker}>
          {event.school.name}
          <EventState state={event.state} />
        </span>
      }
      actions={
        <>
          {actions}
          {isOpen && (
            <Button icon="settings" onClick={() => setEditing(true)}>
              {text("settings")}
            </Button>
          )}
        </>
      }
      width="wide"
    >
      <TabLinks
        label={text("tabs")}
        items={[
          { to, label: text("tabBoard"), isExact: true },
          { to: `${to}/days`, label: text("tabDays") },
          { to: `${to}/panels`, label: text("tabPanels") },
          { to: `${to}/publish`, label: text("tabPublish") },
          { to: `${to}/results`, label: text("tabResults") },
        ]}
      />
      <div className={styles.part}>{children}</div>
      {isEditing && <EventSettings event={event} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function EventSettings({
  event,
  onClose,
}: {
  readonly event: InterviewEventView;
  readonly onClose: () => void;
}) {
  const text = useInterviewEventsText();
  const [rules, setRules] = useState<EventRules>({
    title: event.title,
    rubricId: event.rubric.id,
    passTotal: event.passTotal,
    criterionFloor: event.criterionFloorTenths / 10,
  });
  const save = usePlanChange<InterviewEventChange, InterviewEventView>({
    send: (input) =>
      putJson<InterviewEventView>(`/api/events/${event.id}`, input, { version: event.version }),
    onDone: () => {
      showToast({ sentence: text("settingsSaved") });
      onClose();
    },
  });
  return (
    <Dialog title={text("settings")} onClose={onClose} entered={rules}>
      <Form
        onSubmit={() => save.run({ ...sentRules(rules), rubricId: rules.rubricId ?? event.rubric.id })}
        problem={save.problem}
        errors={save.errors}
      >
        <EventRuleFields rules={rules} onChange={setRules} isFixed={event.state !== "planning"} />
        <Row>
          <Button type="submit" look="primary" isBusy={save.isBusy}>
            {text("save")}
          </Button>
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}
