import { lazy, type ReactNode, Suspense } from "react";
import { MoveButtons } from "./MoveButtons.tsx";
import styles from "./SortableList.module.css";
import { moved, type SortableEntry } from "./sorting.ts";

const Grid = lazy(async () => ({ default: (await import("./SortableGrid.tsx")).SortableGrid }));

export interface SortableListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly itemKey: (item: T) => string;
  /** Named in "Resume moved to 2 of 5". */
  readonly itemName: (item: T) => string;
  readonly onReorder: (items: readonly T[]) => void;
  readonly children: (item: T) => ReactNode;
}

/**
 * A list put in order by dragging, by buttons or by Alt with the arrows; each move is announced. Dragging is fetched
 * after the list is already usable.
 */
export function SortableList<T>({
  label,
  items,
  itemKey,
  itemName,
  onReorder,
  children,
}: SortableListProps<T>) {
  const entries = items.map((item) => ({
    key: itemKey(item),
    name: itemName(item),
    content: children(item),
  }));
  const reorder = (keys: readonly string[]) =>
    onReorder(keys.flatMap((key) => items.filter((item) => itemKey(item) === key)));
  return (
    <Suspense fallback={<PlainList label={label} entries={entries} onReorder={reorder} />}>
      <Grid label={label} entries={entries} onReorder={reorder} />
    </Suspense>
  );
}

interface PlainListProps {
  readonly label: string;
  readonly entries: readonly SortableEntry[];
  readonly onReorder: (keys: readonly string[]) => void;
}

function PlainList({ label, entries, onReorder }: PlainListProps) {
  const keys = entries.map((entry) => entry.key);
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.row}>
          <span className={styles.handle} />
          <div className={styles.content}>{entry.content}</div>
          <MoveButtons
            name={entry.name}
            position={keys.indexOf(entry.key)}
            count={keys.length}
            onMove={(step) => onReorder(moved(keys, entry.key, step))}
          />
        </li>
      ))}
    </ol>
  );
}
