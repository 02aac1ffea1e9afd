import { Autosave, type SaveFailure } from "#client/http/autosave.ts";
import type { DraftShelf } from "#client/http/draftShelf.ts";
import type { Versioned } from "#client/http/versioned.ts";

/** A server that keeps one text, refuses an older version, and can be out of reach. */
export class TextServer {
  kept: Versioned<string> = { value: "one", version: 1 };
  isDown = false;
  refusal: string | undefined;
  saves = 0;
  /** While set, answers wait for it. */
  hold: Promise<void> | undefined;

  readonly save = async (value: string, version: number): Promise<Versioned<string>> => {
    this.saves += 1;
    await this.hold;
    if (this.isDown) throw new Error("unreachable");
    if (this.refusal) throw new Error("refused");
    if (version !== this.kept.version) throw new Error("conflict");
    this.kept = { value, version: version + 1 };
    return this.kept;
  };

  readonly explain = (error: unknown): SaveFailure<string> => {
    const { message } = error instanceof Error ? error : new Error("unknown");
    if (message === "conflict") return { kind: "conflict", theirs: this.kept };
    if (message === "refused") return { kind: "refused", reason: this.refusal ?? "" };
    return { kind: "unreachable" };
  };
}

export class MemoryShelf implements DraftShelf {
  draft: string | null = null;
  isFull = false;
  read = () => this.draft;
  write = (draft: string) => {
    if (!this.isFull) this.draft = draft;
    return !this.isFull;
  };
  clear = () => {
    this.draft = null;
  };
}

export const delayMs = 900;

/** An autosave over that server, begun. */
export function open(server: TextServer, shelf: DraftShelf = new MemoryShelf(), read = server.kept) {
  const autosave = new Autosave<string>({
    server: read,
    save: server.save,
    explain: server.explain,
    shelf,
    delayMs,
    now: Date.now,
  });
  autosave.start();
  return autosave;
}
