import { useState } from "react";

let lastKey = 0;

function newKey(): string {
  lastKey += 1;
  return `row-${lastKey}`;
}

const newKeys = (count: number) => Array.from({ length: count }, newKey);

/**
 * A name for each row of a list whose rows have none, so that a row keeps its fields and its focus when it moves.
 * Rows that came or went from outside get or lose theirs at the end.
 */
export function useRowKeys(count: number) {
  const [keys, setKeys] = useState(() => newKeys(count));
  const fitting =
    keys.length === count ? keys : [...keys.slice(0, count), ...newKeys(Math.max(0, count - keys.length))];
  if (fitting !== keys) setKeys(fitting);
  return {
    keys: fitting,
    /** Adds a row at a place and answers its name. */
    insert: (at: number): string => {
      const key = newKey();
      setKeys(fitting.toSpliced(at, 0, key));
      return key;
    },
    remove: (at: number) => setKeys(fitting.toSpliced(at, 1)),
    move: (from: number, to: number) => setKeys(movedTo(fitting, from, to)),
  };
}

/** The list with one row at another place. */
export function movedTo<T>(rows: readonly T[], from: number, to: number): T[] {
  const row = rows[from];
  if (row === undefined) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}
