import { refresh } from "#client/http/queryClient.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { CompletenessView, InterviewProgress } from "#shared/outcomes/eventResults.ts";
import { isExceptional } from "#shared/outcomes/releaseRules.ts";
import { useOutcomesText } from "./outcomesText.ts";

export interface ReleaseDialogProps {
  readonly completeness: CompletenessView;
  readonly onClose: () => void;
}

/** Asks before releasing, naming every interview that is not that of a full panel: those are acknowledged by it. */
export function ReleaseDialog({ completeness, onClose }: ReleaseDialogProps) {
  const text = useOutcomesText();
  const { event, interviews } = completeness;
  const path = `/api/events/${event.id}`;
  const release = useChange<readonly string[], CompletenessView>({
    send: (acknowledged, key) =>
      postJson<CompletenessView>(`${path}/release`, { acknowledged }, { idempotencyKey: key }),
    refreshes: [path, "/api/events", "/api/today"],
    onDone: () => {
      showToast({ sentence: text("releasedToast") });
      onClose();
    },
    onRefused: (error) => {
      if (isRefusal(error, 409)) void refresh([path]);
    },
  });
  const fewer = interviews.filter(({ standing }) => standing === "fewRaters");
  const missing = interviews.filter(({ standing }) => standing === "notShown");
  const exceptions = interviews.filter(({ standing }) => isExceptional(standing));
  return (
    <ConfirmDialog
      title={text("releaseTitle")}
      confirmLabel={text("releaseConfirm")}
      onConfirm={() => release.run(exceptions.map(({ interviewId }) => interviewId))}
      onClose={onClose}
      isBusy={release.isBusy}
      problem={release.problem}
      errors={release.errors}
    >
      <Stack>
        <p>{text("releaseLead", { count: interviews.length - missing.length })}</p>
        <Names title={text("releaseFewer")} of={fewer} />
        <Names title={text("releaseNotShown")} of={missing} />
      </Stack>
    </ConfirmDialog>
  );
}

function Names({ title, of }: { readonly title: string; readonly of: readonly InterviewProgress[] }) {
  if (of.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul>
        {of.map(({ interviewId, student }) => (
          <li key={interviewId}>{student.displayName}</li>
        ))}
      </ul>
    </div>
  );
}
