import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { announce } from "#client/ui/announce.tsx";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { MoveButtons } from "#client/ui/MoveButtons.tsx";
import { useUiText } from "#client/ui/messages.ts";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import { useArtifactsText } from "./artifactsText.ts";
import { FieldPlace } from "./FieldPlace.tsx";
import styles from "./RepeatedGroup.module.css";
import { movedTo, useRowKeys } from "./useRowKeys.ts";

interface RepeatedGroupProps<T> {
  readonly title: string;
  readonly hint?: string;
  /** The field of the content, so that what is missing leads here. */
  readonly field: string;
  readonly addLabel: string;
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
  readonly blank: () => T;
  /** What a row is called, on screen and to those who listen. */
  readonly nameOf: (item: T, number: number) => string;
  readonly most: number;
  readonly children: (item: T, change: (part: Partial<T>) => void, at: number) => ReactNode;
}

/** Rows of the same fields that can be added, removed, taken back and put in order. */
export function RepeatedGroup<T extends object>(props: RepeatedGroupProps<T>) {
  const { items, onChange, nameOf } = props;
  const text = useArtifactsText();
  const uiText = useUiText();
  const rows = useRowKeys(items.length);
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  /** Where focus goes once the rows are drawn: a selector within the row of that name. */
  const [aim, setAim] = useState<{ key: string; selector: string }>();
  useLayoutEffect(() => {
    if (!aim) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${aim.key}"] ${aim.selector}`)?.focus();
  }, [aim]);
  const latest = useRef(items);
  useLayoutEffect(() => {
    latest.current = items;
  });

  const add = () => {
    const key = rows.insert(items.length);
    onChange([...items, props.blank()]);
    setAim({ key, selector: "input" });
  };
  const remove = (at: number) => {
    const item = items[at];
    if (item === undefined) return;
    const name = nameOf(item, at + 1);
    rows.remove(at);
    onChange(items.toSpliced(at, 1));
    addButton.current?.focus();
    const onUndo = () => onChange(latest.current.toSpliced(at, 0, item));
    showToast({ sentence: text("itemRemoved", { item: name }), onUndo });
  };
  const move = (at: number, step: -1 | 1) => {
    const [item, key] = [items[at], rows.keys[at]];
    if (item === undefined || key === undefined) return;
    rows.move(at, at + step);
    onChange(movedTo(items, at, at + step));
    setAim({ key, selector: `[data-move="${step}"]` });
    const position = at + step + 1;
    announce(uiText("movedTo", { item: nameOf(item, at + 1), position, count: items.length }));
  };

  return (
    <FieldPlace field={props.field}>
      <Section title={props.title} hint={props.hint}>
        <ol className={styles.rows} ref={list}>
          {rows.keys.map((key, at) => {
            const item = items[at];
            if (item === undefined) return null;
            const name = nameOf(item, at + 1);
            return (
              <li key={key} data-row={key} className={styles.row}>
                <div className={styles.head}>
                  <h3 className={styles.name}>{name}</h3>
                  <MoveButtons
                    name={name}
                    position={at}
                    count={items.length}
                    onMove={(step) => move(at, step)}
                  />
                  <IconButton
                    size="s"
                    icon="trash"
                    label={text("removeItem", { item: name })}
                    onClick={() => remove(at)}
                  />
                </div>
                {props.children(item, (part) => onChange(items.toSpliced(at, 1, { ...item, ...part })), at)}
              </li>
            );
          })}
        </ol>
        <Button ref={addButton} icon="plus" isDisabled={items.length >= props.most} onClick={add}>
          {props.addLabel}
        </Button>
      </Section>
    </FieldPlace>
  );
}
