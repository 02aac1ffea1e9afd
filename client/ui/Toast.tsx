import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { Button, IconButton } from "./Button.tsx";
import { useUiText } from "./messages.ts";
import { returnFocus } from "./returnFocus.ts";
import styles from "./Toast.module.css";

export interface ToastContent {
  /** What happened: "Review sent back to Ana." */
  readonly sentence: string;
  /** Takes it back. */
  readonly onUndo?: () => void;
  readonly undoLabel?: string;
}

interface Toast extends ToastContent {
  readonly id: number;
  /** On the clock of the browser's events. */
  readonly shownAt: number;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function setToasts(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Says what happened, with a way to take it back. The same must be visible on the screen itself too. It takes the
 * place of the one before, whose Undo would no longer mean the last thing done.
 */
export function showToast(content: ToastContent): void {
  setToasts([{ ...content, id: nextId, shownAt: performance.now() }]);
  nextId += 1;
}

export function dismissToast(id: number): void {
  setToasts(toasts.filter((toast) => toast.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const shownMs = 12_000;

/** What a person does that can lead to another screen. */
const doings = ["pointerdown", "keydown", "popstate"] as const;

/**
 * Whoever goes to another screen leaves behind what was said on the one before, unless it can still be taken back.
 * A change that itself leads to another screen speaks there: nothing was done by hand since.
 */
function useLeftBehind(): void {
  const { pathname } = useLocation();
  const lastDoingAt = useRef(0);
  useEffect(() => {
    const note = (event: Event) => {
      lastDoingAt.current = event.timeStamp;
    };
    for (const doing of doings) window.addEventListener(doing, note, true);
    return () => {
      for (const doing of doings) window.removeEventListener(doing, note, true);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is what it waits for.
  useEffect(() => {
    const kept = toasts.filter((toast) => toast.onUndo || toast.shownAt > lastDoingAt.current);
    if (kept.length < toasts.length) setToasts(kept);
  }, [pathname]);
}

/** Where toasts appear; mounted once, around every screen. They stay while pointed at or focused. */
export function ToastRegion() {
  useLeftBehind();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const text = useUiText();
  return (
    <section className={styles.region} role="status" aria-label={text("notifications")} data-print="no">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const text = useUiText();
  const [isHeld, setHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  // However it goes, dismissed or replaced by a later one: the focus does not go with it.
  useLayoutEffect(() => {
    const card = box.current;
    return () => {
      if (card?.contains(document.activeElement)) returnFocus(cameFrom.current);
    };
  }, []);
  const leave = () => dismissToast(toast.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the toast while it is pointed at adds no action of its own.
    <div
      ref={box}
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        setHeld(true);
        const from = event.relatedTarget;
        if (from && !event.currentTarget.contains(from)) cameFrom.current = from;
      }}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.sentence}</span>
      {toast.onUndo && (
        <Button
          size="s"
          className={styles.undo}
          icon="undo"
          onClick={() => {
            toast.onUndo?.();
            leave();
          }}
        >
          {toast.undoLabel ?? text("undo")}
        </Button>
      )}
      <IconButton size="s" icon="close" label={text("dismiss")} className={styles.close} onClick={leave} />
    </div>
  );
}
