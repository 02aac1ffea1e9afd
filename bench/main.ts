import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { isHeld, type Measurement } from "./measuring/measurement.ts";
import { removeFolders } from "./measuring/sampleDistrict.ts";

/*
 * `npm run bench` runs every *.bench.ts below this folder, one after another in one run, prints what they measured and
 * writes bench/latest.json. `npm run bench -- uploads pdf` runs those whose path has one of these words in it.
 */
interface Bench {
  run: () => Promise<Measurement[]>;
}

function isBench(loaded: unknown): loaded is Bench {
  return typeof loaded === "object" && loaded !== null && "run" in loaded && typeof loaded.run === "function";
}

function listBenches(words: readonly string[]): string[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".bench.ts"))
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
    .sort();
}

const rounded = (value: number | undefined) =>
  value === undefined ? "" : value.toPrecision(value >= 1000 ? 4 : 3).replace(/e\+3$/, "e3");

function limitInWords({ limit }: Measurement): string {
  if (!limit) return "";
  return "atLeast" in limit ? `at least ${limit.atLeast}` : `at most ${limit.atMost}`;
}

function rowOf(measured: Measurement): string[] {
  const isKept = isHeld(measured);
  return [
    measured.name,
    rounded(measured.ratio),
    rounded(measured.value),
    rounded(measured.floor),
    measured.unit,
    limitInWords(measured),
    isKept === undefined ? "" : isKept ? "held" : "MISSED",
  ];
}

function printTable(rows: string[][]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}

/** Builds the program when its source has changed: what is measured is what runs at a school. */
function build(): void {
  const script = join(import.meta.dirname, "..", "tests", "house", "build.mjs");
  const { status } = spawnSync(process.execPath, [script, "--if-older"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The program cannot be built.");
}

build();
const all: Measurement[] = [];
const failures: string[] = [];
for (const path of listBenches(process.argv.slice(2))) {
  console.error(`… ${path}`);
  try {
    const loaded: unknown = await import(join(import.meta.dirname, path));
    if (!isBench(loaded)) throw new Error("it exports no run()");
    all.push(...(await loaded.run()));
  } catch (error) {
    failures.push(`${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
await removeFolders();
const latest = {
  measuredAt: new Date().toISOString(),
  node: process.version,
  processors: cpus().map(({ model }) => model),
  measurements: all.map((measured) => ({ ...measured, isHeld: isHeld(measured) ?? null })),
  failures,
};
writeFileSync(join(import.meta.dirname, "latest.json"), `${JSON.stringify(latest, undefined, 2)}\n`);
printTable([["what", "ratio", "ours", "floor", "unit", "limit", ""], ...all.map(rowOf)]);
for (const failure of failures) console.error(`\nfailed: ${failure}`);
const missed = all.filter((measured) => isHeld(measured) === false);
console.log(
  `\n${missed.length === 0 ? "Every limit is held" : `${missed.length} limits missed`}; recipes: bench/latest.json`,
);
process.exit(failures.length === 0 && missed.length === 0 ? 0 : 1);
