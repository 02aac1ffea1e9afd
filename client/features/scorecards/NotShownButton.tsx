import { useState } from "react";
import { remember } from "#client/http/queryClient.ts";
import { deleteJson, postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
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

/** Marks that the candidate did not come, after asking; offered while it is possible. */
export function NotShownButton({ scoring }: NotShownProps) {
  const text = useScorecardsText();
  const [isAsking, setAsking] = useState(false);
  const change = useComing({ scoring }, () => {
    setAsking(false);
    showToast({ sentence: text("markedNotShown") });
  });
  if (!scoring.can["interview.markNotShown"]) return null;
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
