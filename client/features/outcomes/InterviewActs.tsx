import { useState } from "react";
import { deleteJson, postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { InterviewProgress } from "#shared/outcomes/eventResults.ts";
import type { PanelSeatView } from "#shared/scorecards/scoringViews.ts";
import { useOutcomesText } from "./outcomesText.ts";

export interface InterviewActsProps {
  readonly eventId: string;
  readonly interview: InterviewProgress;
}

type Act =
  | { readonly kind: "excuse" | "takeBackExcusal" | "reopen"; readonly seat: PanelSeatView }
  | { readonly kind: "notShown" | "came" };

/** What a coordinator can do about one interview: excuse, open a card again, mark as not shown, and take each back. */
export function InterviewActs({ eventId, interview }: InterviewActsProps) {
  const text = useOutcomesText();
  const [asked, setAsked] = useState<Act>();
  const { interviewId, student, panel, standing } = interview;
  const path = `/api/interviews/${interviewId}`;
  const send = (act: Act, reason: string): Promise<unknown> => {
    switch (act.kind) {
      case "excuse":
        return postJson(`${path}/excusals`, { panelistId: act.seat.panelist.id, reason });
      case "takeBackExcusal":
        return deleteJson(`${path}/excusals/${act.seat.panelist.id}`);
      case "reopen":
        return postJson(`/api/scorecards/${act.seat.cardId}/reopening`, { reason });
      case "notShown":
        return postJson(`${path}/absence`);
      case "came":
        return deleteJson(`${path}/absence`);
    }
  };
  const toastOf = (act: Act): string => {
    const name = "seat" in act ? act.seat.panelist.displayName : student.displayName;
    switch (act.kind) {
      case "excuse":
        return text("excusedToast", { name });
      case "takeBackExcusal":
        return text("excusalTakenBack", { name });
      case "reopen":
        return text("reopenedToast", { name });
      case "notShown":
        return text("notShownToast", { name });
      case "came":
        return text("cameToast", { name });
    }
  };
  const change = useChange<{ act: Act; reason: string }, unknown>({
    send: ({ act, reason }) => send(act, reason),
    refreshes: [`/api/events/${eventId}`, path, "/api/today"],
    onDone: (_answer, { act }) => {
      setAsked(undefined);
      showToast({ sentence: toastOf(act) });
    },
    onRefused: (error, { act }) => {
      if (act.kind === "came" || act.kind === "takeBackExcusal") showToast({ sentence: error.message });
    },
  });
  const ask = (act: Act) => {
    change.reset();
    setAsked(act);
  };
  const items: MenuItem[] = panel.flatMap((seat) => {
    const name = seat.panelist.displayName;
    const found: MenuItem[] = [];
    if (seat.can["scorecard.excuse"]) {
      found.push(
        seat.standing === "excused"
          ? {
              label: text("takeBackExcusal", { name }),
              onSelect: () => change.run({ act: { kind: "takeBackExcusal", seat }, reason: "" }),
            }
          : { label: text("excuse", { name }), onSelect: () => ask({ kind: "excuse", seat }) },
      );
    }
    if (seat.can["scorecard.reopen"]) {
      found.push({ label: text("reopen", { name }), onSelect: () => ask({ kind: "reopen", seat }) });
    }
    return found;
  });
  if (interview.can["interview.markNotShown"]) {
    items.push(
      standing === "notShown"
        ? { label: text("cameAfterAll"), onSelect: () => change.run({ act: { kind: "came" }, reason: "" }) }
        : { label: text("notShown"), onSelect: () => ask({ kind: "notShown" }) },
    );
  }
  return (
    <>
      <Menu label={text("actsOf", { name: student.displayName })} items={items} />
      {asked && (
        <ActDialog
          act={asked}
          interview={interview}
          onConfirm={(reason) => change.run({ act: asked, reason })}
          onClose={() => setAsked(undefined)}
          isBusy={change.isBusy}
          problem={change.problem}
          errors={change.errors}
        />
      )}
    </>
  );
}

interface ActDialogProps {
  readonly act: Act;
  readonly interview: InterviewProgress;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly errors: Readonly<Record<string, string>>;
}

function ActDialog({ act, interview, ...rest }: ActDialogProps) {
  const text = useOutcomesText();
  if (act.kind === "excuse") {
    const name = act.seat.panelist.displayName;
    return (
      <ConfirmDialog
        {...rest}
        title={text("excuseTitle", { name })}
        confirmLabel={text("excuseConfirm")}
        reason={{
          label: text("excuseReason"),
          hint: text("excuseReasonHint", { name }),
          missing: text("reasonMissing"),
        }}
      >
        {text("excuseLead")}
      </ConfirmDialog>
    );
  }
  if (act.kind === "reopen") {
    return (
      <ConfirmDialog
        {...rest}
        title={text("reopenTitle", { name: act.seat.panelist.displayName })}
        confirmLabel={text("reopenConfirm")}
        reason={{ label: text("reopenReason"), missing: text("reasonMissing") }}
      >
        {text("reopenLead")}
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      {...rest}
      title={text("notShownTitle", { name: interview.student.displayName })}
      confirmLabel={text("notShownConfirm")}
    >
      {text("notShownLead")}
    </ConfirmDialog>
  );
}
