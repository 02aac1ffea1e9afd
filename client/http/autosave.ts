import type { Saved } from "#client/ui/SavedState.tsx";
import { type DraftShelf, readDraft } from "./draftShelf.ts";
import type { Versioned } from "./versioned.ts";

/** How a save ended that did not succeed. */
export type SaveFailure<T> =
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "conflict"; readonly theirs: Versioned<T> };

export interface AutosavePlan<T> {
  readonly server: Versioned<T>;
  /** Sends the value over the version it was made from. Throws; `explain` says what the error means. */
  readonly save: (value: T, version: number, isLast: boolean) => Promise<Versioned<T>>;
  readonly explain: (error: unknown) => SaveFailure<T>;
  readonly shelf: DraftShelf;
  /** Quiet time after the last change before it is sent. */
  readonly delayMs: number;
  readonly now: () => number;
}

export interface AutosaveState<T> {
  readonly value: T;
  readonly saved: Saved;
  /** Both texts, while the person has not chosen. */
  readonly conflict: { readonly mine: T; readonly theirs: T } | null;
}

/** Waits after the first, second, … failed try. */
const retryMs = [4_000, 15_000, 60_000] as const;

/** Somebody who types without a pause is saved at least this often. */
const longestMs = 5_000;

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Saves what a person types: a while after the last change, one request at a time, each over the version the last
 * one returned. What could not be sent waits on the shelf and is tried again. When somebody else changed the object
 * meanwhile, it stops and holds both texts: nothing is overwritten until the person has chosen.
 */
export class Autosave<T> {
  private state: AutosaveState<T>;
  private known: Versioned<T>;
  /** The version the person's text was made from; what a draft must say, even while two texts are held. */
  private base: number;
  private theirs: Versioned<T> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private failures = 0;
  private unsentSince: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private plan: AutosavePlan<T>) {
    this.known = plan.server;
    this.base = plan.server.version;
    this.state = { value: plan.server.value, saved: { kind: "clean" }, conflict: null };
    this.takeFromShelf();
  }

  /** Begins to send by itself; a draft found on the shelf goes first. */
  start(): void {
    if (this.isUnsent && !this.state.conflict) this.sendIn(this.plan.delayMs);
  }

  /** The functions of the latest drawing; the versions and the text stay. */
  adopt(plan: Pick<AutosavePlan<T>, "save" | "explain">): void {
    this.plan = { ...this.plan, ...plan };
  }

  readonly getState = (): AutosaveState<T> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A newer copy was read: taken when nothing here is unsent, otherwise left for the save to find out. */
  serverRead(server: Versioned<T>): void {
    if (server.version <= this.known.version || this.isUnsent || this.running) return;
    this.known = server;
    this.base = server.version;
    this.set({ value: server.value, saved: { kind: "clean" } });
  }

  change(value: T): void {
    this.set({ value });
    if (this.state.conflict) {
      this.set({ conflict: { ...this.state.conflict, mine: value } });
      this.keep();
      return;
    }
    if (this.running) return;
    if (!this.isUnsent) {
      this.stopTimer();
      this.unsentSince = undefined;
      this.plan.shelf.clear();
      this.set({ saved: { kind: "clean" } });
      return;
    }
    if (this.state.saved.kind !== "kept") this.set({ saved: { kind: "unsaved" } });
    this.unsentSince ??= this.plan.now();
    this.sendIn(Math.min(this.plan.delayMs, Math.max(0, this.unsentSince + longestMs - this.plan.now())));
  }

  /** Sends now what is unsent; resolves when it is saved or has failed. `isLast`: the page is going away. */
  async flush(isLast = false): Promise<void> {
    this.stopTimer();
    if (isLast && this.isUnsent) this.keep();
    // Several may wait for the same save; whoever goes on first sends for all, and the others wait for that one too.
    while (this.running) await this.running;
    if (!this.isUnsent || this.state.conflict) return;
    const sending = this.send(isLast);
    this.running = sending;
    await sending;
    if (this.running === sending) this.running = undefined;
  }

  /** The person has chosen; what they chose is saved over the version they were shown. */
  async resolve(value: T): Promise<void> {
    if (!this.theirs) return;
    this.known = this.theirs;
    this.base = this.known.version;
    this.theirs = undefined;
    this.set({ value, conflict: null, saved: { kind: "unsaved" } });
    if (this.isUnsent) {
      await this.flush();
      return;
    }
    this.plan.shelf.clear();
    this.set({ saved: { kind: "saved", at: this.plan.now() } });
  }

  /** No more timers: another screen sends it now, from the shelf. */
  stop(): void {
    this.stopTimer();
  }

  /** Whether something typed is still to be sent, which no refusal and no choice of the person hinders. */
  get isWaiting(): boolean {
    const { saved, conflict } = this.state;
    return this.isUnsent && conflict === null && saved.kind !== "refused";
  }

  private get isUnsent(): boolean {
    return !isSame(this.state.value, this.known.value);
  }

  private async send(isLast: boolean): Promise<void> {
    const sent = this.state.value;
    this.unsentSince = undefined;
    this.keep();
    this.set({ saved: { kind: "saving" } });
    try {
      const answer = await this.plan.save(sent, this.known.version, isLast);
      this.running = undefined;
      this.succeeded(sent, answer.version);
    } catch (error) {
      this.running = undefined;
      this.failed(this.plan.explain(error));
    }
  }

  private succeeded(sent: T, version: number): void {
    this.failures = 0;
    this.known = { value: sent, version };
    this.base = version;
    if (this.isUnsent) {
      this.keep();
      this.set({ saved: { kind: "unsaved" } });
      this.sendIn(this.plan.delayMs);
      return;
    }
    this.plan.shelf.clear();
    this.set({ saved: { kind: "saved", at: this.plan.now() } });
  }

  private failed(failure: SaveFailure<T>): void {
    const isKept = this.keep();
    if (failure.kind === "conflict") {
      this.meet(failure.theirs);
    } else if (failure.kind === "refused") {
      this.set({ saved: failure });
    } else {
      this.set({ saved: { kind: isKept ? "kept" : "unsaved" } });
      this.sendIn(retryMs[Math.min(this.failures, retryMs.length - 1)] ?? 0);
      this.failures += 1;
    }
  }

  /** The same text in both places is no conflict, only a newer version. */
  private meet(theirs: Versioned<T>): void {
    if (isSame(theirs.value, this.state.value)) {
      this.known = theirs;
      this.base = theirs.version;
      this.plan.shelf.clear();
      this.set({ saved: { kind: "saved", at: this.plan.now() } });
      return;
    }
    this.theirs = theirs;
    this.set({ saved: { kind: "conflict" }, conflict: { mine: this.state.value, theirs: theirs.value } });
  }

  private takeFromShelf(): void {
    const written = this.plan.shelf.read();
    if (written === null) return;
    const draft = readDraft(written, this.known.value);
    if (!draft || isSame(draft.value, this.known.value)) {
      this.plan.shelf.clear();
      return;
    }
    this.base = draft.version;
    this.state = { ...this.state, value: draft.value, saved: { kind: "kept" } };
    if (draft.version !== this.known.version) this.meet(this.known);
  }

  private keep(): boolean {
    return this.plan.shelf.write(JSON.stringify({ value: this.state.value, version: this.base }));
  }

  private sendIn(ms: number): void {
    this.stopTimer();
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
  }

  private set(part: Partial<AutosaveState<T>>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
