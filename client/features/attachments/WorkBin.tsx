import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { kindOf } from "#client/features/artifacts/kinds.ts";
import { remember } from "#client/http/queryClient.ts";
import { deleteJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ArtifactView } from "#shared/artifacts/artifacts.ts";
import type { WorkItem } from "#shared/attachments/attachments.ts";
import styles from "./Work.module.css";

/** What was removed, last removed first, each with its way back. */
export function WorkBin({ removed }: { readonly removed: readonly WorkItem[] }) {
  const text = useArtifactsText();
  const takeBack = useChange<WorkItem, ArtifactView>({
    send: (item) => deleteJson<ArtifactView>(`/api/artifacts/${item.id}/removal`),
    onDone: (answer, item) => {
      remember(`/api/artifacts/${item.id}`, answer);
      showToast({ sentence: text("takenBack", { title: item.title }) });
    },
    onRefused: (error) => showToast({ sentence: sentenceFor(error) }),
    refreshes: ["/api/artifacts", "/api/today", "/api/portfolios"],
  });
  return (
    <details className={styles.bin}>
      <summary>{text("bin", { count: removed.length })}</summary>
      <p className={styles.binHint}>{text("binHint")}</p>
      <ul className={styles.items}>
        {removed.map((item) => (
          <li key={item.id} className={styles.binned}>
            <div className={styles.words}>
              <p className={styles.binnedTitle}>{item.title}</p>
              <p className={styles.facts}>
                <span>{text(kindOf(item.kind).name)}</span>
                {item.removedAt && <Moment at={item.removedAt} isNear />}
              </p>
            </div>
            <Button
              size="s"
              icon="undo"
              aria-label={text("takeBackNamed", { title: item.title })}
              isBusy={takeBack.isBusy}
              onClick={() => takeBack.run(item)}
            >
              {text("takeBack")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
