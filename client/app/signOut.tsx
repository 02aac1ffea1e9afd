import { useState } from "react";
import { clearDrafts, countDrafts } from "#client/http/draftShelf.ts";
import { usePerson } from "#client/http/me.ts";
import { deleteJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { useAppText } from "./appText.ts";

export interface SignOut {
  /** Signs out, or asks first when something has not been sent yet. */
  start(): void;
  readonly draftCount: number;
  confirm(): void;
  cancel(): void;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
}

/** Ends the session and leaves nothing of the person on the device. */
export function useSignOut(): SignOut {
  const person = usePerson();
  const [draftCount, setDraftCount] = useState(0);
  const end = useChange<undefined, unknown>({
    send: () => deleteJson("/api/sessions"),
    onDone: () => {
      clearDrafts(person.id);
      window.location.assign("/sign-in");
    },
  });
  return {
    start: () => {
      const count = countDrafts(person.id);
      setDraftCount(count);
      if (count === 0) end.run(undefined);
    },
    draftCount,
    confirm: () => end.run(undefined),
    cancel: () => setDraftCount(0),
    isBusy: end.isBusy,
    problem: end.problem,
  };
}

export function SignOutDialog({ signOut }: { readonly signOut: SignOut }) {
  const text = useAppText();
  return (
    <ConfirmDialog
      title={text("draftsTitle")}
      confirmLabel={text("draftsSignOut")}
      onConfirm={signOut.confirm}
      onClose={signOut.cancel}
      isDanger
      isBusy={signOut.isBusy}
      problem={signOut.problem}
    >
      {text("draftsLead", { count: signOut.draftCount })}
    </ConfirmDialog>
  );
}
