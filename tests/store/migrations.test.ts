import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import {
  countPendingMigrations,
  MigrationLeftOrphans,
  migrateSqlite,
  migrationsFolder,
} from "#server/db/migrate.ts";
import { openSqlite } from "#server/db/sqliteStore.ts";
import { panelist, planScoring, threes } from "#tests/support/scoring.ts";
import { startServer } from "#tests/support/server.ts";
import { makeTempFolder, type TempFolder } from "#tests/support/tempFolder.ts";
import { addArtifactAs, attachAs, writePdf } from "#tests/support/uploads.ts";

let full: TempFolder;
let folder: TempFolder;
let path: string;
let migrations: string;

/** A school with rows in its people, work, hand-ins, reviews, interviews and scorecards. */
beforeAll(async () => {
  full = await makeTempFolder("full-school");
  const server = await startServer();
  const { interviewId } = await planScoring(server);
  await panelist(server, "hal", interviewId).score(threes);
  const { id } = await addArtifactAs(server, "ana", { kind: "workSample", title: "Bridge" });
  await attachAs(server, "ana", id, { bytes: writePdf(), name: "bridge.pdf" });
  await server.program.store.copyTo(join(full.path, "homeroom.db"));
  await server.close();
  return () => full.remove();
}, 60_000);

beforeEach(async () => {
  folder = await makeTempFolder("migrations");
  path = join(folder.path, "homeroom.db");
  migrations = join(folder.path, "migrations");
  await cp(join(full.path, "homeroom.db"), path);
  await cp(migrationsFolder("sqlite"), migrations, { recursive: true });
});
afterEach(() => folder.remove());

function withFile<T>(use: (connection: ReturnType<typeof openSqlite>) => T): T {
  const connection = openSqlite(path);
  try {
    return use(connection);
  } finally {
    connection.close();
  }
}

/** How many rows each table holds, the migrator's own left out. */
function countRows(): Record<string, number> {
  return withFile((connection) => {
    const names = connection
      .prepare("select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'")
      .pluck()
      .all();
    return Object.fromEntries(
      names.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
    );
  });
}

const journalShape = z.looseObject({
  entries: z.array(z.looseObject({ idx: z.number(), when: z.number() })),
});

/** Adds a migration behind those of the program, the way drizzle-kit writes one down. */
async function addMigration(statements: string[]): Promise<void> {
  const journalPath = join(migrations, "meta", "_journal.json");
  const journal = journalShape.parse(JSON.parse(await readFile(journalPath, "utf8")));
  const last = journal.entries.at(-1) ?? { idx: -1, when: 0 };
  const tag = `${String(last.idx + 1).padStart(4, "0")}_synthetic`;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag });
  await writeFile(journalPath, JSON.stringify(journal));
  await writeFile(join(migrations, `${tag}.sql`), statements.join("\n--> statement-breakpoint\n"));
}

/** What drizzle-kit writes when a column of a table changes: the table is built anew and the old one dropped. */
function rebuild(table: string): string[] {
  return withFile((connection) => {
    const [create, ...indexes] = connection
      .prepare("select sql from sqlite_master where tbl_name = ? and sql is not null order by type = 'index'")
      .pluck()
      .all(table)
      .map(String);
    return [
      "PRAGMA foreign_keys=OFF;",
      `${create?.replace(`\`${table}\``, `\`__new_${table}\``)};`,
      `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
      `DROP TABLE \`${table}\`;`,
      `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
      "PRAGMA foreign_keys=ON;",
      ...indexes.map((index) => `${index};`),
    ];
  });
}

function expectUsable(rows: Record<string, number>, pending: number): void {
  expect(countPendingMigrations(path, migrations)).toBe(pending);
  expect(countRows()).toEqual(rows);
  withFile((connection) => {
    expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    connection.prepare("update people set version = version + 1").run();
  });
}

describe("an upgrade of the tables", () => {
  it.each(["people", "artifacts", "submissions", "stored_files", "interviews"])(
    "that builds the table %s anew keeps every row of it and of the tables that name it",
    async (table) => {
      const rows = countRows();
      expect(rows[table]).toBeGreaterThan(0);
      expect(Object.values(rows).filter((count) => count > 0).length).toBeGreaterThan(20);
      await addMigration(rebuild(table));
      migrateSqlite(path, migrations);
      expectUsable(rows, 0);
    },
  );

  it("keeps a copy of the file from before", async () => {
    const rows = countRows();
    await addMigration(["DELETE FROM `scorecard_revisions`;"]);
    migrateSqlite(path, migrations);
    expect(countRows().scorecard_revisions).toBe(0);
    path = `${path}.before-1`;
    expectUsable(rows, 1);
  });

  it("that fails in the middle leaves the file as it was, and is made when it is mended", async () => {
    const rows = countRows();
    await addMigration([...rebuild("people"), "INSERT INTO `no_such_table` VALUES (1);"]);
    expect(() => migrateSqlite(path, migrations)).toThrow();
    expectUsable(rows, 1);
    await cp(migrationsFolder("sqlite"), migrations, { recursive: true, force: true });
    await addMigration(rebuild("people"));
    migrateSqlite(path, migrations);
    expectUsable(rows, 0);
  });

  it("that is killed in the middle leaves the file as it was", async () => {
    const rows = countRows();
    const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e12)";
    await addMigration([...rebuild("people"), `${endless} SELECT max(i) FROM n;`]);
    const program = new URL("../../server/db/migrate.ts", import.meta.url).href;
    const code = `const { migrateSqlite } = await import(${JSON.stringify(program)});
      console.log("begun"); migrateSqlite(${JSON.stringify(path)}, ${JSON.stringify(migrations)});`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const closed = once(child, "close");
    await once(child.stdout, "data");
    // The copy is made right before the migrator begins, which is then busy for good.
    await vi.waitUntil(() => existsSync(`${path}.before-1`), { timeout: 30_000 });
    await wait(300);
    child.kill("SIGKILL");
    await closed;
    expectUsable(rows, 1);
  }, 60_000);

  it("that leaves rows without their parents is refused by name, and the file is as it was", async () => {
    const rows = countRows();
    await addMigration(["DELETE FROM `stored_files`;"]);
    const attempt = () => migrateSqlite(path, migrations);
    expect(attempt).toThrow(MigrationLeftOrphans);
    expect(attempt).toThrow(/attachments/);
    expectUsable(rows, 1);
  });
});
