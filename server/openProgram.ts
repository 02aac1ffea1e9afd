import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import { hasAuditLines } from "./audit/auditChain.ts";
import { openStore } from "./db/openStore.ts";
import type { Store } from "./db/store.ts";
import { openFolderFileStore } from "./files/folderFileStore.ts";
import { openMetrics } from "./http/metrics.ts";
import { openPasswordHasher } from "./http/passwordHasher.ts";
import { openPdfPool, type PdfPool } from "./pdf/pdfPool.ts";
import type { Program } from "./program.ts";
import { readSealKey } from "./sealKey.ts";
import type { Settings } from "./settings.ts";

/** The file that marks a data folder as a demo's: made-up people, open passwords, safe to erase. */
export const demoMark = "demo-people.json";

export interface OpenOptions {
  clock?: () => Date;
  log?: Logger;
  /** A store that is open already, in place of the one the settings name. */
  store?: Store;
  /** A pool that is open already and stays open, in place of one of the program's own. */
  pdf?: PdfPool;
}

async function readSealKeyFor(store: Store, dataFolder: string): Promise<Buffer> {
  try {
    return readSealKey(dataFolder, !(await hasAuditLines(store.read)));
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Builds everything the program is made of from its settings; `close` lets go of all of it.
 * @throws SealKeyMissing
 */
export async function openProgram(
  settings: Settings,
  options: OpenOptions = {},
): Promise<{ program: Program; close: () => Promise<void> }> {
  const clock = options.clock ?? (() => new Date());
  const store = options.store ?? (await openStore(settings, clock));
  const sealKey = await readSealKeyFor(store, settings.dataFolder);
  const pdf = options.pdf ?? openPdfPool({ addedFonts: settings.fontsFolder });
  const program: Program = {
    settings,
    store,
    files: await openFolderFileStore(join(settings.dataFolder, "files")),
    passwords: openPasswordHasher(),
    pdf,
    metrics: settings.metricsToken ? await openMetrics() : undefined,
    log: options.log ?? pino({ level: settings.logLevel }),
    clock,
    isDemo: existsSync(join(settings.dataFolder, demoMark)),
    sealKey,
  };
  return {
    program,
    close: async () => {
      if (!options.pdf) await pdf.close();
      await store.close();
    },
  };
}
