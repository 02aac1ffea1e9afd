import { describe, expect, it } from "vitest";
import { type PlantedFiles, problemsOf } from "./planting.ts";

async function foundIn(files: PlantedFiles): Promise<readonly string[]> {
  return (await problemsOf(files)).map(({ rule, path, line }) => `${rule} ${path}:${line}`);
}

const here = "export const here = 1;\n";

describe("packages", () => {
  it.each([
    ["express", "server/http/router.ts", "server/features/people/people.routes.ts"],
    ["express", "server/app.ts", "server/cli/main.ts"],
    ["drizzle-orm/better-sqlite3", "server/db/sqliteStore.ts", "server/jobs/queue.ts"],
    ["drizzle-orm/node-postgres", "server/db/postgresStore.ts", "server/app.ts"],
    ["drizzle-orm/pglite/migrator", "server/db/migrate.ts", "server/cli/doctor.ts"],
  ])("keeps %s in its one place", async (name, place, elsewhere) => {
    const text = `export const load = () => import("${name}");\n`;
    expect(await foundIn({ [place]: text })).toEqual([]);
    expect(await foundIn({ [elsewhere]: text })).toEqual([`packages ${elsewhere}:1`]);
  });

  it("lets shared import nothing but zod", async () => {
    const path = "shared/people/person.ts";
    expect(await foundIn({ [path]: 'export { z } from "zod";\nexport * from "zod/v4";\n' })).toEqual([]);
    expect(await foundIn({ [path]: 'export { z } from "zod";\nexport * from "react";\n' })).toEqual([
      `packages ${path}:2`,
    ]);
    expect(await foundIn({ [path]: 'export { join } from "node:path";\n' })).toEqual([`packages ${path}:1`]);
  });

  it("keeps Node's own modules out of the browser", async () => {
    expect(await foundIn({ "server/db/a.ts": 'export { join } from "node:path";\n' })).toEqual([]);
    expect(await foundIn({ "client/ui/a.ts": 'export { join } from "node:path";\n' })).toEqual([
      "packages client/ui/a.ts:1",
    ]);
  });

  it("lets the server load only what a school installs", async () => {
    expect(await foundIn({ "server/pages/a.ts": 'export { useState } from "react";\n' })).toEqual([]);
    expect(await foundIn({ "server/pages/a.ts": 'export { build } from "vite";\n' })).toEqual([
      "packages server/pages/a.ts:1",
    ]);
  });
});

describe("casts", () => {
  it.each(["const b = a as string;", "const b = <string>a;", "const b = a as unknown as string;"])(
    "refuses %s outside server/db",
    async (text) => {
      expect(await foundIn({ "server/db/a.ts": text })).toEqual([]);
      expect(await foundIn({ "server/jobs/a.ts": text })).toContain("casts server/jobs/a.ts:1");
    },
  );

  it("takes neither as const, nor renamed imports and exports, nor words in text for a cast", async () => {
    const text = [
      `import { here as there } from "./b.ts";`,
      `const sides = ["a", "b"] as const; // as string`,
      `const sentence = "read as written"; const kept = sides satisfies readonly string[];`,
      "export { sides as bothSides, sentence, there, kept };",
    ].join("\n");
    expect(await foundIn({ "server/jobs/a.ts": text, "server/jobs/b.ts": here })).toEqual([]);
  });

  it("asks a test that casts to say why", async () => {
    const cast = "export const b = (a: unknown) => a as string;\n";
    const path = "tests/features/people/a.test.ts";
    expect(await foundIn({ [path]: `// cast: the driver has no types\n${cast}` })).toEqual([]);
    expect(await foundIn({ [path]: `// reads a\n${cast}` })).toEqual([`casts ${path}:2`]);
  });
});

describe("the store and the settings", () => {
  it("keeps .transaction( in server/db", async () => {
    const text = "export const go = (db: Db) => db.transaction(async () => 1);\n";
    expect(await foundIn({ "server/db/a.ts": text })).toEqual([]);
    expect(await foundIn({ "server/features/people/people.changes.ts": text })).toEqual([
      "transactions server/features/people/people.changes.ts:1",
    ]);
  });

  it("keeps the environment in the settings, the store and the entries", async () => {
    const text = "export const port = process.env.PORT;\n";
    for (const path of [
      "server/settings.ts",
      "server/db/columns.ts",
      "server/cli/main.ts",
      "server/main.ts",
    ]) {
      expect(await foundIn({ [path]: text })).toEqual([]);
    }
    expect(await foundIn({ "server/http/a.ts": text })).toEqual(["environment server/http/a.ts:1"]);
  });
});

describe("catalog", () => {
  it("finds sentences for people that stand in a component", async () => {
    const fromCatalog = `export const A = () => <p title={t("a")} className="wide">{t("b")} · 3</p>;\n`;
    expect(await foundIn({ "client/ui/A.tsx": fromCatalog })).toEqual([]);
    expect(await foundIn({ "client/ui/A.tsx": "export const A = () => <p>Saved</p>;\n" })).toEqual([
      "catalog client/ui/A.tsx:1",
    ]);
    expect(
      await foundIn({ "server/pages/A.tsx": `export const A = () => <a aria-label="Open" />;\n` }),
    ).toEqual(["catalog server/pages/A.tsx:1"]);
  });
});

describe("writing", () => {
  it.each(["server/jobs/long.ts", "client/ui/Long.tsx", "client/ui/long.css", "tests/long.test.ts"])(
    "refuses the 251st line of %s",
    async (path) => {
      expect(await foundIn({ [path]: "\n".repeat(250) })).toEqual([]);
      expect(await foundIn({ [path]: "\n".repeat(251) })).toEqual([`length ${path}:251`]);
    },
  );

  it.each([
    "server/utils/text.ts",
    "client/ui/helpers.ts",
    "shared/common/a.ts",
    "server/lib/a.ts",
    "server/core/a.ts",
    "client/ui/base.css",
    "server/jobs/jobManager.ts",
    "server/features/people/people.service.ts",
    "server/files/string-utils.ts",
    "client/ui/index.ts",
    "client/ui/index.tsx",
  ])("refuses a name that says nothing: %s", async (path) => {
    expect(await foundIn({ [path]: "" })).toEqual([`names ${path}:1`]);
  });

  it("lets names say what they hold", async () => {
    const paths = [
      "client/index.html",
      "client/serviceWorker.ts",
      "server/db/database.ts",
      "shared/text/baseline.ts",
    ];
    expect(await foundIn(Object.fromEntries(paths.map((path) => [path, ""])))).toEqual([]);
  });

  it("finds what was left unfinished in comments and style sheets, not in text", async () => {
    const mark = "TO" + "DO";
    expect(await foundIn({ "server/jobs/a.ts": `export const word = "${mark}";\n` })).toEqual([]);
    expect(await foundIn({ "server/jobs/a.ts": `${here}// ${mark} later\n` })).toEqual([
      "unfinished server/jobs/a.ts:2",
    ]);
    expect(await foundIn({ "client/ui/a.css": `\n/* ${"FIX" + "ME"} */\n` })).toEqual([
      "unfinished client/ui/a.css:2",
    ]);
  });

  it("lets nobody silence a limit of the house", async () => {
    const reasoned = "// biome-ignore lint/a11y/noAutofocus: the dialog has one field\n";
    expect(await foundIn({ "client/ui/a.ts": reasoned })).toEqual([]);
    const limit = "// biome-ignore lint/suspicious/noExplicitAny: in a hurry\n";
    expect(await foundIn({ "client/ui/a.ts": limit })).toEqual(["suppressions client/ui/a.ts:1"]);
    const expected = `// ${"@ts-expect"}-error: a missing cell does not compile\n`;
    expect(await foundIn({ "tests/access/a.ts": expected })).toEqual([]);
    expect(await foundIn({ "server/access/a.ts": expected })).toEqual(["suppressions server/access/a.ts:1"]);
  });

  it("says so when a file cannot be read as code", async () => {
    expect(await foundIn({ "server/jobs/a.ts": "export const = 3;" })).toEqual([
      "readable server/jobs/a.ts:1",
    ]);
  });
});

describe("whole tests", () => {
  it.each(["it.skip", "test.only", "describe.todo", "it.skipIf(true)", "test.fixme", "test.describe.skip"])(
    "refuses %s",
    async (call) => {
      const path = "tests/features/people/a.test.ts";
      expect(await foundIn({ [path]: 'it("holds", () => {}); it.each([1])("holds", () => {});' })).toEqual(
        [],
      );
      expect(await foundIn({ [path]: `${call}("holds", () => {});` })).toEqual([`whole tests ${path}:1`]);
    },
  );

  it("refuses to replace a part by a mock", async () => {
    const path = "tests/features/people/a.test.ts";
    expect(await foundIn({ [path]: `vi.useFakeTimers();` })).toEqual([]);
    expect(await foundIn({ [path]: `vi.mock("#server/http/route.ts");` })).toEqual([`whole tests ${path}:1`]);
  });
});
