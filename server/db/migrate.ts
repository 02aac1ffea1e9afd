import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Dialect } from "./columns.ts";
import { openSqlite } from "./sqliteStore.ts";

/** The folder of generated migrations, found from the source tree and from the built program alike. */
export function migrationsFolder(dialect: Dialect): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "migrations", dialect, "meta"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The migrations folder is missing; take the whole release.");
    folder = parent;
  }
  return join(folder, "migrations", dialect);
}

export class MigrationLeftOrphans extends Error {
  constructor(tables: string[], copy: string) {
    super(
      `The upgrade would leave rows without their parents in ${tables.join(", ")}, so the file was put back as it was; ` +
        `a copy is ${copy}. Keep using the version before, and report this.`,
    );
    this.name = "MigrationLeftOrphans";
  }
}

function appliedMigrations(connection: ReturnType<typeof openSqlite>): number {
  const known = connection
    .prepare("select count(*) from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .pluck()
    .get();
  if (known === 0) return 0;
  return Number(connection.prepare("select count(*) from __drizzle_migrations").pluck().get());
}

/** How many migrations a SQLite file has been through; 0 for one that is no database of ours. */
export function countAppliedMigrations(path: string): number {
  const connection = openSqlite(path);
  try {
    return appliedMigrations(connection);
  } finally {
    connection.close();
  }
}

/** How many migrations this program knows. */
export function countKnownMigrations(folder = migrationsFolder("sqlite")): number {
  return readMigrationFiles({ migrationsFolder: folder }).length;
}

/** How many migrations of `folder` a SQLite file still lacks. */
export function countPendingMigrations(path: string, folder = migrationsFolder("sqlite")): number {
  return countKnownMigrations(folder) - countAppliedMigrations(path);
}

/**
 * Brings a SQLite file up to the newest tables. A file that already holds data is copied first.
 * Foreign keys are off before the migrator opens its transaction, because SQLite ignores that switch inside
 * one, and a table rebuilt with them on deletes its child rows (drizzle-orm issues 5782, 4938, 1813).
 */
export function migrateSqlite(path: string, folder = migrationsFolder("sqlite")): void {
  const connection = openSqlite(path);
  const applied = appliedMigrations(connection);
  const copy = `${path}.before-${applied}`;
  let orphans: unknown[] = [];
  try {
    if (countKnownMigrations(folder) === applied) return;
    if (applied > 0) {
      connection.pragma("wal_checkpoint(TRUNCATE)");
      copyFileSync(path, copy);
    }
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder: folder });
    orphans = connection.prepare('select distinct "table" from pragma_foreign_key_check').pluck().all();
  } finally {
    connection.close();
  }
  if (orphans.length === 0) return;
  // The migrator has committed by now. Left like that, the next start would find nothing to do and serve it.
  if (applied > 0) putBack(copy, path);
  throw new MigrationLeftOrphans(orphans.map(String), copy);
}

function putBack(copy: string, path: string): void {
  for (const rest of ["-wal", "-shm"]) rmSync(`${path}${rest}`, { force: true });
  copyFileSync(copy, `${path}.putting-back`);
  renameSync(`${path}.putting-back`, path);
}
