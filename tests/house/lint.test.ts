import { execFile } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { type PlantedFiles, plant } from "./planting.ts";

const project = process.cwd();

/** Runs a program of the project's `node_modules/.bin` in `root`; resolves to its exit code and all it printed. */
function runIn(
  root: string,
  program: string,
  args: readonly string[],
): Promise<{ code: number; text: string }> {
  const options = { cwd: root, maxBuffer: 10_000_000 };
  return new Promise((resolve) => {
    const child = execFile(
      join(project, "node_modules/.bin", program),
      args,
      options,
      (_failure, out, err) => {
        resolve({ code: child.exitCode ?? 1, text: out + err });
      },
    );
  });
}

function houseLint(files: PlantedFiles): Promise<{ code: number; text: string }> {
  return withTempFolder("lint", async (root) => {
    await plant(root, files);
    return runIn(project, "tsx", ["tests/house/lint.ts", root]);
  });
}

/** What Biome says about the files under the project's own settings. */
function biomeLint(files: PlantedFiles): Promise<{ code: number; text: string }> {
  return withTempFolder("biome", async (root) => {
    const imports = { "#server/*": "./server/*" };
    await plant(root, {
      ...files,
      "package.json": JSON.stringify({ type: "module", imports }),
      ".gitignore": "dist/\n",
    });
    await copyFile(join(project, "biome.json"), join(root, "biome.json"));
    return runIn(root, "biome", ["lint", "server"]);
  });
}

describe("the house lint", () => {
  it("passes a project that keeps the rules and says so", async () => {
    const { code, text } = await houseLint({ "server/settings.ts": "export const port = 3000;\n" });
    expect(text).toContain("House rules: kept");
    expect(code).toBe(0);
  });

  it("fails with place, rule and advice when one is broken", async () => {
    const { code, text } = await houseLint({ "server/helpers.ts": "export const port = 3000;\n" });
    expect(text).toContain('server/helpers.ts:1  names: "helpers" could be anything');
    expect(code).toBe(1);
  });
});

describe("Biome with the project's settings", () => {
  const kept = {
    "server/a.ts": 'import { b } from "#server/b.ts";\n\nexport const a = (): number => b();\n',
    "server/b.ts": "export const b = (): number => 1;\n",
  };

  it("accepts files that keep the rules", async () => {
    const { code, text } = await biomeLint(kept);
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining("Checked 2 files") });
  });

  it.each([
    ["values", 'import { a } from "#server/a.ts";\n\nexport const b = (): number => a();\n'],
    ["types", 'import type { a } from "#server/a.ts";\n\nexport const b = (a: typeof a): number => a();\n'],
    ["relative paths", 'import { a } from "./a.ts";\n\nexport const b = (): number => a();\n'],
  ])("finds a cycle of imports through %s", async (_kind, text) => {
    const found = await biomeLint({ ...kept, "server/b.ts": text });
    expect(found.text).toContain("noImportCycles");
    expect(found.code).toBe(1);
  });

  it.each([
    ["noExplicitAny", "export const b = (a: any): number => a;\n"],
    ["noNonNullAssertion", "export const b = (a?: number): number => a!;\n"],
    ["noExcessiveLinesPerFile", `export const b = [\n${"  1,\n".repeat(250)}];\n`],
  ])("fails on %s", async (rule, text) => {
    const found = await biomeLint({ ...kept, "server/b.ts": text });
    expect(found.text).toContain(rule);
    expect(found.code).toBe(1);
  });
});
