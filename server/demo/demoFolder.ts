import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { demoMark } from "#server/openProgram.ts";

/** Lies in a folder while a demo is being made there. */
const unfinishedMark = "demo-unfinished";

export class DemoRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "DemoRefused";
  }
}

const signIns = z.array(
  z.object({ name: z.string(), roles: z.array(z.string()), signInName: z.string(), password: z.string() }),
);
export type DemoSignIn = z.infer<typeof signIns>[number];

/** What a folder holds, as far as a demo is concerned. */
export function standOf(folder: string): "empty" | "demo" | "unfinished" | "foreign" {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return "empty";
  if (existsSync(join(folder, unfinishedMark))) return "unfinished";
  return existsSync(join(folder, demoMark)) ? "demo" : "foreign";
}

/**
 * Makes room for a demo: an empty or half-made folder is taken, a finished one only to start over.
 * @returns whether a demo is to be made
 * @throws DemoRefused for a folder that holds anything else
 */
export function makeRoom(folder: string, isFresh: boolean): boolean {
  const stand = standOf(folder);
  if (stand === "foreign") {
    throw new DemoRefused(
      `${folder} holds something that is not a demo, so it is left alone. Choose another folder with DATA_DIR.`,
    );
  }
  if (stand === "demo" && !isFresh) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, unfinishedMark), "This demo was not finished; the next start makes it anew.\n");
  return true;
}

/** Marks the demo as finished. */
export function finish(folder: string): void {
  rmSync(join(folder, unfinishedMark), { force: true });
}

/** Who can sign in to the demo in `folder`. */
export function readSignIns(folder: string): DemoSignIn[] {
  return signIns.parse(JSON.parse(readFileSync(join(folder, demoMark), "utf8")));
}
