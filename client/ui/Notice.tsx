import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Notice.module.css";

export type BannerTone = "info" | "ok" | "warn" | "stop";

const bannerIcons: Record<BannerTone, IconName> = {
  info: "info",
  ok: "check",
  warn: "warning",
  stop: "warning",
};

export interface BannerProps {
  readonly tone?: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Speaks at once when it appears ("alert"), when there is a pause ("status"), or only when reached. */
  readonly role?: "alert" | "status";
}

/** A remark that stays while it is true. */
export function Banner({ tone = "info", title, children, actions, role }: BannerProps) {
  return (
    <div className={classes(styles.banner, styles[tone])} role={role}>
      <Icon name={bannerIcons[tone]} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

export interface EmptyStateProps {
  /** What will be here: "Nothing is waiting." */
  readonly title: string;
  /** What to do to fill it, or that all is well. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {children && <div className={styles.emptyWords}>{children}</div>}
      {action && <div className={styles.emptyAction}>{action}</div>}
    </div>
  );
}
