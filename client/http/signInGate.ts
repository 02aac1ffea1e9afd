import { Refusal } from "./refusal.ts";

/**
 * Requests that were answered 401 wait here while the person signs in again over the page, so that nothing typed
 * is lost; then they are sent once more.
 */
type Gate = { readonly opened: Promise<void>; open(): void; close(reason: Refusal): void };

let gate: Gate | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Resolves once somebody has signed in; rejects with `refusal` when the person closes the dialog instead. */
export function askToSignIn(refusal: Refusal): Promise<void> {
  if (listeners.size === 0) return Promise.reject(refusal);
  if (!gate) {
    let open = () => {};
    let close = (_reason: Refusal) => {};
    const opened = new Promise<void>((resolve, reject) => {
      open = resolve;
      close = reject;
    });
    gate = { opened, open, close };
    tell();
  }
  return gate.opened;
}

/** Called by the dialog when the sign-in succeeded. */
export function openGate(): void {
  gate?.open();
  gate = undefined;
  tell();
}

/** Called by the dialog when the person does not want to sign in now. */
export function closeGate(): void {
  gate?.close(new Refusal({ status: 401, code: "status401" }));
  gate = undefined;
  tell();
}

export function isGateWaiting(): boolean {
  return gate !== undefined;
}

/** For `useSyncExternalStore`. While nobody listens, a 401 is an ordinary refusal. */
export function onGateChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
