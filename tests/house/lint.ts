import { resolve } from "node:path";
import { findProblems } from "./houseRules.ts";

/** `tsx tests/house/lint.ts [folder]`: prints what breaks a rule of the house and fails if anything does. */
const root = resolve(process.argv[2] ?? ".");
const problems = findProblems(root);
for (const { path, line, rule, message } of problems) console.log(`${path}:${line}  ${rule}: ${message}`);
console.log(problems.length === 0 ? "House rules: kept" : `House rules: ${problems.length} broken`);
process.exitCode = problems.length === 0 ? 0 : 1;
