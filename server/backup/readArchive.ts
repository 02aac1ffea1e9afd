import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { BackupRefused, type Manifest, manifest, manifestName, type Part } from "./backupFormat.ts";

/** Far above what a school's list of files takes. */
const manifestLimit = 256 * 1024 * 1024;

const foreign = "is not a backup of Homeroom";

/** An archive whose list of parts is known to agree with its manifest; what the parts hold is still to be checked. */
export interface OpenArchive {
  manifest: Manifest;
  /** Writes one part to a new file, synced. @throws BackupRefused when it is not what the manifest says */
  extract: (part: Part, target: string) => Promise<void>;
  close: () => void;
}

async function listEntries(zip: ZipFile, path: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", resolve);
    zip.on("entry", (entry: Entry) => {
      if (entries.has(entry.fileName))
        reject(new BackupRefused(`${path} ${foreign}: a name is in it twice.`));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

async function readManifest(zip: ZipFile, entry: Entry | undefined, path: string): Promise<Manifest> {
  if (!entry || entry.uncompressedSize > manifestLimit) throw new BackupRefused(`${path} ${foreign}.`);
  const chunks: Buffer[] = [];
  const stream: Readable = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) chunks.push(chunk);
  const parsed = manifest.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  if (!parsed.success) throw new BackupRefused(`${path} ${foreign} that this version can read.`);
  return parsed.data;
}

/** Every part is there once, with its size, and nothing else is. */
function requireSameParts(entries: Map<string, Entry>, { parts }: Manifest, path: string): void {
  const names = new Set(parts.map((part) => part.name));
  for (const name of entries.keys()) {
    if (name !== manifestName && !names.has(name)) {
      throw new BackupRefused(
        `${path} holds something that is no part of a backup, so nothing of it was taken.`,
      );
    }
  }
  for (const { name, bytes } of parts) {
    if (entries.get(name)?.uncompressedSize !== bytes) throw damaged(path, name);
  }
}

function damaged(path: string, name: string): BackupRefused {
  return new BackupRefused(`${path} is damaged: ${name} is not as it was saved. Take another backup.`);
}

/**
 * Opens an archive and compares its list of parts with its manifest.
 * @throws BackupRefused when it is no backup of ours, or damaged
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await yauzl
    .openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
    })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") throw new BackupRefused(`There is no file ${path}.`);
      if (error.code) throw new BackupRefused(`${path} cannot be read (${error.message}).`);
      throw new BackupRefused(`${path} ${foreign}, or it is cut off.`);
    });
  const asRefused = (error: unknown): never => {
    zip.close();
    throw error instanceof BackupRefused ? error : new BackupRefused(`${path} is damaged, or ${foreign}.`);
  };
  const { entries, found } = await (async () => {
    const entries = await listEntries(zip, path);
    const found = await readManifest(zip, entries.get(manifestName), path);
    requireSameParts(entries, found, path);
    return { entries, found };
  })().catch(asRefused);

  async function write(part: Part, target: string): Promise<void> {
    const entry = entries.get(part.name);
    if (!entry) throw damaged(path, part.name);
    const hash = createHash("sha256");
    const file = await open(target, "wx", 0o600);
    try {
      const stream: Readable = await zip.openReadStreamPromise(entry).catch(() => {
        throw damaged(path, part.name);
      });
      const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await chunks.next().catch(() => {
          throw damaged(path, part.name);
        });
        if (done) break;
        hash.update(value);
        await file.writeFile(value);
      }
      if (hash.digest("hex") !== part.hash) throw damaged(path, part.name);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  return { manifest: found, extract: write, close: () => zip.close() };
}
