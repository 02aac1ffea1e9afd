import { useEffect, useState } from "react";

/** A clock that was started, for one interview in this browser tab. Milliseconds since 1970. */
interface KeptClock {
  /** When it last began to run; null while paused. */
  readonly since: number | null;
  /** Milliseconds it ran before that. */
  readonly before: number;
}

const shelfKey = (interviewId: string) => `homeroom.clock.${interviewId}`;

function readKept(interviewId: string): KeptClock | null {
  try {
    const kept: KeptClock | null = JSON.parse(sessionStorage.getItem(shelfKey(interviewId)) ?? "null");
    return kept && typeof kept.before === "number" ? kept : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export interface RunningClock {
  /** Whole seconds it has run; null before it was started. */
  readonly elapsed: number | null;
  readonly isRunning: boolean;
  start(): void;
  pause(): void;
  /** Back to before the start. */
  clear(): void;
}

/** Counts the time of an interview; it outlives a reload of the page, and does nothing by itself. */
export function useInterviewClock(interviewId: string): RunningClock {
  const [kept, setKept] = useState(() => readKept(interviewId));
  const [now, setNow] = useState(() => Date.now());
  const isRunning = kept?.since != null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  const set = (next: KeptClock | null) => {
    if (next) sessionStorage.setItem(shelfKey(interviewId), JSON.stringify(next));
    else sessionStorage.removeItem(shelfKey(interviewId));
    setNow(Date.now());
    setKept(next);
  };
  const ran = kept ? kept.before + (kept.since === null ? 0 : Math.max(0, now - kept.since)) : null;
  return {
    elapsed: ran === null ? null : Math.floor(ran / 1000),
    isRunning,
    start: () => set({ since: Date.now(), before: ran ?? 0 }),
    pause: () =>
      set({ since: null, before: kept?.since == null ? (ran ?? 0) : kept.before + Date.now() - kept.since }),
    clear: () => set(null),
  };
}
