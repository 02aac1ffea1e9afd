import { execFile } from "node:child_process";
import { cp, mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { plant } from "./planting.ts";

/** The project the tests belong to. */
export const project = process.cwd();

/** A server of three files, with a worker and a font beside it, and a page: enough to be built like the real one. */
const sources = {
  "server/settings.ts": 'export const greeting = "hello";\n',
  "server/app.ts": `import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { greeting } from "#server/settings.ts";

const isBeside = (path: string) => existsSync(fileURLToPath(new URL(path, import.meta.url)));
export async function describe(words: readonly string[]): Promise<string> {
  const worker = new Worker(new URL("./pdfWorker.js", import.meta.url));
  const answer: unknown = await new Promise((resolve) => worker.once("message", resolve));
  const hasMigrations = isBeside("../../migrations/sqlite/meta");
  const mode = process.env.NODE_ENV;
  return JSON.stringify({ words, mode, hasFonts: isBeside("./fonts/a.ttf"), hasMigrations, answer: z.string().parse(answer) });
}
`,
  "server/main.ts": 'import { describe } from "./app.ts";\n\nconsole.log(await describe(["main"]));\n',
  "server/cli/main.ts":
    'import { describe } from "../app.ts";\n\nconsole.log(await describe(process.argv.slice(2)));\n',
  "server/pdf/pdfWorker.ts": `import { parentPort } from "node:worker_threads";
import { greeting } from "#server/settings.ts";

parentPort?.postMessage(greeting);
`,
  "server/pdf/fonts/a.ttf": "",
  "server/features/people/people.tables.ts": `import { table, text } from "#server/db/columns.ts";

export const people = table("people", { id: text().primaryKey(), name: text().notNull() });
`,
  "migrations/sqlite/meta/_journal.json": "{}",
  "client/index.html":
    '<!doctype html><html lang="en"><script type="module" src="./main.ts"></script></html>\n',
  "client/main.ts": 'document.body.append("hello");\n',
  "vite.config.ts":
    'export default { root: "client", build: { outDir: "../dist/client", emptyOutDir: true } };\n',
};

/** Real settings and programs of the project, which the sample is built and checked with. */
const borrowed = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.server.config.ts",
  "server/pages/looksFiles.ts",
  "drizzle.config.ts",
  "tests/house/build.mjs",
  "tests/house/migrations.ts",
  "server/db/columns.ts",
  "server/db/dialects",
];

/** Writes the sample project below `root`, with the packages of this one. */
export async function plantSampleProject(root: string): Promise<void> {
  await plant(root, sources);
  for (const path of borrowed) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await cp(join(project, path), join(root, path), { recursive: true });
  }
  await symlink(join(project, "node_modules"), join(root, "node_modules"), "dir");
}

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end in `root`, with nobody at its keyboard. */
export function runIn(root: string, program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 10_000_000, env: { ...process.env, NODE_ENV: undefined } };
    const child = execFile(program, args, options, (_failure, out, err) => {
      resolve({ code: child.exitCode ?? 1, out, err });
    });
    child.stdin?.end();
  });
}
