import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { appendAuditLines } from "#server/audit/auditChain.ts";
import {
  type AuditEntry,
  type Author,
  ChangeWithoutAudit,
  type Reader,
  type Store,
  type Writer,
} from "./store.ts";

/** The first release whose write-ahead log cannot be corrupted by a reset race. */
export const oldestSafeSqlite = "3.51.3";

/** Whether version `found` is at least `wanted`, both as `major.minor.patch`. */
export function isVersionAtLeast(found: string, wanted: string): boolean {
  const left = found.split(".").map(Number);
  const right = wanted.split(".").map(Number);
  for (const [place, number] of right.entries()) {
    const difference = (left[place] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export class SqliteTooOld extends Error {
  constructor(version: string) {
    super(`SQLite ${version} can corrupt its log; at least ${oldestSafeSqlite} is needed. Run npm ci again.`);
    this.name = "SqliteTooOld";
  }
}

/** Opens a connection with the durability and safety every part of the program relies on. */
export function openSqlite(path: string): Database.Database {
  const connection = new Database(path, { timeout: 10_000 });
  const version = String(connection.prepare("select sqlite_version()").pluck().get());
  if (!isVersionAtLeast(version, oldestSafeSqlite)) {
    connection.close();
    throw new SqliteTooOld(version);
  }
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("secure_delete = ON");
  return connection;
}

/**
 * Writes a consistent copy of a SQLite file to `target`, also while other connections and processes write to it.
 * One reading transaction is held throughout: without it SQLite begins anew at every change of another connection,
 * and on a busy evening would never come to an end.
 */
export async function copySqlite(path: string, target: string): Promise<void> {
  const connection = openSqlite(path);
  try {
    connection.exec("BEGIN");
    connection.prepare("select count(*) from sqlite_master").get();
    await connection.backup(target);
    connection.exec("COMMIT");
  } finally {
    connection.close();
  }
}

/**
 * The store on one SQLite file: one connection reads, one writes, and changes wait in line for the writer.
 * @param clock gives the moment of each change
 */
export function openSqliteStore(path: string, clock: () => Date): Store {
  const writing = openSqlite(path);
  const reading = openSqlite(path);
  reading.pragma("query_only = ON");
  const read = drizzle(reading, { casing: "snake_case" }) as unknown as Reader;
  const database = drizzle(writing, { casing: "snake_case" }) as unknown as Omit<Writer, "at" | "record">;
  let line: Promise<unknown> = Promise.resolve();

  function inLine<T>(turn: () => Promise<T>): Promise<T> {
    const result = line.then(turn);
    line = result.catch(() => undefined);
    return result;
  }

  const steps = {
    begin: writing.prepare("BEGIN IMMEDIATE"),
    commit: writing.prepare("COMMIT"),
    rollback: writing.prepare("ROLLBACK"),
  };

  async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
    steps.begin.run();
    try {
      const result = await work();
      steps.commit.run();
      return result;
    } catch (error) {
      // SQLite has already rolled back by itself after some errors, a full disk among them.
      if (writing.inTransaction) steps.rollback.run();
      throw error;
    }
  }

  // Features keep prepared queries by writer, so there is one writer object for the life of the store.
  let moment = new Date(0);
  let entries: AuditEntry[] = [];
  const writer: Writer = Object.assign(Object.create(database as object) as Omit<Writer, "at" | "record">, {
    at: moment,
    record(entry: AuditEntry) {
      entries.push(entry);
    },
  });
  Object.defineProperty(writer, "at", { get: () => moment });

  return {
    dialect: "sqlite",
    read,
    change: <T>(author: Author, work: (writer: Writer) => Promise<T>) =>
      inLine(() =>
        inTransaction(async () => {
          moment = clock();
          entries = [];
          const result = await work(writer);
          if (entries.length === 0) throw new ChangeWithoutAudit();
          await appendAuditLines(writer, author, moment, entries);
          return result;
        }),
      ),
    keepHouse: (work) =>
      inLine(() =>
        inTransaction(() => {
          moment = clock();
          return work(writer);
        }),
      ),
    copyTo: (target) => copySqlite(path, target),
    close: async () => {
      await line;
      reading.close();
      writing.close();
    },
  };
}
