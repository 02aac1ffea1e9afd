import type { Versioned } from "./versioned.ts";

/** Where a draft waits when it cannot be sent; the browser's localStorage, or a map in tests. */
export interface DraftShelf {
  read(): string | null;
  /** False when there is no room: the draft is then only in memory. */
  write(draft: string): boolean;
  clear(): void;
}

const prefix = "homeroom.draft.";

/** The shelf for one thing of one person on this device. */
export function deviceShelf(personId: string, id: string): DraftShelf {
  const key = `${prefix}${personId}.${id}`;
  return {
    read: () => localStorage.getItem(key),
    clear: () => localStorage.removeItem(key),
    write: (draft) => {
      try {
        localStorage.setItem(key, draft);
        return true;
      } catch (error) {
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
  };
}

/** Whether a draft of this person's waits on this device. */
export function hasDraft(personId: string, id: string): boolean {
  return deviceShelf(personId, id).read() !== null;
}

/** How many drafts of this person wait on this device; asked before signing out. */
export function countDrafts(personId: string): number {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${personId}.`)).length;
}

/** Removes this person's drafts, as when they sign out of a device others use too. */
export function clearDrafts(personId: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${prefix}${personId}.`)) localStorage.removeItem(key);
  }
}

/** Whether two values have the same layout at the top: a draft of an older layout must not reach a screen. */
function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== typeof b || Array.isArray(a) !== Array.isArray(b)) return false;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return (a === null) === (b === null);
  return Array.isArray(a) || Object.keys(a).toSorted().join() === Object.keys(b).toSorted().join();
}

/** Reads what was written; undefined when it is damaged or of another layout than `like`. */
export function readDraft<T>(written: string, like: T): Versioned<T> | undefined {
  try {
    const draft: Versioned<T> | null = JSON.parse(written);
    return draft && typeof draft.version === "number" && isAlike(draft.value, like) ? draft : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
