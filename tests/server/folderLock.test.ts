import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FolderInUse, lockFolder } from "#server/folderLock.ts";
import { withTempFolder } from "#tests/support/tempFolder.ts";

/** Another process that serves a folder, once it says so. */
async function startHolder(folder: string) {
  const code = `import("#server/folderLock.ts").then(({ lockFolder }) => {
    lockFolder(${JSON.stringify(folder)});
    console.log("locked");
    setInterval(() => undefined, 1000);
  });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

describe("a data folder", () => {
  it("is served by one process at a time", async () => {
    await withTempFolder("lock", async (folder) => {
      const unlock = lockFolder(folder);
      expect(() => lockFolder(folder)).toThrow(FolderInUse);
      expect(() => lockFolder(folder)).toThrow(`by process ${process.pid}.`);
      unlock();
      lockFolder(folder)();
    });
  });

  it("is free once the process that served it is gone, however it went", async () => {
    await withTempFolder("lock", async (folder) => {
      const holder = await startHolder(folder);
      expect(() => lockFolder(folder)).toThrow(`by process ${holder.pid}.`);
      const gone = once(holder, "exit");
      holder.kill("SIGKILL");
      await gone;
      lockFolder(folder)();
    });
  }, 60_000);

  it("is free although the number left behind by a power cut is another program's by now", async () => {
    await withTempFolder("lock", async (folder) => {
      await writeFile(join(folder, "serving.pid"), String(process.ppid));
      lockFolder(folder)();
    });
  });
});
