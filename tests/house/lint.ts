import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { findProblems } from "./houseRules.ts";

/*
 * `tsx tests/house/lint.ts` runs Biome and the house rules over the project, both to the end;
 * `tsx tests/house/lint.ts <folder>` only the house rules over that folder. Fails if anything is found.
 */
const folder = process.argv[2];

function hasBiomePassed(): boolean {
  const biome = join("node_modules", "@biomejs", "biome", "bin", "biome");
  const args = [biome, "check", "--error-on-warnings", "."];
  return spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

const isWellFormed = folder !== undefined || hasBiomePassed();
const problems = findProblems(resolve(folder ?? "."));
for (const { path, line, rule, message } of problems) console.log(`${path}:${line}  ${rule}: ${message}`);
console.log(problems.length === 0 ? "House rules: kept" : `House rules: ${problems.length} broken`);
process.exitCode = isWellFormed && problems.length === 0 ? 0 : 1;
