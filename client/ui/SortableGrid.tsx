import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { AriaLanguage } from "./AriaLanguage.tsx";
import { announce } from "./announce.tsx";
import { Icon } from "./Icon.tsx";
import { MoveButtons } from "./MoveButtons.tsx";
import { useUiText } from "./messages.ts";
import styles from "./SortableList.module.css";
import { dropped, moved, type SortableEntry } from "./sorting.ts";

export interface SortableGridProps {
  readonly label: string;
  readonly entries: readonly SortableEntry[];
  readonly onReorder: (keys: readonly string[]) => void;
}

/** Where focus stood when a row was moved, to be found again after the rows changed places. */
interface Spot {
  readonly key: string;
  readonly move: string | undefined;
}

/** The list with dragging, by pointer, touch and keyboard. */
export function SortableGrid({ label, entries, onReorder }: SortableGridProps) {
  const text = useUiText();
  const box = useRef<HTMLDivElement>(null);
  const spot = useRef<Spot | null>(null);
  const keys = entries.map((entry) => entry.key);
  const change = (key: string, next: readonly string[]) => {
    if (next === keys) return;
    onReorder(next);
    const item = entries.find((entry) => entry.key === key)?.name ?? "";
    announce(text("movedTo", { item, position: next.indexOf(key) + 1, count: next.length }));
  };
  const step = (key: string, by: -1 | 1, move?: string) => {
    spot.current = { key, move };
    change(key, moved(keys, key, by));
  };
  const order = keys.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what moves the rows and loses focus.
  useLayoutEffect(() => {
    const found = spot.current;
    spot.current = null;
    if (!found) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(found.key)}"]`);
    const target = found.move ? row?.querySelector<HTMLElement>(`[data-move="${found.move}"]`) : row;
    target?.focus();
  }, [order]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ "text/plain": String(key) })),
    onReorder: (event) => {
      const [key] = event.keys;
      if (key === undefined) return;
      spot.current = { key: String(key), move: undefined };
      const target = { key: String(event.target.key), dropPosition: event.target.dropPosition };
      change(String(key), dropped(keys, String(key), target));
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (!event.altKey || by === undefined || !(event.target instanceof Element)) return;
    const key = event.target.closest("[data-key]")?.getAttribute("data-key");
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    step(key, by, event.target.closest("[data-move]")?.getAttribute("data-move") ?? undefined);
  };
  return (
    <div ref={box} onKeyDownCapture={onKeyDown}>
      <AriaLanguage>
        <GridList
          aria-label={label}
          className={styles.list ?? ""}
          items={entries.map((entry) => ({ ...entry, id: entry.key }))}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
          selectionMode="none"
          dependencies={[entries]}
        >
          {(entry) => (
            <GridListItem id={entry.key} textValue={entry.name} className={styles.row ?? ""}>
              <Button
                slot="drag"
                className={styles.handle ?? ""}
                aria-label={text("dragHandle", { item: entry.name })}
              >
                <Icon name="drag" />
              </Button>
              <div className={styles.content}>{entry.content}</div>
              <MoveButtons
                name={entry.name}
                position={keys.indexOf(entry.key)}
                count={keys.length}
                onMove={(by) => step(entry.key, by, String(by))}
              />
            </GridListItem>
          )}
        </GridList>
      </AriaLanguage>
    </div>
  );
}
