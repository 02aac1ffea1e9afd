import { asc, gt } from "drizzle-orm";
import { auditLines } from "#server/audit/audit.tables.ts";
import { auditHash } from "#server/audit/auditChain.ts";
import { countPendingMigrations } from "#server/db/migrate.ts";
import { oldestSafeSqlite, openSqlite } from "#server/db/sqliteStore.ts";
import type { Reader } from "#server/db/store.ts";
import { aFewOf, type Finding, ok, problem, warning } from "./finding.ts";

/** The SQLite library, the tables' version, and what SQLite itself says about the file. */
export function checkSqliteFile(path: string): Finding[] {
  const pending = countPendingMigrations(path);
  const connection = openSqlite(path);
  try {
    const version = String(connection.prepare("select sqlite_version()").pluck().get());
    const orphans = connection.prepare('select distinct "table" from pragma_foreign_key_check').pluck().all();
    const damage = connection.pragma("integrity_check(5)", { simple: true });
    return [
      ok("SQLite", `${version}, at least ${oldestSafeSqlite}`),
      migrationFinding(pending),
      orphans.length === 0
        ? ok("references", "every row finds the rows it names")
        : problem("references", `rows name others that do not exist, in ${aFewOf(orphans.map(String))}`),
      damage === "ok"
        ? ok("database file", "whole, by SQLite's own check")
        : problem("database file", `damaged (${String(damage)}). Restore a backup.`),
    ];
  } finally {
    connection.close();
  }
}

function migrationFinding(pending: number): Finding {
  if (pending < 0) {
    return problem("tables", "the data was made by a newer version of Homeroom. Install that version.");
  }
  return pending === 0
    ? ok("tables", "up to date")
    : warning("tables", `${pending} upgrades are pending; the next start makes them after copying the file`);
}

const page = 1000;

/** Walks the whole audit: numbers without gaps, and each line's hash over the one before it. */
export async function checkAudit(reader: Reader): Promise<Finding> {
  let number = 0;
  let hash = "";
  for (;;) {
    const lines = await reader
      .select()
      .from(auditLines)
      .where(gt(auditLines.number, number))
      .orderBy(asc(auditLines.number))
      .limit(page);
    for (const line of lines) {
      if (line.number !== number + 1 || auditHash(hash, line) !== line.hash) {
        return problem(
          "audit",
          `the chain breaks at line ${line.number}: somebody changed or removed a line`,
        );
      }
      number = line.number;
      hash = line.hash;
    }
    if (lines.length < page) return ok("audit", `${number} lines, unbroken`);
  }
}
