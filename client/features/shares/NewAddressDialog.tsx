import { useState } from "react";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import type { ShareAddress, ShareView } from "#shared/shares/shares.ts";
import { AddressShown } from "./AddressShown.tsx";
import { useSharesText } from "./sharesText.ts";

export interface NewAddressDialogProps {
  readonly share: ShareView;
  /** The list to read again afterwards. */
  readonly path: string;
  readonly onClose: () => void;
}

/** Gives a link a new address in place of the one that was lost or fell into the wrong hands. */
export function NewAddressDialog({ share, path, onClose }: NewAddressDialogProps) {
  const text = useSharesText();
  const [given, setGiven] = useState<ShareAddress>();
  const renew = useChange<number, ShareAddress>({
    send: (version) => postJson<ShareAddress>(`/api/shares/${share.id}/address`, undefined, { version }),
    refreshes: [path],
    onDone: setGiven,
  });
  if (given) return <AddressShown given={given} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={text("newAddressTitle", { label: share.label })}
      confirmLabel={text("newAddressNow")}
      onConfirm={() => renew.run(share.version)}
      onClose={onClose}
      isBusy={renew.isBusy}
      problem={renew.problem}
    >
      <p>{text("newAddressLead")}</p>
    </ConfirmDialog>
  );
}
