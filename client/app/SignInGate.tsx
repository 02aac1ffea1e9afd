import { useSyncExternalStore } from "react";
import { knownPersonId, type Me, mePath } from "#client/http/me.ts";
import { remember } from "#client/http/queryClient.ts";
import { getJson } from "#client/http/request.ts";
import { closeGate, isGateWaiting, onGateChange, openGate } from "#client/http/signInGate.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { useAppText } from "./appText.ts";
import { SignInForm } from "./SignInForm.tsx";

/**
 * Asks for the password again over the page when the session has ended, so that nothing typed is lost. When somebody
 * else signs in instead, the page of the first person goes away whole.
 */
export function SignInGate() {
  const text = useAppText();
  const isWaiting = useSyncExternalStore(onGateChange, isGateWaiting);
  if (!isWaiting) return null;
  const proceed = async () => {
    const before = knownPersonId();
    const me = await getJson<Me>(mePath);
    if (me.person?.id !== before || me.needs !== null) {
      window.location.assign("/");
      return;
    }
    remember(mePath, me);
    openGate();
  };
  return (
    <Dialog title={text("signInAgainTitle")} onClose={closeGate} size="s">
      <Stack>
        <p>{text("signInAgainLead")}</p>
        <SignInForm onDone={() => void proceed()} />
      </Stack>
    </Dialog>
  );
}
