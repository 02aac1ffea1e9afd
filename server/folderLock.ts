import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeExclusively } from "./db/exclusiveFile.ts";

export class FolderInUse extends Error {
  constructor(folder: string, process: string) {
    super(`The data in ${folder} is already being served by process ${process}. Stop that one first.`);
    this.name = "FolderInUse";
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, "utf8").trim() || "another";
  } catch {
    // It is between taking the folder and saying so, or between letting go of both.
    return "another";
  }
}

/**
 * Takes a data folder for one serving process. The number in `serving.pid` is for people: after a power cut another
 * program may have it, so that it says nothing about whether anybody serves.
 * @returns lets go of it
 * @throws FolderInUse while another process serves the folder
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "serving.pid");
  const letGo = takeExclusively(join(folder, "serving.lock"));
  if (!letGo) throw new FolderInUse(folder, readHolder(path));
  writeFileSync(path, String(process.pid));
  return () => {
    rmSync(path, { force: true });
    letGo();
  };
}
