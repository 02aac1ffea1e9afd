import { sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { appendAuditLines } from "#server/audit/auditChain.ts";
import { type AuditEntry, type Author, ChangeWithoutAudit, type Store, type Writer } from "./store.ts";

type AnyPostgres = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** One lock for the whole audit chain: lines are numbered without gaps and hashed in order. */
const auditLock = 4_863_041;

/** The store on PostgreSQL: a change is a transaction. `database` may be node-postgres or PGlite. */
export function postgresStore(database: AnyPostgres, clock: () => Date, end: () => Promise<void>): Store {
  return {
    dialect: "postgres",
    read: database,
    change: <T>(author: Author, work: (writer: Writer) => Promise<T>) =>
      database.transaction(async (transaction) => {
        const at = clock();
        const entries: AuditEntry[] = [];
        const writer: Writer = Object.assign(Object.create(transaction) as typeof transaction, {
          at,
          record: (entry: AuditEntry) => void entries.push(entry),
        });
        const result = await work(writer);
        if (entries.length === 0) throw new ChangeWithoutAudit();
        await transaction.execute(sql`select pg_advisory_xact_lock(${auditLock})`);
        await appendAuditLines(transaction, author, at, entries);
        return result;
      }),
    keepHouse: (work) =>
      database.transaction((transaction) =>
        work(Object.assign(Object.create(transaction) as typeof transaction, { at: clock() })),
      ),
    copyTo: async () => {
      throw new Error("On PostgreSQL, take copies with pg_dump.");
    },
    close: end,
  };
}
