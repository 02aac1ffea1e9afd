import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

export class SealKeyMissing extends Error {
  constructor(path: string) {
    super(
      `${path} is missing, and what this school has sealed cannot be checked without it. Bring it back from a backup.`,
    );
    this.name = "SealKeyMissing";
  }
}

/**
 * The key for seals on submissions and scorecards, kept in the data folder.
 * @param canBegin whether nothing can be sealed yet, so that a missing key is made
 * @throws SealKeyMissing
 */
export function readSealKey(dataFolder: string, canBegin: boolean): Buffer {
  const path = join(dataFolder, "seal.key");
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    if (!canBegin) throw new SealKeyMissing(path);
    const key = randomBytes(32);
    const file = openSync(path, "wx", 0o600);
    writeSync(file, key);
    fsyncSync(file);
    closeSync(file);
    return key;
  }
}
