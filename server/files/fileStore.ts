import type { Readable } from "node:stream";

/** Where the bytes of students lie. Kept files are named by their SHA-256 and never change. */
export interface FileStore {
  /** Uploads are written here first. */
  readonly stagingFolder: string;
  /** Removes what a stopped process left in staging; only for the process that serves, before it listens. */
  emptyStaging(): Promise<void>;
  /** Makes staged bytes durable (file and folder synced) under `hash`; afterwards the staged file is gone. */
  keep(stagedPath: string, hash: string): Promise<void>;
  /** The kept bytes, or undefined when there are none under `hash`. */
  open(hash: string): Promise<{ stream: Readable; bytes: number } | undefined>;
  /** A path that PDF and image workers may read. */
  pathOf(hash: string): string;
  remove(hash: string): Promise<void>;
  /** Every kept hash, for sweeps and the doctor. */
  list(): AsyncIterable<string>;
  /** Bytes that are free on the disk. */
  freeBytes(): Promise<number>;
}
