import type { FileStore } from "./fileStore.ts";

/** Names of ours; what else lies in the folder was put there by somebody who knows why. */
const hashPattern = /^[0-9a-f]{64}$/;

/** So few unnamed files are nothing to wonder at, whatever their share. */
const fewFiles = 50;

export interface Swept {
  /** How many kept files nothing names. */
  unnamed: number;
  /** So many that the list of names is more likely wrong than the files: none was removed. */
  isLeftAlone: boolean;
}

/**
 * Removes kept bytes that nothing names: what a fault left between making them durable and writing their row.
 * Must not run while uploads are taken. When most of the folder would go, as with an empty database set beside an
 * old folder by mistake, nothing is removed.
 */
export async function sweepFolder(files: FileStore, isNamed: (hash: string) => boolean): Promise<Swept> {
  const unnamed: string[] = [];
  let named = 0;
  for await (const hash of files.list()) {
    if (!hashPattern.test(hash)) continue;
    if (isNamed(hash)) named += 1;
    else unnamed.push(hash);
  }
  const isLeftAlone = unnamed.length > fewFiles && unnamed.length > named;
  if (!isLeftAlone) for (const hash of unnamed) await files.remove(hash);
  return { unnamed: unnamed.length, isLeftAlone };
}
