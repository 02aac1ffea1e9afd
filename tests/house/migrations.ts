import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

/*
 * The migrations of both dialects, made from the tables.
 *
 *     npm run migrations -- add_retakes   adds the next migration
 *     npm run migrations -- --fresh       writes the first one anew; only until the first release
 *     npm run migrations:check            fails unless the migrations lead to just these tables
 */
interface Dialect {
  readonly name: string;
  /** A DATABASE_URL that makes `server/db/columns.ts` choose it. */
  readonly address: string;
}

const dialects: readonly Dialect[] = [
  { name: "sqlite", address: "" },
  { name: "postgres", address: "pglite:" },
];

function runKit(dialect: Dialect, folder: string, name: string, stdio: "inherit" | "pipe") {
  const kit = join("node_modules", "drizzle-kit", "bin.cjs");
  return spawnSync(process.execPath, [kit, "generate", "--name", name], {
    encoding: "utf8",
    stdio: stdio === "pipe" ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...process.env, DATABASE_URL: dialect.address, MIGRATIONS_FOLDER: folder },
  });
}

/** What the migrations of each dialect lack, told by generating into a copy. */
function findMissing(): readonly { dialect: string; text: string }[] {
  mkdirSync(join("node_modules", ".cache"), { recursive: true });
  const copy = mkdtempSync(join("node_modules", ".cache", "migrations-"));
  try {
    if (existsSync("migrations")) cpSync("migrations", copy, { recursive: true });
    return dialects.flatMap((dialect) => {
      // drizzle-kit ends with 0 even when it stops at a question, so only its own words count.
      const { stdout, stderr } = runKit(dialect, copy, "missing", "pipe");
      return stdout.includes("No schema changes") ? [] : [{ dialect: dialect.name, text: stdout + stderr }];
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function check(): boolean {
  const missing = findMissing();
  for (const { dialect, text } of missing) {
    console.error(
      `${text}\nThe ${dialect} migrations do not lead to the tables; see \`npm run migrations\`.`,
    );
  }
  if (missing.length === 0) console.log("Migrations: both dialects lead to the tables");
  return missing.length === 0;
}

/** In a terminal, drizzle-kit may ask whether something was renamed; the check afterwards tells if all went well. */
function addMigration(name: string): boolean {
  for (const dialect of dialects) runKit(dialect, "migrations", name, "inherit");
  return check();
}

/** Released migrations are history: schools have run them. */
function findRelease(): string | undefined {
  const tags = spawnSync("git", ["tag", "--list", "v*"], { encoding: "utf8" });
  if (tags.status !== 0) return "a release (git does not say)";
  return tags.stdout.split("\n").find((tag) => tag !== "");
}

function startAnew(): boolean {
  const release = findRelease();
  if (release) {
    console.error(`The migrations went out with ${release}; add one: npm run migrations -- <name>`);
    return false;
  }
  if (existsSync("migrations/sqlite") && findMissing().length === 0) return check();
  for (const { name } of dialects) rmSync(join("migrations", name), { recursive: true, force: true });
  console.log("Written anew: data folders made before this need a fresh start.");
  return addMigration("start");
}

function run(wish: string | undefined): boolean {
  if (wish === "--check") return check();
  if (wish === "--fresh") return startAnew();
  if (wish && /^[a-z][a-z0-9_]*$/.test(wish)) return addMigration(wish);
  console.error("Name the change in lower case, for example: npm run migrations -- add_retakes");
  return false;
}

process.exitCode = run(process.argv[2]) ? 0 : 1;
