import { mkdtemp, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "#server/files/fileStore.ts";
import type { Settings } from "#server/settings.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { type Finding, ok, problem, warning } from "./finding.ts";

/** Above this a save takes noticeably long: each waits for one or two of these. */
const slowMs = 50;
const tries = 20;

/** Room on the disk against the floor below which uploads stop. */
export async function checkSpace(files: FileStore, settings: Settings): Promise<Finding> {
  const free = await files.freeBytes();
  const floor = settings.freeSpaceFloorBytes;
  const says = `${sizeInWords(free)} are free; uploads stop below ${sizeInWords(floor)} (FREE_SPACE_FLOOR_MB)`;
  if (free < floor) return problem("free space", `${says}. Make room on the disk.`);
  return free < 5 * floor ? warning("free space", `${says}. Make room soon.`) : ok("free space", says);
}

/** How long the disk takes to promise that bytes are kept; every save waits for that. */
export async function checkDurability(settings: Settings): Promise<Finding> {
  const folder = await mkdtemp(join(settings.dataFolder, "doctor-"));
  try {
    const file = await open(join(folder, "page"), "w");
    const times: number[] = [];
    try {
      for (let page = 0; page < tries; page += 1) {
        const startedAt = performance.now();
        await file.write(Buffer.alloc(4096, page), 0, 4096, page * 4096);
        await file.sync();
        times.push(performance.now() - startedAt);
      }
    } finally {
      await file.close();
    }
    times.sort((one, other) => one - other);
    const middle = times[Math.floor(tries / 2)] ?? 0;
    const says = `keeping 4 kB for good takes ${middle.toFixed(1)} ms, at worst ${(times.at(-1) ?? 0).toFixed(1)} ms`;
    return middle > slowMs
      ? warning("disk", `${says}. Saves will feel slow; a local solid-state disk serves better.`)
      : ok("disk", says);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
