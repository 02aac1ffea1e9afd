import { useState } from "react";
import { useNavigate } from "react-router";
import { refresh } from "#client/http/queryClient.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { deleteJson, postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useHotkeys } from "#client/ui/hotkeys.tsx";
import { uiText } from "#client/ui/messages.ts";
import { Banner } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ReviewDecision, WaitingList } from "#shared/reviews/reviews.ts";
import type { SubmissionSummary, SubmissionView } from "#shared/submissions/submissions.ts";
import { useReviewsText } from "./reviewsText.ts";
import styles from "./SubmissionScreen.module.css";

export interface AnswerPanelProps {
  readonly submission: SubmissionView;
  readonly unsentCount: number;
  /** Comments begun and not yet added. */
  readonly begunCount: number;
  readonly can: Readonly<Record<string, boolean>>;
  /** A return without a word was asked for: leads to where one is written. */
  readonly onSayFirst: () => void;
}

/** Where a mentor accepts or returns, takes that back, and goes on to the next. */
export function AnswerPanel(props: AnswerPanelProps) {
  const text = useReviewsText();
  const { submission, can } = props;
  const [asking, setAsking] = useState<ReviewDecision>();
  const path = `/api/submissions/${submission.id}`;
  const changed = [path, "/api/waiting", "/api/today", `/api/students/${submission.student.id}`];
  const name = submission.student.displayName;
  const takeBack = useChange<number, SubmissionSummary>({
    send: (version) => deleteJson<SubmissionSummary>(`${path}/decision`, { version }),
    refreshes: changed,
    onDone: () => showToast({ sentence: text("takenBackToast") }),
  });
  const decide = useChange<ReviewDecision, SubmissionSummary>({
    send: (decision) =>
      postJson<SubmissionSummary>(`${path}/decision`, { decision }, { version: submission.version }),
    refreshes: changed,
    onDone: ({ version }, decision) =>
      showToast({
        sentence: text(decision === "accepted" ? "acceptedToast" : "returnedToast", { name }),
        onUndo: () => takeBack.run(version),
      }),
    onRefused: (error) => {
      if (isRefusal(error, 422)) props.onSayFirst();
      // Somebody else answered meanwhile: shows how things stand.
      if (isRefusal(error, 412) || isRefusal(error, 409)) void refresh(changed);
    },
  });
  const answer = (decision: ReviewDecision) => {
    takeBack.reset();
    if (props.begunCount > 0) setAsking(decision);
    else decide.run(decision);
  };
  const isOpen = can["submission.review"] === true;
  useHotkeys(
    {
      a: { label: text("keyAccept"), run: () => answer("accepted") },
      r: { label: text("keyReturn"), run: () => answer("returned") },
    },
    { isOn: isOpen && asking === undefined },
  );
  const problem = decide.problem ?? decide.errors.decision ?? takeBack.problem;
  return (
    <Section title={text("answerTitle")} hasRule={false}>
      <div className={styles.answer}>
        {isOpen ? (
          <>
            <div className={styles.buttons}>
              <Button look="primary" icon="check" isBusy={decide.isBusy} onClick={() => answer("accepted")}>
                {text("accept")}
              </Button>
              <Button icon="undo" isBusy={decide.isBusy} onClick={() => answer("returned")}>
                {text("return")}
              </Button>
            </div>
            <p className={styles.quiet}>{text("commentsTravel", { name })}</p>
            {props.unsentCount > 0 ? <p>{text("unsent", { count: props.unsentCount })}</p> : null}
          </>
        ) : null}
        {can["submission.takeBack"] ? (
          <div className={styles.buttons}>
            <Button icon="undo" isBusy={takeBack.isBusy} onClick={() => takeBack.run(submission.version)}>
              {text("takeBack")}
            </Button>
          </div>
        ) : null}
        {problem ? <Banner tone="warn" role="alert" title={problem} /> : null}
        {can["comment.add"] ? <NextWaiting submissionId={submission.id} /> : null}
      </div>
      {asking ? (
        <Dialog
          title={text("unfinishedTitle")}
          size="s"
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button
                look="primary"
                onClick={() => {
                  setAsking(undefined);
                  decide.run(asking);
                }}
              >
                {text("answerAnyway")}
              </Button>
              <Button look="quiet" onClick={() => setAsking(undefined)}>
                {uiText("cancel")}
              </Button>
            </>
          }
        >
          <p>{text("unfinishedLead", { count: props.begunCount })}</p>
        </Dialog>
      ) : null}
    </Section>
  );
}

/** The next in the queue after this one; from the last it goes back to the oldest. */
function NextWaiting({ submissionId }: { readonly submissionId: string }) {
  const text = useReviewsText();
  const navigate = useNavigate();
  const waiting = useRead<WaitingList>("/api/waiting").data?.submissions ?? [];
  const at = waiting.findIndex((one) => one.id === submissionId);
  const [next] = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(0, at))];
  const to = next && `/submissions/${next.id}`;
  useHotkeys(
    { n: { label: text("keyNext"), run: () => void (to && navigate(to)) } },
    { isOn: to !== undefined },
  );
  if (!to) return <p className={styles.quiet}>{text("noNext")}</p>;
  return (
    <div className={styles.buttons}>
      <ButtonLink to={to} icon="arrowRight" look="quiet">
        {text("nextWaiting")}
      </ButtonLink>
    </div>
  );
}
