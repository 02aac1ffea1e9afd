import type { ReactNode } from "react";
import { Icon } from "#client/ui/Icon.tsx";
import styles from "./Board.module.css";

/** A remark beside a name or a panel that something is still to be seen to: the sign and the words. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.warning}>
      <Icon name="warning" size={16} />
      <span>{children}</span>
    </span>
  );
}
