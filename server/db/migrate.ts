import { copyFileSync, existsSync } from "node:fs";
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
      `The upgrade left rows without their parents in ${tables.join(", ")}; the file before it is ${copy}.`,
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

/** How many migrations of `folder` a SQLite file still lacks. */
export function countPendingMigrations(path: string, folder = migrationsFolder("sqlite")): number {
  const connection = openSqlite(path);
  try {
    return readMigrationFiles({ migrationsFolder: folder }).length - appliedMigrations(connection);
  } finally {
    connection.close();
  }
}

/**
 * Brings a SQLite file up to the newest tables. A file that already holds data is copied first.
 * Foreign keys are off before the migrator opens its transaction, because SQLite ignores that switch inside
 * one, and a table rebuilt with them on deletes its child rows (drizzle-orm issues 5782, 4938, 1813).
 */
export function migrateSqlite(path: string, folder = migrationsFolder("sqlite")): void {
  const connection = openSqlite(path);
  try {
    const applied = appliedMigrations(connection);
    if (readMigrationFiles({ migrationsFolder: folder }).length === applied) return;
    const copy = `${path}.before-${applied}`;
    if (applied > 0) {
      connection.pragma("wal_checkpoint(TRUNCATE)");
      copyFileSync(path, copy);
    }
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder: folder });
    const orphans = connection.prepare('select distinct "table" from pragma_foreign_key_check').pluck().all();
    if (orphans.length > 0) throw new MigrationLeftOrphans(orphans.map(String), copy);
  } finally {
    connection.close();
  }
}
