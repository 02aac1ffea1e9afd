import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Settings } from "#server/settings.ts";
import { migrateSqlite, migrationsFolder } from "./migrate.ts";
import { postgresStore } from "./postgresStore.ts";
import { openSqliteStore } from "./sqliteStore.ts";
import type { Store } from "./store.ts";

/** Where the SQLite file of a data folder lies. */
export function databasePath(dataFolder: string): string {
  return join(dataFolder, "homeroom.db");
}

/** Migrates concurrent starters one after another. */
const migrationLock = 4_863_040;

async function openPostgres(url: string, clock: () => Date): Promise<Store> {
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const { migrate } = await import("drizzle-orm/node-postgres/migrator");
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const client = await pool.connect();
  try {
    const single = drizzle(client);
    await single.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(single, { migrationsFolder: migrationsFolder("postgres") });
    await single.execute(sql`select pg_advisory_unlock(${migrationLock})`);
  } finally {
    client.release();
  }
  return postgresStore(drizzle(pool, { casing: "snake_case" }), clock, () => pool.end());
}

/** Opens the store the settings name, with the newest tables. */
export async function openStore(
  settings: Pick<Settings, "dataFolder" | "databaseUrl">,
  clock: () => Date,
): Promise<Store> {
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  if (settings.databaseUrl) return openPostgres(settings.databaseUrl, clock);
  const path = databasePath(settings.dataFolder);
  migrateSqlite(path);
  return openSqliteStore(path, clock);
}
