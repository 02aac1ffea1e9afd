import { remember } from "#client/http/queryClient.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import styles from "./Scorecard.module.css";
import { useScorecardsText } from "./scorecardsText.ts";
import { scoringPath, scoringRefreshes } from "./scoringPath.ts";

/** Before the own card is opened. Opening it is an act of its own: it pins what the panel reads. */
export function StartCard({ scoring }: { readonly scoring: ScoringView }) {
  const text = useScorecardsText();
  const open = useChange<null, ScoringView>({
    send: () => postJson<ScoringView>(`/api/interviews/${scoring.id}/opening`),
    onDone: (opened) => remember(scoringPath(scoring.id), opened),
    refreshes: scoringRefreshes(scoring.id),
  });
  return (
    <div className={styles.waiting}>
      <h2 className={styles.waitingTitle}>{text("startTitle")}</h2>
      <p>{text("startLead")}</p>
      {open.problem && <Banner tone="stop" role="alert" title={open.problem} />}
      <div>
        <Button look="primary" isBusy={open.isBusy} onClick={() => open.run(null)}>
          {text("start")}
        </Button>
      </div>
    </div>
  );
}
