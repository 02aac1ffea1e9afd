import { useEffect, useState } from "react";
import { announce } from "#client/ui/announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { ShareAddress } from "#shared/shares/shares.ts";
import styles from "./Sharing.module.css";
import { useSharesText } from "./sharesText.ts";

/** Copies where the browser lets it; on plain http by selecting, as browsers did before. */
async function copy(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand("copy");
  }
}

export interface AddressShownProps {
  readonly given: ShareAddress;
  readonly onClose: () => void;
}

/** The address of a link, shown once, with a button that copies it. */
export function AddressShown({ given, onClose }: AddressShownProps) {
  const text = useSharesText();
  const [isCopied, setIsCopied] = useState(false);
  const [field, setField] = useState<HTMLInputElement | null>(null);
  useEffect(() => {
    field?.select();
    field?.scrollTo({ left: 0 });
  }, [field]);
  const copyNow = async () => {
    if (!(await copy(given.url, field))) return;
    setIsCopied(true);
    announce(text("copied"), "polite");
  };
  return (
    <Dialog
      title={text("addressTitle", { label: given.share.label })}
      onClose={onClose}
      mustChoose
      actions={<Button onClick={onClose}>{text("done")}</Button>}
    >
      <Stack>
        <p>{text("addressLead")}</p>
        <div className={styles.address}>
          <TextField label={text("address")} value={given.url} onChange={() => undefined} ref={setField} />
          <Button look="primary" icon={isCopied ? "check" : "link"} onClick={() => void copyNow()}>
            {isCopied ? text("copied") : text("copy")}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
