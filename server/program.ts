import type { Logger } from "pino";
import type { Store } from "#server/db/store.ts";
import type { FileStore } from "#server/files/fileStore.ts";
import type { Metrics } from "#server/http/metrics.ts";
import type { PasswordHasher } from "#server/http/passwordHasher.ts";
import type { PdfPool } from "#server/pdf/pdfPool.ts";
import type { Settings } from "#server/settings.ts";

/** What the program is made of while it runs; built once in `main.ts`, or by a test. */
export interface Program {
  settings: Settings;
  store: Store;
  files: FileStore;
  passwords: PasswordHasher;
  pdf: PdfPool;
  /** Where the settings name a token for them. */
  metrics: Metrics | undefined;
  log: Logger;
  clock: () => Date;
  /** A school of made-up people that anyone may try. */
  isDemo: boolean;
  /** Keys the seals on submissions and scorecards; random, kept in the data folder. */
  sealKey: Buffer;
}
