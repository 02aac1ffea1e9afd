import { useSyncExternalStore } from "react";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface Announcement {
  readonly polite: string;
  readonly urgent: string;
}

let current: Announcement = { polite: "", urgent: "" };
const listeners = new Set<() => void>();

/** Says a sentence to those who listen: "Resume moved to 2 of 5". The same sentence twice is said twice. */
export function announce(sentence: string, urgency: "polite" | "urgent" = "polite"): void {
  // A no-break space at the end makes a repeated sentence a change, which is what live regions speak.
  const words = current[urgency] === sentence ? `${sentence}\u00a0` : sentence;
  current = { ...current, [urgency]: words };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The two live regions; mounted once, by the shell, before anything is announced. */
export function LiveRegion() {
  const { polite, urgent } = useSyncExternalStore(subscribe, () => current);
  return (
    <VisuallyHidden>
      <span role="status">{polite}</span>
      <span role="alert">{urgent}</span>
    </VisuallyHidden>
  );
}
