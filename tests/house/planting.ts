import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { findProblems, type Problem } from "./houseRules.ts";

/** Files by path from the root of a project, with what is in them. */
export type PlantedFiles = Readonly<Record<string, string>>;

/** Writes the files below `root`, with a manifest in front that ships zod, express and react. */
export async function plant(root: string, files: PlantedFiles): Promise<void> {
  const manifest = {
    type: "module",
    dependencies: { zod: "4", express: "5", react: "19", "drizzle-orm": "0" },
  };
  const all = { "package.json": JSON.stringify(manifest), ...files };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** What the house rules say about a project that holds just these files. */
export function problemsOf(files: PlantedFiles): Promise<readonly Problem[]> {
  return withTempFolder("house", async (root) => {
    await plant(root, files);
    return findProblems(root);
  });
}

/** An import of `target` in a file at `from`; both files exist. */
export function importing(from: string, target: string): PlantedFiles {
  return { [target]: "export const there = 1;\n", [from]: `export { there } from "#${target}";\n` };
}
