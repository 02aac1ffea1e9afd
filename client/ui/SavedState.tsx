import { Button } from "./Button.tsx";
import { useLocale } from "./Locale.tsx";
import { useUiText } from "./messages.ts";
import { sayTime } from "./momentText.ts";
import styles from "./SavedState.module.css";
import { StatusMark, type StatusTone } from "./Status.tsx";

/** How what a person types stands with the server. */
export type Saved =
  | { readonly kind: "clean" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "kept" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "conflict" };

const tones: Record<Saved["kind"], StatusTone> = {
  clean: "done",
  unsaved: "empty",
  saving: "active",
  saved: "done",
  kept: "waiting",
  refused: "stop",
  conflict: "attention",
};

export interface SavedStateProps {
  readonly state: Saved;
  /** Offers "Send now" while the text is kept on the device. */
  readonly onSendNow?: () => void;
}

/** "Saved 12:04", always in sight near what is being written. Spoken only when it matters. */
export function SavedState({ state, onSendNow }: SavedStateProps) {
  const text = useUiText();
  const place = useLocale();
  const words = (): string => {
    switch (state.kind) {
      case "clean":
        return text("savedEarlier");
      case "unsaved":
        return text("unsaved");
      case "saving":
        return text("saving");
      case "saved":
        return text("saved", { time: sayTime(new Date(state.at), place) });
      case "kept":
        return text("keptOnDevice");
      case "refused":
        return text("saveRefused", { reason: state.reason });
      case "conflict":
        return text("saveConflict");
    }
  };
  const isTrouble = state.kind === "kept" || state.kind === "refused" || state.kind === "conflict";
  return (
    <span className={styles.saved} data-kind={state.kind}>
      <StatusMark tone={tones[state.kind]} size={14} />
      <span role="status" aria-live={isTrouble || state.kind === "saved" ? "polite" : "off"}>
        {words()}
      </span>
      {state.kind === "kept" && onSendNow && (
        <Button look="quiet" size="s" onClick={onSendNow}>
          {text("sendNow")}
        </Button>
      )}
    </span>
  );
}
