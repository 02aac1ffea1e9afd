import { useState } from "react";

export interface Edits<T> {
  readonly fields: T;
  readonly setFields: (fields: T) => void;
  /** What was sent is kept as `kept` says it, in the server's order and spelling; what was edited since stays. */
  readonly settle: (sent: T, kept: T) => void;
  /** Whether anything here is not yet as it is on the server. */
  readonly isChanged: boolean;
}

/**
 * The fields of a form over an object that others may change meanwhile: what was edited here stays, what was not
 * follows the object.
 * @param current the fields as they are on the server: plain data
 */
export function useEdits<T extends object>(current: T): Edits<T> {
  const [edits, setEdits] = useState({ base: current, fields: current });
  const fields = isSame(edits.base, current) ? edits.fields : rebased(edits.fields, edits.base, current);
  if (fields !== edits.fields) setEdits({ base: current, fields });
  return {
    fields,
    setFields: (next) => setEdits({ base: current, fields: next }),
    settle: (sent, kept) => setEdits((latest) => ({ ...latest, fields: rebased(latest.fields, sent, kept) })),
    isChanged: !isSame(fields, current),
  };
}

/** The edits made to `base`, made to `current` instead. */
export function rebased<T extends object>(fields: T, base: T, current: T): T {
  const merged = { ...fields };
  for (const name in current) if (isSame(fields[name], base[name])) merged[name] = current[name];
  return merged;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
