import type { ReactNode } from "react";
import { useUiText } from "./messages.ts";
import styles from "./ProgressPath.module.css";

export interface PathStep {
  readonly id: string;
  /** "Grade 9" */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly state: "past" | "current" | "ahead";
  /** A word under the numbers: "On track". */
  readonly note?: ReactNode;
}

export interface ProgressPathProps {
  readonly label: string;
  readonly steps: readonly PathStep[];
}

/** A path through stretches of time, each filled as far as it is done. */
export function ProgressPath({ label, steps }: ProgressPathProps) {
  const text = useUiText();
  return (
    <ol className={styles.path} aria-label={label}>
      {steps.map((step) => {
        const share = step.max > 0 ? Math.min(1, step.value / step.max) : 0;
        return (
          <li
            key={step.id}
            data-state={step.state}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <span className={styles.rail} aria-hidden="true">
              <span className={styles.fill} style={{ width: `${share * 100}%` }} />
            </span>
            <span className={styles.label}>{step.label}</span>
            {step.max > 0 && (
              <span className={styles.numbers}>
                {text("progressOf", { value: step.value, max: step.max })}
              </span>
            )}
            {step.note && <span className={styles.note}>{step.note}</span>}
          </li>
        );
      })}
    </ol>
  );
}
