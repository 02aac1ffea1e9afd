import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

type AnyDatabase = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Looks, never touches. */
export type Reader = Pick<AnyDatabase, "select" | "selectDistinct" | "with">;

/** What an audit line says: ids and names of fields, never what they held. */
export interface AuditEntry {
  /** An action in the past tense, for example `portfolio.submitted`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** Whose record it concerns, when it concerns one student. */
  studentId?: string | null;
  fields?: readonly string[];
}

/** Looks and touches; only `store.change` hands one out, and all of it is kept or nothing is. */
export type Writer = Reader &
  Pick<AnyDatabase, "insert" | "update" | "delete"> & {
    /** The moment of this change: every instant it writes is this one. */
    readonly at: Date;
    /** Adds an audit line that is kept together with the change. */
    record(entry: AuditEntry): void;
  };

/** Who makes a change, for the audit line. */
export interface Author {
  kind: "person" | "visitor" | "command" | "program";
  id: string | null;
  requestId?: string | undefined;
}

export interface Store {
  readonly dialect: "sqlite" | "postgres";
  readonly read: Reader;
  /**
   * Runs `work` as one change. Inside it await only the writer: no files, mail, hashing or PDF.
   * A change that records nothing is refused, so that no change goes unaudited.
   */
  change<T>(author: Author, work: (writer: Writer) => Promise<T>): Promise<T>;
  /** For bookkeeping nobody is accountable for: when a session was last seen, how often a link was read. */
  keepHouse<T>(work: (writer: Omit<Writer, "record">) => Promise<T>): Promise<T>;
  /** A consistent copy of everything, written to `path` (SQLite only). */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Thrown by `change` when its work recorded no audit line. */
export class ChangeWithoutAudit extends Error {
  constructor() {
    super("A change must record at least one audit line.");
    this.name = "ChangeWithoutAudit";
  }
}

const sqliteUnique = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"]);

/** Whether the database refused a row because another one has the same unique value. */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const code = "code" in error ? error.code : undefined;
  if (code === "23505" || (typeof code === "string" && sqliteUnique.has(code))) return true;
  return "cause" in error && isUniqueViolation(error.cause);
}

/** Whether the database refused a row because it names one that does not exist. */
export function isForeignKeyViolation(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const code = "code" in error ? error.code : undefined;
  if (code === "23503" || code === "SQLITE_CONSTRAINT_FOREIGNKEY") return true;
  return "cause" in error && isForeignKeyViolation(error.cause);
}

/**
 * SQLite says "full" for ENOSPC alone: a used-up quota or a file that may not grow is an error of writing to it, and
 * so is a full disk where it maps its shared memory. `53100` is PostgreSQL's word.
 */
const fullCodes = new Set<unknown>([
  ...["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"],
  ...["ENOSPC", "EDQUOT", "EFBIG", "53100"],
]);

/** Whether the disk is full, by either the database's or the file system's word. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const code = "code" in error ? error.code : undefined;
  if (fullCodes.has(code)) return true;
  return "cause" in error && isDiskFull(error.cause);
}
