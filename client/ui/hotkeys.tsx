import { useEffect, useRef, useSyncExternalStore } from "react";

export interface Hotkey {
  /** What it does, for the list of keys. */
  readonly label: string;
  readonly run: () => void;
}

/** By key: "j", "?", "shift+a", or two in a row: "g h". */
export type Hotkeys = Readonly<Record<string, Hotkey>>;

interface Layer {
  readonly scope: "here" | "everywhere";
  readonly keys: () => Hotkeys;
}

const layers: Layer[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly Layer[] = [];

function changed(): void {
  snapshot = [...layers];
  for (const listener of listeners) listener();
}

/** The keys that work now, newest first; for the list of keys. */
export function useActiveHotkeys(): readonly Layer[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

const settingKey = "homeroom.singleKeys";

/** Whether single keys are on; people who speak to their computer turn them off (WCAG 2.1.4). */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(settingKey) !== "off";
}

export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(settingKey, isOn ? "on" : "off");
}

/** Where keys are typed as text, and inside open dialogs, they do nothing. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("dialog")) return true;
  return target.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select");
}

let pending = "";
let pendingAt = 0;
const sequenceMs = 1200;

/** The name of a pressed key, as used in `Hotkeys`. */
export function nameOfKey(event: Pick<KeyboardEvent, "key" | "shiftKey">): string {
  const isLetter = event.key.length === 1 && event.key.toLowerCase() !== event.key.toUpperCase();
  const key = isLetter ? event.key.toLowerCase() : event.key;
  return isLetter && event.shiftKey ? `shift+${key}` : key;
}

/** The screen's own keys before those that work everywhere; of several, the latest. */
function find(name: string): Hotkey | undefined {
  const of = (scope: Layer["scope"]) => layers.filter((layer) => layer.scope === scope).toReversed();
  return [...of("here"), ...of("everywhere")].find((layer) => layer.keys()[name])?.keys()[name];
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || !hasSingleKeys()) return;
  const name = nameOfKey(event);
  const isSoon = event.timeStamp - pendingAt < sequenceMs;
  const hotkey = (pending && isSoon ? find(`${pending} ${name}`) : undefined) ?? find(name);
  pending = hotkey ? "" : name;
  pendingAt = event.timeStamp;
  if (!hotkey) return;
  event.preventDefault();
  hotkey.run();
}

export interface HotkeyOptions {
  readonly isOn?: boolean;
  readonly scope?: "here" | "everywhere";
}

/** Keys for the screen that calls it; the innermost wins. They are listed under `?`. */
export function useHotkeys(keys: Hotkeys, { isOn = true, scope = "here" }: HotkeyOptions = {}): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!isOn) return;
    const layer: Layer = { scope, keys: () => current.current };
    if (layers.length === 0) document.addEventListener("keydown", onKeyDown);
    layers.push(layer);
    changed();
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener("keydown", onKeyDown);
      changed();
    };
  }, [isOn, scope]);
}
