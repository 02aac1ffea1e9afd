import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import { countAppliedMigrations } from "#server/db/migrate.ts";
import { databasePath } from "#server/db/openStore.ts";
import { copySqlite, openSqlite } from "#server/db/sqliteStore.ts";
import { openFolderFileStore } from "#server/files/folderFileStore.ts";
import type { Settings } from "#server/settings.ts";
import {
  BackupRefused,
  filePartName,
  type Manifest,
  manifestName,
  type Part,
  programVersion,
  wholeParts,
} from "./backupFormat.ts";

export interface MadeBackup {
  path: string;
  bytes: number;
  manifest: Manifest;
}

/** The hashes of every file that rows of a database name, small pictures included. */
function listNamedFiles(path: string): string[] {
  const connection = openSqlite(path);
  try {
    const rows = connection
      .prepare(
        "select hash from stored_files union select thumbnail_hash from stored_files where thumbnail_hash is not null",
      )
      .pluck()
      .all();
    return rows.map(String).sort();
  } finally {
    connection.close();
  }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** An archive that notes what went into it. The manifest goes last, when all of it is known. */
class Archive {
  readonly parts: Part[] = [];
  readonly #zip = new yazl.ZipFile();
  readonly #written: Promise<void>;

  constructor(path: string) {
    this.#written = pipeline(this.#zip.outputStream, createWriteStream(path, { mode: 0o600 }));
    // Errors of a part reach whoever awaits `finish`.
    this.#zip.on("error", (error: Error) => this.#fail(error));
    this.#written.catch(() => undefined);
  }

  #fail(error: Error): void {
    if ("destroy" in this.#zip.outputStream && typeof this.#zip.outputStream.destroy === "function") {
      this.#zip.outputStream.destroy(error);
    }
  }

  add(name: string, path: string, isCompressible: boolean): void {
    this.#zip.addReadStreamLazy(name, { compress: isCompressible, mode: 0o100600 }, (done) => {
      const hash = createHash("sha256");
      let bytes = 0;
      const noting = new Transform({
        transform: (chunk: Buffer, _encoding, next) => {
          hash.update(chunk);
          bytes += chunk.length;
          next(undefined, chunk);
        },
        flush: (next) => {
          this.parts.push({ name, bytes, hash: hash.digest("hex") });
          next();
        },
      });
      const source = createReadStream(path);
      source.on("error", (error) => noting.destroy(error));
      done(undefined, source.pipe(noting));
    });
  }

  async finish(manifestOf: (parts: Part[]) => Manifest): Promise<Manifest> {
    const made: Manifest[] = [];
    this.#zip.addReadStreamLazy(manifestName, { mode: 0o100600 }, (done) => {
      const manifest = manifestOf(this.parts);
      made.push(manifest);
      done(undefined, Readable.from([Buffer.from(JSON.stringify(manifest, undefined, 1))]));
    });
    this.#zip.end();
    await this.#written;
    const [manifest] = made;
    if (!manifest) throw new Error("The archive ended without its manifest");
    return manifest;
  }
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes everything a school has into one archive, also while the server runs: the database first, then the files
 * its rows name, which never change. The archive gets its name only when it is whole and on disk.
 * @throws BackupRefused when there is nothing to back up, or `out` exists or cannot be written
 */
export async function createBackup(settings: Settings, out: string, now: Date): Promise<MadeBackup> {
  const folder = settings.dataFolder;
  if (settings.databaseUrl) {
    throw new BackupRefused(
      `This school is kept in PostgreSQL: back it up with pg_dump, and copy ${join(folder, "files")} and ${join(folder, wholeParts.sealKey)} along with it.`,
    );
  }
  const source = databasePath(folder);
  if (!existsSync(source))
    throw new BackupRefused(`There is no school in ${folder}. Set DATA_DIR to its folder.`);
  if (existsSync(out)) throw new BackupRefused(`${out} exists already; choose another name.`);
  if (!existsSync(dirname(out))) throw new BackupRefused(`There is no folder ${dirname(out)}.`);
  const work = await mkdtemp(join(dirname(out), `.${basename(out)}-`)).catch((error: Error) => {
    throw new BackupRefused(`${dirname(out)} cannot be written to (${error.message}).`);
  });
  try {
    const copy = join(work, wholeParts.database);
    await copySqlite(source, copy);
    const { path, manifest } = await writeArchive(folder, { copy, path: join(work, "backup.zip") }, now);
    await syncPath(path);
    if (existsSync(out)) throw new BackupRefused(`${out} exists already; choose another name.`);
    await rename(path, out);
    await syncPath(dirname(out));
    return { path: out, bytes: (await stat(out)).size, manifest };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function writeArchive(folder: string, to: { copy: string; path: string }, now: Date) {
  const files = await openFolderFileStore(join(folder, "files"));
  const archive = new Archive(to.path);
  archive.add(wholeParts.database, to.copy, true);
  for (const part of [wholeParts.sealKey, wholeParts.demo]) {
    if (existsSync(join(folder, part))) archive.add(part, join(folder, part), true);
  }
  const lost: string[] = [];
  for (const hash of listNamedFiles(to.copy)) {
    const path = files.pathOf(hash);
    // A damaged file must not keep the rest of a school from being saved; it is named instead.
    if (existsSync(path) && (await hashOfFile(path)) === hash) archive.add(filePartName(hash), path, false);
    else lost.push(hash);
  }
  const migrations = countAppliedMigrations(to.copy);
  const manifest = await archive.finish((parts) => ({
    format: "homeroom-backup",
    formatVersion: 1,
    program: programVersion(),
    migrations,
    createdAt: now.toISOString(),
    parts,
    lost,
  }));
  return { path: to.path, manifest };
}
