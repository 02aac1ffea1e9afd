import type { ReactNode } from "react";
import styles from "./VisuallyHidden.module.css";

/** Words for those who listen; nothing to see. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}

/** The first stop of the Tab key: jumps over the masthead to `#content`. */
export function SkipLink({ children }: { readonly children: ReactNode }) {
  return (
    <a className={styles.skip} href="#content">
      {children}
    </a>
  );
}
