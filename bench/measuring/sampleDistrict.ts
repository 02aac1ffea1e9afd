import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { createDemo } from "#server/demo/createDemo.ts";
import { readSettings } from "#server/settings.ts";

const signIns = z.array(
  z.object({ name: z.string(), roles: z.array(z.string()), signInName: z.string(), password: z.string() }),
);
export type SignIn = z.infer<typeof signIns>[number];

let made: Promise<string> | undefined;
const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "homeroom-bench-"));
  folders.push(folder);
  return folder;
}

/** A data folder of one's own with the sample district, which is made once a run. */
export async function copyOfDistrict(): Promise<{ folder: string; people: SignIn[] }> {
  made ??= (async () => {
    const folder = await newFolder();
    await createDemo(readSettings({ DATA_DIR: folder, LOG_LEVEL: "error" }), () => undefined);
    return folder;
  })();
  const folder = await newFolder();
  await cp(await made, folder, { recursive: true });
  return {
    folder,
    people: signIns.parse(JSON.parse(await readFile(join(folder, "demo-people.json"), "utf8"))),
  };
}

/** The first person of the district with a role. */
export function personWith(people: readonly SignIn[], role: string): SignIn {
  const found = people.find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`The sample district has no ${role}`);
  return found;
}

/** Takes every folder of this run away. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}
