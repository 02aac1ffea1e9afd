import { existsSync } from "node:fs";
import { join } from "node:path";
import { wholeParts } from "#server/backup/backupFormat.ts";
import { databasePath } from "#server/db/openStore.ts";
import type { Settings } from "#server/settings.ts";

/**
 * Why a data folder holds no Homeroom, or undefined when it does. Where the rows are in PostgreSQL, the folder holds
 * the files and the seal key alone.
 */
export function whyNoSchool({ dataFolder, databaseUrl }: Settings): string | undefined {
  const sign = databaseUrl ? join(dataFolder, wholeParts.sealKey) : databasePath(dataFolder);
  if (existsSync(sign)) return undefined;
  return `There is no Homeroom in ${dataFolder}. Name its folder with DATA_DIR, or begin one there with school init.`;
}
