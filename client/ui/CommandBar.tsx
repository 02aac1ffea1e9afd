import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import styles from "./CommandBar.module.css";
import { Dialog } from "./Dialog.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { useUiText } from "./messages.ts";
import { matching } from "./searchText.ts";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconName;
  readonly run: () => void;
}

interface Group {
  readonly commands: readonly Command[];
  readonly scope: "here" | "everywhere";
}

const groups = new Map<object, Group>();
const listeners = new Set<() => void>();
let snapshot: readonly Command[] = [];

function changed(): void {
  const of = (scope: Group["scope"]) =>
    [...groups.values()].filter((group) => group.scope === scope).flatMap((group) => group.commands);
  snapshot = [...of("here"), ...of("everywhere")];
  for (const listener of listeners) listener();
}

/** Offers commands in the command bar (Ctrl+K) while the calling screen is shown. */
export function useCommands(commands: readonly Command[], scope: Group["scope"] = "here"): void {
  const owner = useRef({});
  const said = JSON.stringify(commands.map(({ id, label, hint }) => [id, label, hint]));
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered anew only when what is said changes.
  useEffect(() => {
    const group = owner.current;
    const offered = current.current.map((command) => ({
      ...command,
      run: () => current.current.find(({ id }) => id === command.id)?.run(),
    }));
    groups.set(group, { commands: offered, scope });
    changed();
    return () => {
      groups.delete(group);
      changed();
    };
  }, [said, scope]);
}

function useOffered(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

const shownAtOnce = 12;

/** Type a few letters, choose with the arrows, go with Enter. */
export function CommandBar({ onClose }: { readonly onClose: () => void }) {
  const text = useUiText();
  const listId = useId();
  const commands = useOffered();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(
    () =>
      matching(commands, typed, (command) => `${command.label} ${command.hint ?? ""}`).slice(0, shownAtOnce),
    [commands, typed],
  );
  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === "Enter") choose(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={text("commandTitle")} onClose={onClose} size="s">
      <input
        className={styles.input}
        role="combobox"
        aria-label={text("commandHint")}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[at] ? `${listId}-${found[at].id}` : undefined}
        autoComplete="off"
        placeholder={text("commandHint")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden>
        <span role="status">{text("commandCount", { count: found.length })}</span>
      </VisuallyHidden>
      <div id={listId} role="listbox" aria-label={text("commandTitle")} className={styles.list}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps focus.
          <div
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onClick={() => choose(command)}
            onPointerMove={() => setAt(index)}
          >
            {command.icon && <Icon name={command.icon} size={18} />}
            <span>{command.label}</span>
            {command.hint && <span className={styles.hint}>{command.hint}</span>}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
