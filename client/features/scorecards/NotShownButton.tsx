import { useEffect, useState } from "react";
import { refresh, remember } from "#client/http/queryClient.ts";
import { deleteJson, postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayTime } from "#client/ui/momentText.ts";
import { showToast } from "#client/ui/Toast.tsx";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import styles from "./Interview.module.css";
import { useScorecardsText } from "./scorecardsText.ts";
import { scoringPath, scoringRefreshes } from "./scoringPath.ts";

interface NotShownProps {
  readonly scoring: ScoringView;
}

function useComing({ scoring }: NotShownProps, onDone: () => void) {
  const path = `/api/interviews/${scoring.id}/absence`;
  return useChange<"missing" | "came", ScoringView>({
    send: (what) => (what === "missing" ? postJson<ScoringView>(path) : deleteJson<ScoringView>(path)),
    onDone: (answer) => {
      remember(scoringPath(scoring.id), answer);
      onDone();
    },
    refreshes: scoringRefreshes(scoring.id),
  });
}

const dayMs = 86_400_000;
/** How often is asked whether the interview has begun on the server's clock as well, and how long the two may differ. */
const askEveryMs = 10_000;
const mostApartMs = 10 * 60_000;

/** Waits for the interview to begin. @returns whether it is to begin within a day and an absence can then be noted */
function useWaitForStart({ id, startsAt, state, event, panel, can }: ScoringView): boolean {
  const start = Date.parse(startsAt);
  const wait = start - Date.now();
  const isScored = panel.some(({ standing }) => standing === "submitted");
  const isOpen = event.state === "published" && state === "scheduled" && !isScored;
  const isNear = isOpen && !can["interview.markNotShown"] && wait > -mostApartMs && wait < dayMs;
  useEffect(() => {
    if (!isNear) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      void refresh([scoringPath(id)]);
      if (Date.now() < start + mostApartMs) timer = setTimeout(ask, askEveryMs);
    };
    // A little later than the clock says, so that the server's has struck as well.
    timer = setTimeout(ask, Math.max(start - Date.now(), 0) + 2_000);
    return () => clearTimeout(timer);
  }, [id, isNear, start]);
  return isNear;
}

/** Marks that the candidate did not come, after asking; offered from the interview's time on, while it is possible. */
export function NotShownButton({ scoring }: NotShownProps) {
  const text = useScorecardsText();
  const place = useLocale();
  const isToStart = useWaitForStart(scoring);
  const [isAsking, setAsking] = useState(false);
  const change = useComing({ scoring }, () => {
    setAsking(false);
    showToast({ sentence: text("markedNotShown") });
  });
  if (!scoring.can["interview.markNotShown"]) {
    if (!isToStart) return null;
    const time = sayTime(new Date(scoring.startsAt), place);
    return <span className={styles.notYet}>{text("notShownFrom", { time })}</span>;
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {text("markNotShown")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text("markNotShownTitle", { name: scoring.student.displayName })}
          confirmLabel={text("markNotShown")}
          onConfirm={() => change.run("missing")}
          onClose={() => setAsking(false)}
          isBusy={change.isBusy}
          problem={change.problem}
        >
          {text("markNotShownLead")}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Takes it back that the candidate did not come. */
export function CameAfterAllButton({ scoring }: NotShownProps) {
  const text = useScorecardsText();
  const change = useComing({ scoring }, () => undefined);
  return (
    <Button size="s" isBusy={change.isBusy} onClick={() => change.run("came")}>
      {text("cameAfterAll")}
    </Button>
  );
}
