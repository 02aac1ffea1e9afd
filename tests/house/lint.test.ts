import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { type PlantedFiles, plant } from "./planting.ts";
import { type Ended, project, runIn } from "./sampleProject.ts";

const bin = (name: string) => join(project, "node_modules/.bin", name);

function houseLint(files: PlantedFiles): Promise<Ended> {
  return withTempFolder("lint", async (root) => {
    await plant(root, files);
    return runIn(project, bin("tsx"), ["tests/house/lint.ts", root]);
  });
}

/** What Biome says about the files under the project's own settings. */
function biomeLint(files: PlantedFiles): Promise<Ended> {
  return withTempFolder("biome", async (root) => {
    const imports = { "#server/*": "./server/*" };
    await plant(root, {
      ...files,
      "package.json": JSON.stringify({ type: "module", imports }),
      ".gitignore": "dist/\n",
    });
    await copyFile(join(project, "biome.json"), join(root, "biome.json"));
    return runIn(root, bin("biome"), ["lint", "server"]);
  });
}

describe("the house lint", () => {
  it("passes a project that keeps the rules and says so", async () => {
    const { code, out } = await houseLint({ "server/settings.ts": "export const port = 3000;\n" });
    expect(out).toContain("House rules: kept");
    expect(code).toBe(0);
  });

  it("fails with place, rule and advice when one is broken", async () => {
    const { code, out } = await houseLint({ "server/helpers.ts": "export const port = 3000;\n" });
    expect(out).toContain('server/helpers.ts:1  names: "helpers" could be anything');
    expect(code).toBe(1);
  });
});

describe("Biome with the project's settings", () => {
  const kept = {
    "server/a.ts": 'import { b } from "#server/b.ts";\n\nexport const a = (): number => b();\n',
    "server/b.ts": "export const b = (): number => 1;\n",
  };

  it("accepts files that keep the rules", async () => {
    expect(await biomeLint(kept)).toMatchObject({ code: 0, out: expect.stringContaining("Checked 2 files") });
  });

  it.each([
    ["values", 'import { a } from "#server/a.ts";\n\nexport const b = (): number => a();\n'],
    ["types", 'import type { a } from "#server/a.ts";\n\nexport const b = (a: typeof a): number => a();\n'],
    ["relative paths", 'import { a } from "./a.ts";\n\nexport const b = (): number => a();\n'],
  ])("finds a cycle of imports through %s", async (_kind, text) => {
    const found = await biomeLint({ ...kept, "server/b.ts": text });
    expect(found.err).toContain("noImportCycles");
    expect(found.code).toBe(1);
  });

  it.each([
    ["noExplicitAny", "export const b = (a: any): number => a;\n"],
    ["noNonNullAssertion", "export const b = (a?: number): number => a!;\n"],
    ["noExcessiveLinesPerFile", `export const b = [\n${"  1,\n".repeat(250)}];\n`],
  ])("fails on %s", async (rule, text) => {
    const found = await biomeLint({ ...kept, "server/b.ts": text });
    expect(found.err).toContain(rule);
    expect(found.code).toBe(1);
  });
});
