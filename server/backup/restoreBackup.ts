import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, open, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { countAppliedMigrations, countKnownMigrations } from "#server/db/migrate.ts";
import { openSqlite } from "#server/db/sqliteStore.ts";
import { openFolderFileStore } from "#server/files/folderFileStore.ts";
import { BackupRefused, filePartName, type Manifest, wholeParts } from "./backupFormat.ts";
import { type OpenArchive, openArchive } from "./readArchive.ts";

function requireEmpty(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new BackupRefused(
    `${folder} is not empty, so nothing was restored. Name an empty folder with --into, or move this one away.`,
  );
}

function requireKnownMigrations(manifest: Manifest, from: string): void {
  if (manifest.migrations <= countKnownMigrations()) return;
  throw new BackupRefused(
    `${from} was made by a newer version (${manifest.program}) than this one. Install that version, then restore.`,
  );
}

/** The database opens, is whole, and is the one the manifest speaks of. */
function requireWholeDatabase(path: string, { migrations }: Manifest, from: string): void {
  let found: unknown;
  try {
    if (countAppliedMigrations(path) !== migrations) found = "another version of the tables";
    const connection = openSqlite(path);
    try {
      found ??= connection.pragma("integrity_check", { simple: true });
    } finally {
      connection.close();
    }
  } catch (error) {
    found = error instanceof Error ? error.message : error;
  }
  if (found !== "ok") throw new BackupRefused(`The database in ${from} is damaged (${String(found)}).`);
}

async function extractAll(archive: OpenArchive, folder: string): Promise<void> {
  const files = await openFolderFileStore(join(folder, "files"));
  for (const part of archive.manifest.parts) {
    const hash = part.name.startsWith(filePartName(""))
      ? part.name.slice(filePartName("").length)
      : undefined;
    if (hash === undefined) {
      await archive.extract(part, join(folder, part.name));
      continue;
    }
    if (hash !== part.hash) throw new BackupRefused("A file in the backup is not the one its name says.");
    const staged = join(files.stagingFolder, hash);
    await archive.extract(part, staged);
    await files.keep(staged, hash);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function notPlaced(folder: string) {
  return (error: unknown): never => {
    const why = error instanceof Error ? error.message : String(error);
    throw new BackupRefused(
      `${folder} cannot be made (${why}). If a disk is mounted there, name a folder inside it with --into, ` +
        "and set DATA_DIR to that folder.",
    );
  };
}

/** A new folder beside the one to be restored, so that it can take its place in one step. */
async function makeSibling(folder: string): Promise<string> {
  await mkdir(dirname(folder), { recursive: true });
  return mkdtemp(join(dirname(folder), `.${basename(folder)}-restoring-`));
}

async function putInPlace(ready: string, folder: string): Promise<void> {
  await syncFolder(ready);
  if (existsSync(folder)) await rmdir(folder);
  await rename(ready, folder);
  await syncFolder(dirname(folder));
}

/**
 * Restores a backup into a folder that is empty or not there yet. All of it is written and checked beside that folder
 * first, so a damaged archive or a power cut never leaves half a school in its place.
 * @param finish works on the restored folder before it is put in its place
 * @throws BackupRefused when the folder holds anything, or the archive is damaged, foreign or of a newer version
 */
export async function restoreBackup(
  from: string,
  folder: string,
  finish: (folder: string, manifest: Manifest) => Promise<void>,
): Promise<Manifest> {
  requireEmpty(folder);
  const archive = await openArchive(from);
  try {
    const { manifest } = archive;
    requireKnownMigrations(manifest, from);
    const names = new Set(manifest.parts.map((part) => part.name));
    for (const needed of [wholeParts.database, wholeParts.sealKey]) {
      if (!names.has(needed)) throw new BackupRefused(`${from} lacks ${needed}, so it cannot be restored.`);
    }
    const ready = await makeSibling(folder).catch(notPlaced(folder));
    try {
      await extractAll(archive, ready);
      requireWholeDatabase(join(ready, wholeParts.database), manifest, from);
      await finish(ready, manifest);
      await putInPlace(ready, folder).catch(notPlaced(folder));
    } finally {
      await rm(ready, { recursive: true, force: true });
    }
    return manifest;
  } finally {
    archive.close();
  }
}
