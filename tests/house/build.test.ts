import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTempFolder, type TempFolder, withTempFolder } from "#tests/support/tempFolder.ts";
import { type Ended, plantSampleProject, project, runIn } from "./sampleProject.ts";

let folder: TempFolder;

beforeAll(async () => {
  folder = await makeTempFolder("build");
  await plantSampleProject(folder.path);
});
afterAll(() => folder.remove());

const command = (...words: string[]): Promise<Ended> =>
  runIn(folder.path, "npm", ["run", "--silent", "homeroom", "--", ...words]);

describe("building", { timeout: 120_000 }, () => {
  it("happens once when two commands are first given together, and both answer with pure JSON", async () => {
    const [first, second] = await Promise.all([command("person", "list", "--json"), command("doctor")]);
    expect(JSON.parse(first.out)).toMatchObject({ words: ["person", "list", "--json"] });
    expect(JSON.parse(second.out)).toMatchObject({ words: ["doctor"] });
    expect([first.err, second.err].join("").match(/Building Homeroom/g)).toHaveLength(1);
  });

  it("makes programs that run as production and find worker, fonts and migrations", async () => {
    const started = await runIn(folder.path, "npm", ["start", "--silent"]);
    expect(JSON.parse(started.out)).toEqual({
      words: ["main"],
      mode: "production",
      hasFonts: true,
      hasMigrations: true,
      answer: "hello",
    });
  });

  it("is left as it is by a command, and made again for the demo when the source has changed", async () => {
    await writeFile(join(folder.path, "server/settings.ts"), 'export const greeting = "good morning";\n');
    expect(JSON.parse((await command()).out)).toMatchObject({ answer: "hello" });
    const rebuilt = await runIn(folder.path, "node", ["tests/house/build.mjs", "--if-older"]);
    expect(rebuilt).toMatchObject({ code: 0, out: "" });
    expect(JSON.parse((await command()).out)).toMatchObject({ answer: "good morning" });
    const again = await runIn(folder.path, "node", ["tests/house/build.mjs", "--if-older"]);
    expect(again).toEqual({ code: 0, out: "", err: "" });
  });

  it("fails without leaving half a build that later commands would take for a whole one", async () => {
    await writeFile(join(folder.path, "server/settings.ts"), "export const = ;\n");
    const broken = await runIn(folder.path, "npm", ["run", "--silent", "build"]);
    expect(broken.code).not.toBe(0);
    const after = await command();
    expect(after.code).not.toBe(0);
    expect(after.err).toContain("Building Homeroom");
  });

  it("says what to install where the tools for it are missing", async () => {
    await withTempFolder("bare", async (root) => {
      await mkdir(join(root, "tests/house"), { recursive: true });
      await copyFile(join(project, "tests/house/build.mjs"), join(root, "tests/house/build.mjs"));
      const { code, err } = await runIn(root, "node", ["tests/house/build.mjs", "--if-missing"]);
      expect({ code, err }).toMatchObject({
        code: 1,
        err: expect.stringContaining("npm ci && npm run build"),
      });
    });
  });
});
