import { postgresKit } from "./dialects/postgres.ts";
import { sqliteKit } from "./dialects/sqlite.ts";

export type Dialect = "sqlite" | "postgres";

/** Chosen once, when this file loads: the one setting read outside `settings.ts`. */
export const dialect: Dialect = /^(postgres|postgresql|pglite):/.test(process.env.DATABASE_URL ?? "")
  ? "postgres"
  : "sqlite";

// PostgreSQL's builder types are the canonical ones: they have no `.all/.get/.run`, so a feature cannot
// lean on SQLite's synchronous calls by mistake.
const kit = dialect === "postgres" ? postgresKit : (sqliteKit as unknown as typeof postgresKit);

export const { text, choice, count, flag, instant, json, index, unique, primaryKey, table } = kit;
