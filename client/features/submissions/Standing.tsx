import { useState } from "react";
import { refresh } from "#client/http/queryClient.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { postJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { Banner } from "#client/ui/Notice.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { SubmissionList, SubmissionSummary } from "#shared/submissions/submissions.ts";
import { sayMentors, useSubmissionsText } from "./submissionsText.ts";

interface StandingProps {
  readonly studentId: string;
  readonly attempts: SubmissionList;
}

/** How the last attempt stands: who it waits for, who read it, what the answer was. */
export function Standing({ studentId, attempts }: StandingProps) {
  const text = useSubmissionsText();
  const place = useLocale();
  const last = attempts.submissions.find((one) => one.state !== "withdrawn");
  if (!last) return null;
  const { id, number } = last;
  const when = (at: string | null) => sayMoment(new Date(at ?? last.submittedAt), place, uiText);
  const opener = last.openedBy?.displayName ?? text("somebody");
  const decider = last.decidedBy?.displayName ?? text("somebody");
  const see = (label: string) => (
    <ButtonLink to={`/submissions/${id}`} size="s">
      {label}
    </ButtonLink>
  );
  switch (last.state) {
    case "waiting": {
      const names = sayMentors(text, attempts.mentors);
      return (
        <Banner
          title={names ? text("waitingFor", { names }) : text("waitingForNobody")}
          actions={
            <>
              {see(text("seeAttempt"))}
              {last.can["submission.withdraw"] && <TakeBack attempt={last} studentId={studentId} />}
            </>
          }
        >
          {text("handedIn", { number, when: when(last.submittedAt) })}
        </Banner>
      );
    }
    case "opened":
      return (
        <Banner title={text("beingRead", { name: opener })} actions={see(text("seeAttempt"))}>
          {text("openedOn", { number, when: when(last.openedAt) })}
        </Banner>
      );
    case "returned":
      return (
        <Banner tone="warn" title={text("returned", { name: decider })} actions={see(text("readAnswer"))}>
          {text("returnedOn", { number, when: when(last.decidedAt) })}
        </Banner>
      );
    case "accepted":
      return (
        <Banner tone="ok" title={text("accepted", { name: decider })} actions={see(text("readAnswer"))}>
          {text("acceptedOn", { number, when: when(last.decidedAt) })}
        </Banner>
      );
    case "withdrawn":
      return null;
  }
}

function TakeBack({
  attempt,
  studentId,
}: {
  readonly attempt: SubmissionSummary;
  readonly studentId: string;
}) {
  const text = useSubmissionsText();
  const [isAsking, setAsking] = useState(false);
  const { id, number } = attempt;
  const path = `/api/students/${studentId}/submissions`;
  const refreshes = [path, `/api/submissions/${id}`, "/api/today"];
  const takeBack = useChange<void, SubmissionSummary>({
    send: () => postJson<SubmissionSummary>(`/api/submissions/${id}/withdrawal`),
    onDone: () => {
      setAsking(false);
      showToast({ sentence: text("takenBack", { number }) });
    },
    onRefused: (error) => {
      if (!isRefusal(error, 409)) return;
      // What stands here is out of date: the sentence says why, and the newest state takes this one's place.
      setAsking(false);
      showToast({ sentence: sentenceFor(error) });
      void refresh(refreshes);
    },
    refreshes,
  });
  return (
    <>
      <Button size="s" icon="undo" onClick={() => setAsking(true)}>
        {text("takeBack")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text("takeBackTitle", { number })}
          confirmLabel={text("takeBack")}
          onConfirm={() => takeBack.run()}
          onClose={() => setAsking(false)}
          isBusy={takeBack.isBusy}
          problem={takeBack.problem}
        >
          {text("takeBackLead")}
        </ConfirmDialog>
      )}
    </>
  );
}
