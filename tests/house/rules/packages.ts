import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import type { Rule } from "../rule.ts";
import type { SourceTree } from "../sourceTree.ts";

/** Packages that one place of the house is alone with, so that they can be replaced there. */
const kept = [
  {
    packages: /^express$/,
    place: /^server\/(?:http\/|app\.ts$)/,
    sentence: "is imported only in server/http and server/app.ts",
  },
  {
    packages:
      /^(?:drizzle-orm\/(?:better-sqlite3|node-postgres|pglite)(?:\/.*)?|better-sqlite3|pg|@electric-sql\/pglite)$/,
    place: /^server\/db\//,
    sentence: "is imported only in server/db",
  },
];

/** Which packages may be imported where. */
export const packages: Rule = {
  name: "packages",
  *find(file, tree) {
    const side = file.path.split("/")[0];
    if (side !== "server" && side !== "client" && side !== "shared") return;
    const shipped = readShippedPackages(tree);
    for (const { specifier, line, target, isDynamic } of file.imports) {
      if (target !== undefined) continue;
      for (const { packages: names, place, sentence } of kept) {
        if (names.test(specifier) && !place.test(file.path)) {
          yield { line, message: `"${specifier}" ${sentence}` };
        }
      }
      const name = packageOf(specifier);
      if (side === "shared" && name !== "zod") {
        yield { line, message: `"${specifier}": shared imports nothing but zod and shared` };
      } else if (side === "client" && isBuiltin(specifier)) {
        yield { line, message: `"${specifier}" is not there in a browser` };
      } else if (side === "server" && !isDynamic && !isBuiltin(specifier) && !shipped.has(name)) {
        yield { line, message: `"${specifier}" is not among the dependencies that a school installs` };
      }
    }
  },
};

/** `@scope/name` or `name` of a specifier such as `name/part`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const manifest = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });
const shippedByTree = new WeakMap<SourceTree, ReadonlySet<string>>();

function readShippedPackages(tree: SourceTree): ReadonlySet<string> {
  const known = shippedByTree.get(tree);
  if (known) return known;
  const { dependencies } = manifest.parse(JSON.parse(readFileSync(join(tree.root, "package.json"), "utf8")));
  const shipped = new Set(Object.keys(dependencies));
  shippedByTree.set(tree, shipped);
  return shipped;
}
