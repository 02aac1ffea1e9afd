import type { ReactNode } from "react";

/** One row of a list whose order a person makes. */
export interface SortableEntry {
  readonly key: string;
  readonly name: string;
  readonly content: ReactNode;
}

/** The order after one key has gone one step up (-1) or down (1); the same order at the ends. */
export function moved(keys: readonly string[], key: string, step: -1 | 1): readonly string[] {
  const from = keys.indexOf(key);
  const to = from + step;
  if (from < 0 || to < 0 || to >= keys.length) return keys;
  const next = [...keys];
  next.splice(from, 1);
  next.splice(to, 0, key);
  return next;
}

/** The order after one key was dropped before or after another. */
export function dropped(
  keys: readonly string[],
  key: string,
  target: { readonly key: string; readonly dropPosition: "before" | "after" | "on" },
): readonly string[] {
  if (key === target.key || !keys.includes(target.key)) return keys;
  const next = keys.filter((other) => other !== key);
  next.splice(next.indexOf(target.key) + (target.dropPosition === "after" ? 1 : 0), 0, key);
  return next;
}
