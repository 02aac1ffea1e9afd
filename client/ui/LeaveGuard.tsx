import { createContext, type ReactNode, use, useCallback, useEffect, useId, useState } from "react";
import { useBlocker } from "react-router";
import { ConfirmDialog } from "./Dialog.tsx";
import { useUiText } from "./messages.ts";

type Report = (id: string, isUnsaved: boolean) => void;

const LeaveContext = createContext<Report>(() => undefined);

/** Tells the LeaveGuard around whether a form holds what is not saved yet. */
export function useUnsaved(isUnsaved: boolean): void {
  const id = useId();
  const report = use(LeaveContext);
  useEffect(() => {
    if (!isUnsaved) return;
    report(id, true);
    return () => report(id, false);
  }, [id, isUnsaved, report]);
}

/**
 * Asks before a screen with unsaved changes is left, by a link, the Back button or closing the tab. Goes around
 * everything on the screen, whose forms tell it by `useUnsaved`: the router takes one guard at a time, and its
 * question, a form of its own, must not stand in a form.
 */
export function LeaveGuard({ children }: { readonly children: ReactNode }) {
  const text = useUiText();
  const [unsaved, setUnsaved] = useState<readonly string[]>([]);
  const report = useCallback<Report>((id, isUnsaved) => {
    setUnsaved((ids) => (isUnsaved ? [...ids, id] : ids.filter((other) => other !== id)));
  }, []);
  const isNeeded = unsaved.length > 0;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isNeeded && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isNeeded]);
  return (
    <LeaveContext value={report}>
      {children}
      {blocker.state === "blocked" && (
        <ConfirmDialog
          title={text("leaveTitle")}
          confirmLabel={text("leaveConfirm")}
          onConfirm={() => blocker.proceed()}
          onClose={() => blocker.reset()}
          isDanger
        >
          {text("leaveLead")}
        </ConfirmDialog>
      )}
    </LeaveContext>
  );
}
