import { createReadStream } from "node:fs";
import { mkdir, open, opendir, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStore } from "./fileStore.ts";

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}

const hashPattern = /^[A-Za-z0-9_-]{16,64}$/;

/** Keeps bytes in `folder`, spread over subfolders by the first two characters of their hash. */
export async function openFolderFileStore(folder: string): Promise<FileStore> {
  const stagingFolder = join(folder, "staging");
  const keptFolder = join(folder, "kept");
  await mkdir(keptFolder, { recursive: true, mode: 0o700 });
  await mkdir(stagingFolder, { recursive: true, mode: 0o700 });

  function pathOf(hash: string): string {
    if (!hashPattern.test(hash)) throw new Error("Not a file hash");
    return join(keptFolder, hash.slice(0, 2), hash);
  }

  return {
    stagingFolder,
    emptyStaging: async () => {
      for await (const left of await opendir(stagingFolder)) {
        await rm(join(stagingFolder, left.name), { recursive: true, force: true });
      }
    },
    pathOf,
    keep: async (stagedPath, hash) => {
      const target = pathOf(hash);
      await syncFile(stagedPath);
      const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(stagedPath, target);
      await syncFolder(dirname(target));
      if (made) await syncFolder(keptFolder);
    },
    open: async (hash) => {
      const path = pathOf(hash);
      try {
        const { size } = await stat(path);
        return { stream: createReadStream(path), bytes: size };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
    list: async function* () {
      for await (const group of await opendir(keptFolder)) {
        if (!group.isDirectory()) continue;
        for await (const file of await opendir(join(keptFolder, group.name))) yield file.name;
      }
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}
