import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-router";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Menu.module.css";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly onSelect?: () => void;
  readonly to?: string;
  /** An address the browser opens or downloads itself. */
  readonly href?: string;
  readonly isDanger?: boolean;
}

export interface MenuProps {
  /** The name of the button: "More for Resume". */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the button shows; three dots unless told. */
  readonly button?: ReactNode;
  readonly side?: "start" | "end";
}

/** A button that discloses a short list of things to do. Escape and a press elsewhere close it. */
export function Menu({ label, items, button, side = "end" }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = (withFocus: boolean) => {
    if (!box.current?.open) return;
    box.current.open = false;
    if (withFocus) box.current.querySelector("summary")?.focus();
  };
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target) && box.current)
        box.current.open = false;
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, []);
  if (items.length === 0) return null;
  return (
    <details
      ref={box}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key === "Escape" && box.current?.open) {
          event.stopPropagation();
          close(true);
        }
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
          close(false);
      }}
    >
      <summary
        className={button ? styles.opener : styles.dots}
        aria-label={button ? undefined : label}
        title={label}
      >
        {button ?? <Icon name="more" />}
      </summary>
      <ul className={styles.list} data-side={side} aria-label={label}>
        {items.map((item) => (
          <li key={item.label}>
            <MenuChoice item={item} onDone={() => close(item.onSelect !== undefined)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function MenuChoice({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const className = classes(styles.item, item.isDanger && styles.danger);
  const inner = (
    <>
      {item.icon && <Icon name={item.icon} size={18} />}
      {item.label}
    </>
  );
  if (item.to !== undefined) {
    return (
      <Link to={item.to} className={className} onClick={onDone}>
        {inner}
      </Link>
    );
  }
  if (item.href !== undefined) {
    return (
      <a href={item.href} className={className} onClick={onDone}>
        {inner}
      </a>
    );
  }
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        onDone();
        item.onSelect?.();
      }}
    >
      {inner}
    </button>
  );
}
