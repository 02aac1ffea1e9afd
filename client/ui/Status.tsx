import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Status.module.css";

/**
 * What a mark means: nothing yet (empty ring), under way (half ring), waiting for somebody else (clock),
 * needs the reader (arrow back), done (tick), refused or missed (cross), does not apply (dash).
 */
export type StatusTone = "empty" | "active" | "waiting" | "attention" | "done" | "stop" | "off";

const marks: Record<StatusTone, string> = {
  empty: "M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z",
  active: "M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 2.5v11",
  waiting: "M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 5v3.2l2 1.3",
  attention: "M6.5 9.5L3 6l3.5-3.5M3 6h6a3.75 3.75 0 010 7.5H6.5",
  done: "M2.5 8.5l3.5 3.5 7.5-8",
  stop: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  off: "M3.5 8h9",
};

export interface StatusMarkProps {
  readonly tone: StatusTone;
  readonly size?: number;
}

/** The shape alone, for dense grids; a word for it must stand beside it or in the cell's name. */
export function StatusMark({ tone, size = 16 }: StatusMarkProps) {
  return (
    <svg
      className={classes(styles.mark, styles[tone])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {tone === "active" && <path d="M8 2.5a5.5 5.5 0 000 11z" fill="currentColor" stroke="none" />}
      <path d={marks[tone]} />
    </svg>
  );
}

export interface StatusProps {
  readonly tone: StatusTone;
  /** The word; never left to the color. */
  readonly children: ReactNode;
}

/** A state as shape and word. */
export function Status({ tone, children }: StatusProps) {
  return (
    <span className={classes(styles.status, styles[tone])}>
      <StatusMark tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** A short word set off from the text: a kind, a count. Carries no state. */
export function Badge({ children }: { readonly children: ReactNode }) {
  return <span className={styles.badge}>{children}</span>;
}
