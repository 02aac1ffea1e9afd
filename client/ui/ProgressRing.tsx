import type { ReactNode } from "react";
import { useUiText } from "./messages.ts";
import styles from "./ProgressRing.module.css";

export interface ProgressRingProps {
  readonly value: number;
  readonly max: number;
  /** What is counted: "Requirements met". */
  readonly label: string;
  /** Pixels across; 96 unless told. */
  readonly size?: number;
  /** Shown in the middle; "3/8" unless told. */
  readonly caption?: ReactNode;
}

/** How much of a whole is done. */
export function ProgressRing({ value, max, label, size = 96, caption }: ProgressRingProps) {
  const text = useUiText();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const around = 2 * Math.PI * 44;
  const said = `${label}: ${text("progressOf", { value, max })}`;
  return (
    <div className={styles.ring} role="img" aria-label={said} style={{ width: size, height: size }}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle className={styles.track} cx="50" cy="50" r="44" />
        {share > 0 && (
          <circle
            className={styles.arc}
            cx="50"
            cy="50"
            r="44"
            strokeDasharray={`${around * share} ${around}`}
          />
        )}
      </svg>
      <span className={styles.caption} data-size={size < 56 ? "s" : "m"}>
        {caption ?? (
          <>
            {value}
            <span className={styles.of}>/{max}</span>
          </>
        )}
      </span>
    </div>
  );
}
