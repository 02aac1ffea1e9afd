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

/** Milliseconds until the interview begins; undefined when that is over, or not today. */
function useWaitForStart({ id, startsAt, state }: ScoringView): number | undefined {
  const wait = Date.parse(startsAt) - Date.now();
  const isNear = state === "scheduled" && wait > 0 && wait < dayMs;
  useEffect(() => {
    if (!isNear) return;
    // A little later than the clock says, so that the server's has struck as well.
    const timer = setTimeout(() => void refresh([scoringPath(id)]), wait + 2_000);
    return () => clearTimeout(timer);
  }, [id, isNear, wait]);
  return isNear ? wait : undefined;
}

/** Marks that the candidate did not come, after asking; offered from the interview's time on, while it is possible. */
export function NotShownButton({ scoring }: NotShownProps) {
  const text = useScorecardsText();
  const place = useLocale();
  const wait = useWaitForStart(scoring);
  const [isAsking, setAsking] = useState(false);
  const change = useComing({ scoring }, () => {
    setAsking(false);
    showToast({ sentence: text("markedNotShown") });
  });
  if (!scoring.can["interview.markNotShown"]) {
    if (wait === undefined || scoring.event.state !== "published") return null;
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
