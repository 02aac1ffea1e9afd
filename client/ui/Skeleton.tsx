import { useUiText } from "./messages.ts";
import styles from "./Skeleton.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export interface SkeletonProps {
  /** What will be there; keeps the layout still. */
  readonly shape?: "page" | "text" | "list" | "table" | "field";
  readonly lines?: number;
}

/** Grey lines where content will be; nothing shows for the first 300 ms. */
export function Skeleton({ shape = "text", lines = 4 }: SkeletonProps) {
  const text = useUiText();
  const rows = Array.from({ length: lines }, (_, row) => row);
  return (
    <div className={styles.skeleton} data-shape={shape}>
      <VisuallyHidden>{text("loading")}</VisuallyHidden>
      {shape === "page" && <div className={styles.title} />}
      {rows.map((row) => (
        <div key={row} className={styles.line} />
      ))}
    </div>
  );
}
