import type { FileStore } from "./fileStore.ts";

const batch = 500;

/** Names of ours; what else lies in the folder was put there by somebody who knows why. */
const hashPattern = /^[0-9a-f]{64}$/;

/**
 * Removes kept bytes that nothing names: what a fault left between making them durable and writing their row.
 * Must not run while uploads are taken.
 * @param known says which of some hashes are named
 * @returns how many files were removed
 */
export async function sweepFolder(
  files: FileStore,
  known: (hashes: string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let removed = 0;
  const sweep = async (hashes: string[]) => {
    const named = await known(hashes);
    for (const hash of hashes.filter((one) => !named.has(one))) {
      await files.remove(hash);
      removed += 1;
    }
  };
  let waiting: string[] = [];
  for await (const hash of files.list()) {
    if (hashPattern.test(hash)) waiting.push(hash);
    if (waiting.length < batch) continue;
    await sweep(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await sweep(waiting);
  return removed;
}
