import { useEffect, useState, useSyncExternalStore } from "react";
import type { Saved } from "#client/ui/SavedState.tsx";
import { Autosave, type SaveFailure } from "./autosave.ts";
import { deviceShelf } from "./draftShelf.ts";
import { leaveDraft, takeUpDraft } from "./leftDrafts.ts";
import { usePerson } from "./me.ts";
import { isRefusal } from "./refusal.ts";
import { sentenceFor } from "./sentence.ts";
import type { Versioned } from "./versioned.ts";

export interface AutosaveRecipe<T> {
  /** Names the thing on this device: "artifact/7". Another id needs another component (`key={id}`). */
  readonly id: string;
  /** The thing as read. `value` is plain JSON and holds only what is edited here. */
  readonly server: Versioned<T>;
  /**
   * Sends it with `If-Match`; pass `isLast` on, it lets the request outlive the page. Returns the version after it.
   * It should also `remember` the answer, so that coming back to the screen does not begin with the older copy.
   */
  readonly save: (value: T, version: number, isLast: boolean) => Promise<Versioned<T>>;
  /** Reads the refusal's `current` (the object as it is now), or undefined if it is not what was expected. */
  readonly fromCurrent: (current: unknown) => Versioned<T> | undefined;
  /** Quiet milliseconds before it is sent; 900 unless told. */
  readonly delayMs?: number;
}

export interface AutosavedDraft<T> {
  readonly value: T;
  change(next: T | ((value: T) => T)): void;
  readonly saved: Saved;
  /** Sends now; resolves when it is saved or has failed. Wait for it before an act that freezes the text. */
  flush(): Promise<void>;
  /** Both texts, while the person has not chosen. */
  readonly conflict: { readonly mine: T; readonly theirs: T } | null;
  resolve(value: T): void;
}

function explain<T>(error: unknown, fromCurrent: AutosaveRecipe<T>["fromCurrent"]): SaveFailure<T> {
  if (!isRefusal(error)) {
    reportError(error);
    return { kind: "refused", reason: sentenceFor(error) };
  }
  const theirs = error.status === 412 ? fromCurrent(error.current) : undefined;
  if (theirs) return { kind: "conflict", theirs };
  return error.isPassing ? { kind: "unreachable" } : { kind: "refused", reason: sentenceFor(error) };
}

function isUpdater<T>(next: T | ((value: T) => T)): next is (value: T) => T {
  return typeof next === "function";
}

/** Keeps one thing saved while it is typed; see `Autosave` for what it promises. */
export function useAutosave<T>(recipe: AutosaveRecipe<T>): AutosavedDraft<T> {
  const person = usePerson();
  const plan = {
    save: recipe.save,
    explain: (error: unknown) => explain(error, recipe.fromCurrent),
  };
  const [autosave] = useState(
    () =>
      new Autosave<T>({
        ...plan,
        server: recipe.server,
        shelf: deviceShelf(person.id, recipe.id),
        delayMs: recipe.delayMs ?? 900,
        now: Date.now,
      }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.getState);
  useEffect(() => {
    autosave.adopt(plan);
    autosave.serverRead(recipe.server);
  });
  const { id } = recipe;
  useEffect(() => {
    takeUpDraft(id);
    autosave.start();
    const send = () => void autosave.flush();
    const sendLast = () => void autosave.flush(true);
    const onVisibility = () => document.visibilityState === "hidden" && sendLast();
    window.addEventListener("online", send);
    window.addEventListener("blur", send);
    window.addEventListener("pagehide", sendLast);
    document.addEventListener("visibilitychange", onVisibility);
    document.addEventListener("focusout", send);
    return () => {
      window.removeEventListener("online", send);
      window.removeEventListener("blur", send);
      window.removeEventListener("pagehide", sendLast);
      document.removeEventListener("visibilitychange", onVisibility);
      document.removeEventListener("focusout", send);
      void leaveDraft(id, autosave);
    };
  }, [autosave, id]);
  return {
    ...state,
    change: (next) => autosave.change(isUpdater(next) ? next(autosave.getState().value) : next),
    flush: () => autosave.flush(),
    resolve: (value) => void autosave.resolve(value),
  };
}
