import { useState } from "react";
import { deleteJson, putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ProgressView, StudentProgress } from "#shared/progress/progress.ts";
import styles from "./Homeroom.module.css";
import { useMentoringText } from "./mentoringText.ts";
import { ProgressStanding } from "./ProgressStanding.tsx";

/** What is asked of one student this year; a mentor can excuse from it with a reason, and ask it again. */
export function AskedTable({ progress }: { readonly progress: StudentProgress }) {
  const text = useMentoringText();
  const { student } = progress;
  const [excusing, setExcusing] = useState<ProgressView>();
  const name = student.displayName;
  const pathOf = (asked: ProgressView) => `/api/students/${student.id}/excusals/${asked.requirementId}`;
  const refreshes = [`/api/students/${student.id}/progress`, "/api/homerooms"];
  const askAgain = useChange<ProgressView, unknown>({
    send: (asked) => deleteJson(pathOf(asked)),
    refreshes,
    onDone: () => showToast({ sentence: text("askedAgainToast", { name }) }),
  });
  const excuse = useChange<{ asked: ProgressView; reason: string }, unknown>({
    send: ({ asked, reason }) => putJson(pathOf(asked), { reason }),
    refreshes,
    onDone: (_answer, { asked }) => {
      setExcusing(undefined);
      showToast({ sentence: text("excusedToast", { name }), onUndo: () => askAgain.run(asked) });
    },
  });
  const mayExcuse = progress.can["requirement.excuse"] === true;
  return (
    <>
      <DataTable
        caption={text("progressTitle")}
        hidesCaption
        rows={progress.requirements}
        rowKey={(asked) => asked.requirementId}
        rowTone={(asked) => (asked.isOverdue ? "attention" : undefined)}
        empty={<p>{text("nothingAsked")}</p>}
        columns={[
          {
            id: "asked",
            header: text("asked"),
            isRowHeader: true,
            cell: (asked) => (
              <>
                {asked.title}
                {asked.excusal ? (
                  <p className={styles.why}>
                    {text("excusedBecause", {
                      name: asked.excusal.excusedBy.displayName,
                      reason: asked.excusal.reason,
                    })}
                  </p>
                ) : null}
              </>
            ),
          },
          {
            id: "standing",
            header: text("standing"),
            cell: (asked) => <ProgressStanding progress={asked} />,
          },
          {
            id: "due",
            header: text("when"),
            cell: (asked) => (asked.dueOn ? <Day on={asked.dueOn} isNear /> : ""),
          },
          {
            id: "excuse",
            header: text("excuse"),
            hidesHeader: true,
            align: "end",
            cell: (asked) => {
              if (!mayExcuse || asked.state === "met") return null;
              return asked.excusal ? (
                <Button
                  size="s"
                  look="quiet"
                  aria-label={text("askAgainOf", { title: asked.title, name })}
                  onClick={() => askAgain.run(asked)}
                >
                  {text("askAgain")}
                </Button>
              ) : (
                <Button
                  size="s"
                  look="quiet"
                  aria-label={text("excuseFrom", { title: asked.title, name })}
                  onClick={() => setExcusing(asked)}
                >
                  {text("excuse")}
                </Button>
              );
            },
          },
        ]}
      />
      {excusing ? (
        <ConfirmDialog
          title={text("excuseTitle", { name })}
          confirmLabel={text("excuse")}
          onConfirm={(reason) => excuse.run({ asked: excusing, reason })}
          onClose={() => setExcusing(undefined)}
          isBusy={excuse.isBusy}
          problem={excuse.problem}
          errors={excuse.errors}
          reason={{ label: text("reason"), hint: text("reasonHint"), missing: text("reasonMissing") }}
        >
          <p>{text("excuseLead", { title: excusing.title, name })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
