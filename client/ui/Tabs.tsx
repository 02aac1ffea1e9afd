import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { NavLink } from "react-router";
import styles from "./Tabs.module.css";

export interface TabLink {
  readonly to: string;
  readonly label: string;
  readonly count?: number;
  /** Current only at exactly this address. */
  readonly isExact?: boolean;
}

/** Views of one thing that each have an address. */
export function TabLinks({ label, items }: { readonly label: string; readonly items: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className={styles.bar}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.isExact} className={styles.tab}>
          {item.label}
          {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly initialId?: string;
}

/** Views without an address: one tab stop, arrows choose. Hidden panels stay mounted, so nothing typed is lost. */
export function Tabs({ label, tabs, initialId }: TabsProps) {
  const base = useId();
  const bar = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(initialId ?? tabs[0]?.id);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = steps[event.key];
    const next = target === undefined ? undefined : tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    setChosen(next.id);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div>
      <div ref={bar} role="tablist" aria-label={label} className={styles.bar} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}-tab`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={`${base}-${tab.id}`}
            tabIndex={tab.id === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => setChosen(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}`}
          aria-labelledby={`${base}-${tab.id}-tab`}
          hidden={tab.id !== chosen}
          className={styles.panel}
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}
