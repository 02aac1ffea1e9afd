import { useEffect } from "react";
import { useBlocker } from "react-router";
import { ConfirmDialog } from "./Dialog.tsx";
import { useUiText } from "./messages.ts";

/** Asks before a screen with unsaved changes is left, by a link, the Back button or closing the tab. */
export function LeaveGuard({ isNeeded }: { readonly isNeeded: boolean }) {
  const text = useUiText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isNeeded && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isNeeded]);
  if (blocker.state !== "blocked") return null;
  return (
    <ConfirmDialog
      title={text("leaveTitle")}
      confirmLabel={text("leaveConfirm")}
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
      isDanger
    >
      {text("leaveLead")}
    </ConfirmDialog>
  );
}
