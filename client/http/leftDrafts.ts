import { useSyncExternalStore } from "react";

/** A draft whose screen is gone before what was typed there could be sent; its `flush` sends it. */
interface LeftDraft {
  readonly isWaiting: boolean;
  flush(): Promise<void>;
  stop(): void;
  subscribe(listener: () => void): () => void;
}

const left = new Map<string, LeftDraft>();
const onScreen = new Set<string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** A screen with this draft is there, and sends it itself. */
export function takeUpDraft(id: string): void {
  onScreen.add(id);
  left.get(id)?.stop();
  if (left.delete(id)) tell();
}

/** The screen with this draft is gone: what it could not send is sent from here. */
export async function leaveDraft(id: string, draft: LeftDraft): Promise<void> {
  onScreen.delete(id);
  await draft.flush();
  if (onScreen.has(id)) {
    draft.stop();
    return;
  }
  if (!draft.isWaiting) return;
  left.set(id, draft);
  tell();
  const unsubscribe = draft.subscribe(() => {
    if (draft.isWaiting && left.get(id) === draft) return;
    unsubscribe();
    if (left.get(id) === draft) left.delete(id);
    tell();
  });
}

/** Sends what was left behind; resolves when all of it is sent or has failed again. */
export async function sendLeftDrafts(): Promise<void> {
  await Promise.all([...left.values()].map((draft) => draft.flush()));
}

/** How many drafts wait without a screen. */
export function useLeftDrafts(): number {
  return useSyncExternalStore(subscribe, () => left.size);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
