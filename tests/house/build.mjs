// Builds dist/client and dist/server. Plain JavaScript, because `npm start` runs it before anything is built
// and on machines without the development tools.
//
//   node tests/house/build.mjs               builds
//   node tests/house/build.mjs --if-missing  only when there is no finished build; standard output stays empty
//   node tests/house/build.mjs --if-older    also when the source has changed since; standard output stays empty
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = join(import.meta.dirname, "..", "..");
const stamp = join(root, "dist", "finished");
const lock = join(root, "dist", "building");
const vite = join(root, "node_modules", "vite", "bin", "vite.js");
const sources = [
  "server",
  "client",
  "shared",
  "package-lock.json",
  "vite.config.ts",
  "vite.server.config.ts",
];
const wish = process.argv[2];

/** Whether a file or folder, or anything in it, was changed after `moment` (milliseconds). */
function isNewer(path, moment) {
  if (!existsSync(path)) return false;
  const found = statSync(path);
  if (found.mtimeMs > moment) return true;
  return found.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), moment));
}

function isNeeded() {
  if (wish !== "--if-missing" && wish !== "--if-older") return true;
  if (!existsSync(stamp)) return true;
  if (wish === "--if-missing" || !existsSync(vite)) return false;
  const finishedAt = statSync(stamp).mtimeMs;
  return sources.some((source) => isNewer(join(root, source), finishedAt));
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === "EPERM";
  }
}

/** Waits for a build that someone else is making, so that two commands at once do not spoil each other's. */
async function takeLock() {
  mkdirSync(join(lock, ".."), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (failure) {
      if (failure.code !== "EEXIST") throw failure;
    }
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    await wait(200);
  }
}

function build() {
  const isQuiet = wish !== undefined;
  if (isQuiet) console.error("Building Homeroom; this takes a moment.");
  rmSync(stamp, { force: true });
  for (const args of [["build"], ["build", "--config", "vite.server.config.ts"]]) {
    const stdio = ["ignore", isQuiet ? 2 : "inherit", "inherit"];
    const env = { ...process.env, NODE_ENV: "production" };
    if (isQuiet) args.push("--logLevel", "warn");
    const { status } = spawnSync(process.execPath, [vite, ...args], { cwd: root, stdio, env });
    if (status !== 0) return false;
  }
  writeFileSync(stamp, "");
  return true;
}

async function run() {
  if (!isNeeded()) return true;
  if (!existsSync(vite)) {
    console.error(
      "There is no build here, and the tools to make one are not installed. Run: npm ci && npm run build",
    );
    return false;
  }
  await takeLock();
  try {
    return !isNeeded() || build();
  } finally {
    rmSync(lock, { force: true });
  }
}

process.exitCode = (await run()) ? 0 : 1;
