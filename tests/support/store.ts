import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { dialect } from "#server/db/columns.ts";
import { migrateSqlite, migrationsFolder } from "#server/db/migrate.ts";
import { postgresStore } from "#server/db/postgresStore.ts";
import { openSqliteStore } from "#server/db/sqliteStore.ts";
import type { Store } from "#server/db/store.ts";

interface OpenStore {
  store: Store;
  close: () => Promise<void>;
}

let engine: Promise<PGlite> | undefined;

/** One engine for a test file, since it takes seconds to start; each test finds its tables empty. */
async function openPostgres(clock: () => Date): Promise<OpenStore> {
  engine ??= (async () => {
    const fresh = new PGlite();
    await migrate(drizzle(fresh), { migrationsFolder: migrationsFolder("postgres") });
    return fresh;
  })();
  const started = await engine;
  const tables = await started.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  await started.exec(`truncate ${tables.rows.map((row) => row.name).join(", ")}`);
  const store = postgresStore(drizzle(started, { casing: "snake_case" }), clock, async () => undefined);
  return { store, close: () => store.close() };
}

async function openSqlite(clock: () => Date): Promise<OpenStore> {
  const folder = await mkdtemp(join(tmpdir(), "homeroom-store-"));
  const path = join(folder, "homeroom.db");
  migrateSqlite(path);
  const store = openSqliteStore(path, clock);
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An empty store with the newest tables on the engine this test run is for. */
export function openTestStore(clock: () => Date): Promise<OpenStore> {
  return dialect === "postgres" ? openPostgres(clock) : openSqlite(clock);
}
