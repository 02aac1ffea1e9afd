import { useState } from "react";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { ProgressRing } from "#client/ui/ProgressRing.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { CompletenessView } from "#shared/outcomes/eventResults.ts";
import { releaseObstacle } from "#shared/outcomes/releaseRules.ts";
import styles from "./EventResults.module.css";
import { useOutcomesText } from "./outcomesText.ts";
import { ReleaseDialog } from "./ReleaseDialog.tsx";

/** How far the event is, and the one act that makes outcomes visible, or takes that back. */
export function ReleaseSection({ completeness }: { readonly completeness: CompletenessView }) {
  const text = useOutcomesText();
  const [isReleasing, setReleasing] = useState(false);
  const { event, interviews, release, takenBack } = completeness;
  const standings = interviews.map(({ standing }) => standing);
  const done = standings.filter((standing) => standing !== "waiting" && standing !== "broken").length;
  const obstacle = event.state === "planning" ? "notPublished" : releaseObstacle(standings);
  return (
    <Section title={text("completeTitle")} hasRule={false} hidesTitle>
      {release ? (
        <Released completeness={completeness} release={release} />
      ) : (
        <div className={styles.release}>
          <ProgressRing value={done} max={interviews.length} label={text("ringLabel")} />
          <div className={styles.releaseWords}>
            <p className={styles.releaseTitle}>{text("completeCount", { done, count: interviews.length })}</p>
            <p>{obstacle ? text(`obstacle_${obstacle}`) : text("readyToRelease")}</p>
            {takenBack && (
              <p className={styles.quiet}>
                {text("takenBackLast", { name: takenBack.takenBackBy.displayName, reason: takenBack.reason })}
              </p>
            )}
            {completeness.can["outcome.release"] && (
              <Button look="primary" onClick={() => setReleasing(true)}>
                {text("release")}
              </Button>
            )}
          </div>
        </div>
      )}
      {isReleasing && <ReleaseDialog completeness={completeness} onClose={() => setReleasing(false)} />}
    </Section>
  );
}

interface ReleasedProps {
  readonly completeness: CompletenessView;
  readonly release: NonNullable<CompletenessView["release"]>;
}

function Released({ completeness, release }: ReleasedProps) {
  const text = useOutcomesText();
  const [isAsking, setAsking] = useState(false);
  const path = `/api/events/${completeness.event.id}`;
  const takeBack = useChange<string, CompletenessView>({
    send: (reason) => postJson<CompletenessView>(`${path}/release/withdrawal`, { reason }),
    refreshes: [path, "/api/events", "/api/today"],
    onDone: () => {
      setAsking(false);
      showToast({ sentence: text("takenBackToast") });
    },
  });
  return (
    <>
      <Banner
        tone="ok"
        title={text("releasedTitle")}
        actions={
          completeness.can["outcome.takeBack"] ? (
            <Button size="s" onClick={() => setAsking(true)}>
              {text("takeBack")}
            </Button>
          ) : undefined
        }
      >
        {text("releasedBy", { name: release.releasedBy.displayName })}
        <Moment at={release.releasedAt} isNear />
      </Banner>
      {isAsking && (
        <ConfirmDialog
          title={text("takeBackTitle")}
          confirmLabel={text("takeBackConfirm")}
          onConfirm={(reason) => takeBack.run(reason)}
          onClose={() => setAsking(false)}
          isDanger
          isBusy={takeBack.isBusy}
          problem={takeBack.problem}
          errors={takeBack.errors}
          reason={{
            label: text("takeBackReason"),
            hint: text("takeBackReasonHint"),
            missing: text("takeBackMissing"),
          }}
        >
          {text("takeBackLead")}
        </ConfirmDialog>
      )}
    </>
  );
}
