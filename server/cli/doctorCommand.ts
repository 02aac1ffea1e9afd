import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wholeParts } from "#server/backup/backupFormat.ts";
import { databasePath, openStore } from "#server/db/openStore.ts";
import { openSqliteStore } from "#server/db/sqliteStore.ts";
import type { Store } from "#server/db/store.ts";
import { openFolderFileStore } from "#server/files/folderFileStore.ts";
import { addressOf, type Settings } from "#server/settings.ts";
import type { Command, CommandResult } from "./command.ts";
import { checkAudit, checkSqliteFile } from "./doctor/databaseChecks.ts";
import { checkDurability, checkSpace } from "./doctor/diskChecks.ts";
import { checkFiles } from "./doctor/fileChecks.ts";
import { type Finding, ok, problem } from "./doctor/finding.ts";
import { checkScorecardSeals, checkSubmissionSeals } from "./doctor/sealChecks.ts";

function settingsFinding(settings: Settings): Finding {
  const engine = settings.databaseUrl ? "PostgreSQL" : "SQLite";
  return ok("settings", `data in ${settings.dataFolder}, ${engine}, opened at ${addressOf(settings)}`);
}

async function checkSeals(store: Store, settings: Settings): Promise<Finding[]> {
  const path = join(settings.dataFolder, wholeParts.sealKey);
  // The program does not open without it.
  if (!existsSync(path)) return [problem("seals", `${path} is missing. Bring it back from a backup.`)];
  const key = readFileSync(path);
  return [await checkSubmissionSeals(store.read, key), await checkScorecardSeals(store.read, key)];
}

async function checkContents(store: Store, settings: Settings): Promise<Finding[]> {
  const files = await openFolderFileStore(join(settings.dataFolder, "files"));
  return [
    await checkAudit(store.read),
    ...(await checkSeals(store, settings)),
    ...(await checkFiles(store.read, files, new Date())),
    await checkSpace(files, settings),
    await checkDurability(settings),
  ];
}

async function examine(settings: Settings): Promise<Finding[]> {
  const findings = [settingsFinding(settings)];
  const clock = () => new Date();
  let store: Store;
  if (settings.databaseUrl) store = await openStore(settings, clock);
  else {
    const path = databasePath(settings.dataFolder);
    try {
      findings.push(...checkSqliteFile(path));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [...findings, problem("database file", `cannot be opened (${why}). Restore a backup.`)];
    }
    // Rows of older or newer tables are not what the rest looks for.
    if (findings.some(({ name, state }) => name === "tables" && state !== "ok")) return findings;
    store = openSqliteStore(path, clock);
  }
  try {
    return [...findings, ...(await checkContents(store, settings))];
  } finally {
    await store.close();
  }
}

const sums = {
  ok: "All is well.",
  warning: "All is well so far; see the warnings.",
  problem: "Something is wrong.",
};

function resultOf(findings: readonly Finding[]): CommandResult {
  const has = (state: Finding["state"]) => findings.some((finding) => finding.state === state);
  const worst = has("problem") ? "problem" : has("warning") ? "warning" : "ok";
  const lines = findings.map(({ name, state, says }) => `${state.padEnd(8)} ${name.padEnd(14)} ${says}`);
  return {
    lines: [...lines, "", sums[worst]],
    data: { state: worst, findings },
    exitCode: worst === "problem" ? 1 : 0,
  };
}

const doctor: Command = {
  noun: "doctor",
  verb: "",
  says: "Check settings, database, audit, seals, files and disk, also while the server runs",
  needs: "settings",
  options: {},
  run: async (settings) => resultOf(await examine(settings)),
};

export const doctorCommands: readonly Command[] = [doctor];
