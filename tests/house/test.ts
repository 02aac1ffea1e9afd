import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumMissing, findChromium } from "#tests/journeys/chromium.ts";
import { type Count, countPlaywright, countVitest, readCount } from "./reports.ts";

/**
 * `npm test`: type check, lint, build, unit tests and browser tests, one after another and all of them even if
 * one fails. The last line sums up; a step that is not made of tests counts only when it fails, as one failure.
 */
const results = "test-results";
const unitReport = `${results}/unit.json`;
const journeysReport = `${results}/journeys.json`;

interface Step {
  readonly name: string;
  /** What it counts; without tests, a step that fails counts as one failure. */
  readonly hasTests: boolean;
  run(): Count;
}

function hasSucceeded(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync("npm", ["run", "--silent", script, "--", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function step(script: string): Step {
  return { name: script, hasTests: false, run: () => ({ passed: 0, failed: hasSucceeded(script) ? 0 : 1 }) };
}

const unit: Step = {
  name: "unit",
  hasTests: true,
  run() {
    const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
    return readCount(unitReport, countVitest, hasSucceeded("test:unit", args));
  },
};

/** Playwright's own browser is fetched when the machine has none; without any browser the tests fail. */
function hasBrowser(): boolean {
  if (findChromium() !== undefined) return true;
  console.log("No Chromium on this machine; asking Playwright for its own: npx playwright install chromium");
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: ["ignore", "inherit", "inherit"] });
  if (findChromium() !== undefined) return true;
  console.error(chromiumMissing);
  return false;
}

const journeys: Step = {
  name: "journeys",
  hasTests: true,
  run() {
    if (!hasBrowser()) return { passed: 0, failed: 1 };
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport };
    return readCount(
      journeysReport,
      countPlaywright,
      hasSucceeded("test:journeys", ["--reporter=list,json"], env),
    );
  },
};

function timed({ name, hasTests, run }: Step): Count & { readonly line: string } {
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const count = run();
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const told = count.failed === 0 ? "held" : "failed";
  const outcome = hasTests ? `${count.passed} passed, ${count.failed} failed` : told;
  return { ...count, line: `${name.padEnd(12)}${outcome.padEnd(28)}${String(seconds).padStart(4)} s` };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
// What a test leaves behind, when it fails or its process ends first, goes with this folder.
const temporary = mkdtempSync(join(tmpdir(), "homeroom-tests-"));
Object.assign(process.env, { TMPDIR: temporary, TMP: temporary, TEMP: temporary });
const counts = [step("typecheck"), step("lint"), step("build"), unit, journeys].map(timed);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${counts.map((count) => count.line).join("\n")}\n\n${passed} passed, ${failed} failed`);
rmSync(temporary, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
