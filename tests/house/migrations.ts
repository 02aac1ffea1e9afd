import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * The migrations of both dialects, made from the tables.
 *
 *     npm run migrations -- add_retakes   adds the next migration
 *     npm run migrations -- --fresh       writes the first one anew; only until the first release
 *     npm run migrations:check            fails unless the migrations lead to just these tables
 */
const dialects = [
  { name: "sqlite", address: "" },
  { name: "postgres", address: "pglite:" },
];

interface Outcome {
  readonly hasNoChanges: boolean;
  readonly hasFailed: boolean;
  readonly text: string;
}

/**
 * Runs drizzle-kit without anyone to answer it. It ends with 0 even when it stops at the question whether
 * something was renamed, so only its own words count.
 */
function generate(dialect: (typeof dialects)[number], folder: string, name: string): Outcome {
  const kit = join("node_modules", "drizzle-kit", "bin.cjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [kit, "generate", "--name", name], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATABASE_URL: dialect.address, MIGRATIONS_FOLDER: folder },
  });
  const hasNoChanges = stdout.includes("No schema changes");
  const hasFailed = status !== 0 || !(hasNoChanges || stdout.includes("Your SQL migration file"));
  return { hasNoChanges, hasFailed, text: stdout + stderr };
}

/** What the migrations of each dialect lack, told by generating into a copy. */
function findMissing(): readonly { dialect: string; text: string }[] {
  mkdirSync(join("node_modules", ".cache"), { recursive: true });
  const copy = mkdtempSync(join("node_modules", ".cache", "migrations-"));
  try {
    if (existsSync("migrations")) cpSync("migrations", copy, { recursive: true });
    return dialects.flatMap((dialect) => {
      const { hasNoChanges, hasFailed, text } = generate(dialect, copy, "missing");
      return hasNoChanges && !hasFailed ? [] : [{ dialect: dialect.name, text }];
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

function addMigration(name: string): boolean {
  return dialects.every((dialect) => {
    const { hasFailed, text } = generate(dialect, "migrations", name);
    console.log(text.trim());
    if (hasFailed) {
      console.error(
        `drizzle-kit could not write the ${dialect.name} migration. If it asks about a rename, answer it in a terminal:\n` +
          `DATABASE_URL=${dialect.address} npx drizzle-kit generate --name ${name}`,
      );
    }
    return !hasFailed;
  });
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
  if (findMissing().length === 0) return check();
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
