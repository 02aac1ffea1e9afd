import { spawnSync } from "node:child_process";
import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeTempFolder } from "#tests/support/tempFolder.ts";

/** A place for a data folder where writing can be made to fail, as on a full disk. */
export interface NarrowDisk {
  /** Where to put the data folder. */
  path: string;
  /** From now on only about `bytes` more can be written by the server with this process id. */
  leave: (bytes: number, pid: number) => Promise<void>;
  /** There is room again. */
  relieve: (pid: number) => Promise<void>;
  remove: () => Promise<void>;
}

function hasRun(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Where we may mount: a memory disk of 24 MB, filled with ballast. Its `ENOSPC` is the real one. */
async function mountedDisk(path: string): Promise<NarrowDisk> {
  const ballast = join(path, "ballast");
  return {
    path,
    leave: async (bytes) => {
      await rm(ballast, { force: true });
      const { bavail, bsize } = await statfs(path);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    relieve: () => rm(ballast, { force: true }),
    remove: async () => {
      spawnSync("umount", ["--lazy", path], { stdio: "ignore" });
      await rm(path, { recursive: true, force: true });
    },
  };
}

/**
 * Elsewhere: the system refuses the process to let any file grow beyond a size (RLIMIT_FSIZE, set from outside
 * by util-linux's prlimit), which fails its writes as a used-up quota does.
 */
function limitedDisk(path: string): NarrowDisk {
  const limit = (pid: number, size: string) => {
    if (!hasRun("prlimit", ["--pid", String(pid), `--fsize=${size}:unlimited`])) {
      throw new Error("This test needs prlimit (Debian: util-linux), or to be root where it may mount.");
    }
  };
  return {
    path,
    leave: async (bytes, pid) => limit(pid, String(bytes)),
    relieve: async (pid) => limit(pid, "unlimited"),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** A narrow disk by the best means this machine allows. */
export async function makeNarrowDisk(): Promise<NarrowDisk> {
  const { path } = await makeTempFolder("narrow");
  await mkdir(path, { recursive: true });
  return hasRun("mount", ["-t", "tmpfs", "-o", "size=24m", "homeroom-narrow", path])
    ? mountedDisk(path)
    : limitedDisk(path);
}
