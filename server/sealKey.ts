import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The key for seals on submissions and scorecards, made on first use and kept in the data folder. */
export function readSealKey(dataFolder: string): Buffer {
  const path = join(dataFolder, "seal.key");
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    const key = randomBytes(32);
    const file = openSync(path, "wx", 0o600);
    writeSync(file, key);
    fsyncSync(file);
    closeSync(file);
    return key;
  }
}
