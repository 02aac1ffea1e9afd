import type { Finding, Rule } from "./rule.ts";
import { boundaries } from "./rules/boundaries.ts";
import { catalog } from "./rules/catalog.ts";
import { casts, environment, transactions, wholeTests } from "./rules/code.ts";
import { packages } from "./rules/packages.ts";
import { length, names, suppressions, unfinished } from "./rules/writing.ts";
import { readSourceTree } from "./sourceTree.ts";

/** A finding together with the rule and the file it is about. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly path: string;
}

const readable: Rule = {
  name: "readable",
  *find({ parseError }) {
    if (parseError) yield { line: 1, message: `cannot be read: ${parseError}` };
  },
};

/** Format, unused names, `any`, non-null claims and import cycles are Biome's part; these are ours. */
const houseRules: readonly Rule[] = [
  readable,
  boundaries,
  packages,
  casts,
  transactions,
  environment,
  catalog,
  length,
  names,
  unfinished,
  suppressions,
  wholeTests,
];

/** Everything in the tree below `root` that breaks a rule of the house, by file and line. */
export function findProblems(root: string): readonly Problem[] {
  const tree = readSourceTree(root);
  return tree.files.flatMap((file) =>
    houseRules
      .flatMap((rule) =>
        [...rule.find(file, tree)].map((found) => ({ ...found, rule: rule.name, path: file.path })),
      )
      .sort((a, b) => a.line - b.line),
  );
}
