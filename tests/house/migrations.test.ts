import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTempFolder, type TempFolder } from "#tests/support/tempFolder.ts";
import { type Ended, plantSampleProject, runIn } from "./sampleProject.ts";

let folder: TempFolder;

const migrations = (...words: string[]): Promise<Ended> =>
  runIn(folder.path, join("node_modules", ".bin", "tsx"), ["tests/house/migrations.ts", ...words]);

const git = (...words: string[]): Promise<Ended> =>
  runIn(folder.path, "git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...words]);

function changeTable(columns: string): Promise<void> {
  const text = `import { table, text } from "#server/db/columns.ts";

export const people = table("people", { id: text().primaryKey(), ${columns} });
`;
  return writeFile(join(folder.path, "server/features/people/people.tables.ts"), text);
}

async function filesByDialect(): Promise<Record<string, string[]>> {
  const list = async (dialect: string) =>
    (await readdir(join(folder.path, "migrations", dialect))).filter((name) => name.endsWith(".sql")).sort();
  return { sqlite: await list("sqlite"), postgres: await list("postgres") };
}

beforeAll(async () => {
  folder = await makeTempFolder("migrations");
  await plantSampleProject(folder.path);
  await rm(join(folder.path, "migrations"), { recursive: true });
  await git("init", "--quiet");
  await git("commit", "--quiet", "--allow-empty", "--message", "Start");
});
afterAll(() => folder.remove());

describe("migrations", { timeout: 120_000 }, () => {
  it("are written anew, for both dialects, before the first release", async () => {
    expect(await migrations("--fresh")).toMatchObject({ code: 0 });
    expect(await filesByDialect()).toEqual({ sqlite: ["0000_start.sql"], postgres: ["0000_start.sql"] });
  });

  it("fail the check over a new column until both dialects have it", async () => {
    await changeTable("name: text().notNull(), note: text()");
    const missing = await migrations("--check");
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/The sqlite migrations do not.*The postgres migrations do not/s);
    const added = await migrations("add_note");
    expect(added).toMatchObject({
      code: 0,
      out: expect.stringContaining("both dialects lead to the tables"),
    });
    const both = ["0000_start.sql", "0001_add_note.sql"];
    expect(await filesByDialect()).toEqual({ sqlite: both, postgres: both });
  });

  it("fail the check where drizzle-kit stops to ask about a rename", async () => {
    await changeTable("familyName: text().notNull(), note: text()");
    const stopped = await migrations("--check");
    expect(stopped).toMatchObject({ code: 1, err: expect.stringContaining("Interactive prompts require") });
  });

  it("are never written anew once a release has gone out", async () => {
    expect(await git("tag", "v1.0.0")).toMatchObject({ code: 0 });
    const refused = await migrations("--fresh");
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("went out with v1.0.0") });
    expect((await filesByDialect()).sqlite).toHaveLength(2);
  });
});
