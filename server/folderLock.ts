import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export class FolderInUse extends Error {
  constructor(folder: string, process: number) {
    super(`The data in ${folder} is already being served by process ${process}. Stop that one first.`);
    this.name = "FolderInUse";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Takes a data folder for one serving process. A lock left by one that died is taken over.
 * @returns lets go of it
 * @throws FolderInUse while another process serves the folder
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "serving.pid");
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = Number(readFileSync(path, "utf8"));
      if (holder !== process.pid && Number.isInteger(holder) && isRunning(holder)) {
        throw new FolderInUse(folder, holder);
      }
      rmSync(path, { force: true });
    }
  }
  throw new Error(`${path} cannot be taken`);
}
