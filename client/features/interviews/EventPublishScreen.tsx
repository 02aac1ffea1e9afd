import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { EventPage } from "#client/features/interviewEvents/EventPage.tsx";
import { usePlanChange } from "#client/features/interviewEvents/usePlanChange.ts";
import { Answer } from "#client/http/Answer.tsx";
import { deleteJson, postJson } from "#client/http/request.ts";
import { useRead } from "#client/http/useRead.ts";
import { useSheet } from "#client/http/useSheet.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayMoment } from "#client/ui/momentText.ts";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { InterviewEventView } from "#shared/interviewEvents/eventViews.ts";
import type { EventBoard } from "#shared/interviews/board.ts";
import styles from "./Board.module.css";
import { useBoardText } from "./boardText.ts";
import { PlanProblemList } from "./PlanProblemList.tsx";
import { PublishChecks } from "./PublishChecks.tsx";
import { PublishDialog } from "./PublishDialog.tsx";
import { usePlan } from "./usePlan.ts";

/** Telling everybody their times, after a look at what is still open. */
export function EventPublishScreen() {
  const { eventId = "" } = useParams();
  const board = useRead<EventBoard>(`/api/events/${eventId}`);
  return (
    <Answer of={board} shape="page">
      {(data) => <Publish board={data} />}
    </Answer>
  );
}

function useLead(event: InterviewEventView): string {
  const text = useBoardText();
  const place = useLocale();
  if (event.state === "released") return text("releasedLead");
  if (event.state === "published" && event.publishedAt) {
    return text("publishedLead", { when: sayMoment(new Date(event.publishedAt), place) });
  }
  return text("publishLead");
}

function Publish({ board }: { readonly board: EventBoard }) {
  const text = useBoardText();
  const plan = usePlan(board);
  const goTo = useNavigate();
  const [asks, setAsks] = useState<"publish" | "hide" | "giveUp">();
  const { event, seats } = board;
  const path = `/api/events/${event.id}`;
  const schedule = useSheet(`${path}/schedule.pdf`);
  const close = () => setAsks(undefined);
  const publish = usePlanChange<number, InterviewEventView>({
    send: (version) => postJson<InterviewEventView>(`${path}/publication`, undefined, { version }),
    onDone: () => {
      showToast({ sentence: text("publishedToast") });
      close();
    },
  });
  const hide = usePlanChange<number, InterviewEventView>({
    send: (version) => deleteJson<InterviewEventView>(`${path}/publication`, { version }),
    onDone: () => {
      showToast({ sentence: text("hiddenToast") });
      close();
    },
  });
  const giveUp = usePlanChange<number, null>({
    send: (version) => deleteJson<null>(path, { version }),
    onDone: () => goTo("/events"),
  });
  const isReady = seats.length > 0 && plan.problems.length === 0;
  return (
    <EventPage
      event={event}
      actions={
        <Button icon="download" onClick={schedule.save} isBusy={schedule.isBusy}>
          {text("schedulePdf")}
        </Button>
      }
    >
      {schedule.notice && <div className={styles.notice}>{schedule.notice}</div>}
      <Section
        title={text(event.state === "planning" ? "publishTitle" : "publishedTitle")}
        hint={useLead(event)}
        hasRule={false}
      >
        <PublishChecks plan={plan} />
        {plan.problems.length > 0 && (
          <div className={styles.below}>
            <Section
              title={text("toMend")}
              hint={text(event.state === "planning" ? "toMendHint" : "toMendLater")}
              level={3}
              hasRule={false}
            >
              <PlanProblemList plan={plan} />
            </Section>
          </div>
        )}
        {plan.isOpen && (
          <div className={styles.acts}>
            <Row>
              {event.state === "planning" && (
                <Button
                  look="primary"
                  icon="check"
                  isDisabled={!isReady}
                  onClick={() => {
                    publish.reset();
                    setAsks("publish");
                  }}
                >
                  {text("publish")}
                </Button>
              )}
              {event.state === "published" && !seats.some(({ hasBegun }) => hasBegun) && (
                <Button icon="undo" onClick={() => setAsks("hide")}>
                  {text("hide")}
                </Button>
              )}
              {event.state === "planning" && seats.length === 0 && (
                <Button look="danger" icon="trash" onClick={() => setAsks("giveUp")}>
                  {text("giveUp")}
                </Button>
              )}
            </Row>
          </div>
        )}
      </Section>
      {asks === "publish" && (
        <PublishDialog
          plan={plan}
          onConfirm={() => publish.run(event.version)}
          onClose={close}
          isBusy={publish.isBusy}
          problem={publish.problem}
        />
      )}
      {asks === "hide" && (
        <ConfirmDialog
          title={text("hideTitle")}
          confirmLabel={text("hide")}
          onConfirm={() => hide.run(event.version)}
          onClose={close}
          isBusy={hide.isBusy}
          problem={hide.problem}
        >
          <p>{text("hideText")}</p>
        </ConfirmDialog>
      )}
      {asks === "giveUp" && (
        <ConfirmDialog
          title={text("giveUpTitle", { title: event.title })}
          confirmLabel={text("giveUpConfirm")}
          onConfirm={() => giveUp.run(event.version)}
          onClose={close}
          isDanger
          isBusy={giveUp.isBusy}
          problem={giveUp.problem}
        >
          <p>{text("giveUpText")}</p>
        </ConfirmDialog>
      )}
    </EventPage>
  );
}
