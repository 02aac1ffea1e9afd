import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of a test's own, outside the project. */
export interface TempFolder {
  /** Absolute. */
  readonly path: string;
  /** Takes it away with everything in it; again is harmless. */
  remove(): Promise<void>;
}

/** Makes a new, empty folder that nobody else uses. `purpose` shows in its name when one is left behind. */
export async function makeTempFolder(purpose: string): Promise<TempFolder> {
  const path = await mkdtemp(join(tmpdir(), `homeroom-${purpose}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Hands `use` a new, empty folder and takes it away afterwards, whether `use` succeeded or not. */
export async function withTempFolder<T>(purpose: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await makeTempFolder(purpose);
  try {
    return await use(folder.path);
  } finally {
    await folder.remove();
  }
}
