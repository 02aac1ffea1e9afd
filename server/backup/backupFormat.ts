import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** Why a backup is not made or not restored, in one sentence for whoever asked. */
export class BackupRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "BackupRefused";
  }
}

/** The parts of a backup that are no student's file, by their names in the archive and in the data folder. */
export const wholeParts = { database: "homeroom.db", sealKey: "seal.key", demo: "demo-people.json" } as const;

export const manifestName = "manifest.json";

const partName = /^(?:homeroom\.db|seal\.key|demo-people\.json|files\/[0-9a-f]{64})$/;

/** The name of a kept file in the archive. */
export function filePartName(hash: string): string {
  return `files/${hash}`;
}

/** Says what an archive holds, so that a restore can tell whether it got all of it, unchanged. */
export const manifest = z.strictObject({
  format: z.literal("homeroom-backup"),
  formatVersion: z.literal(1),
  /** Version of the program that made it. */
  program: z.string(),
  /** How many migrations the database had. */
  migrations: z.number().int().min(1),
  createdAt: z.iso.datetime(),
  parts: z.array(
    z.strictObject({
      /** One of the names above: a name that could lead out of the folder is none of them. */
      name: z.string().regex(partName),
      bytes: z.number().int().min(0),
      /** SHA-256, in hexadecimal. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Hashes of files that rows name but that were missing or damaged when the backup was made. */
  lost: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof manifest>;
export type Part = Manifest["parts"][number];

/** The version of the running program, from its package.json. */
export function programVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) return "unknown";
    folder = parent;
  }
  const described = z.object({ version: z.string() });
  return described.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).version;
}
