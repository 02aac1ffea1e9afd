import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Layout.module.css";

export type Gap = "xs" | "s" | "m" | "l" | "xl";

interface Arranged {
  readonly children: ReactNode;
  readonly gap?: Gap;
  readonly className?: string;
}

/** Things one below the other; `as="ul"` or `"ol"` for a list without marks (children are `<li>`). */
export function Stack({
  children,
  gap = "m",
  as: As = "div",
  className,
}: Arranged & { as?: "div" | "ul" | "ol" }) {
  const list = As === "div" ? undefined : "list";
  return (
    <As className={classes(styles.stack, styles[gap], className)} role={list}>
      {children}
    </As>
  );
}

export interface RowProps extends Arranged {
  readonly align?: "start" | "center" | "end" | "baseline";
  readonly justify?: "start" | "between" | "end";
}

/** Things side by side, wrapping where there is no room. */
export function Row({ children, gap = "s", align = "center", justify = "start", className }: RowProps) {
  return (
    <div
      className={classes(
        styles.row,
        styles[gap],
        styles[`align-${align}`],
        styles[`justify-${justify}`],
        className,
      )}
    >
      {children}
    </div>
  );
}

export interface ColumnsProps extends Arranged {
  /** "halves" and "thirds" fill the line; "main-aside" gives the first child two thirds. All fold on small screens. */
  readonly layout?: "halves" | "thirds" | "main-aside";
}

export function Columns({ children, gap = "l", layout = "halves", className }: ColumnsProps) {
  return (
    <div className={styles.columnsBox}>
      <div className={classes(styles.columns, styles[layout], styles[gap], className)}>{children}</div>
    </div>
  );
}
