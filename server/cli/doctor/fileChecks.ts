import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Reader } from "#server/db/store.ts";
import { storedFiles } from "#server/features/attachments/attachments.tables.ts";
import type { FileStore } from "#server/files/fileStore.ts";
import { aFewOf, type Finding, ok, problem, warning } from "./finding.ts";

/** A younger file may belong to an upload whose row is about to be written. */
const settledMs = 15 * 60_000;

async function listNamed(reader: Reader): Promise<Set<string>> {
  const rows = await reader
    .select({ hash: storedFiles.hash, thumbnailHash: storedFiles.thumbnailHash })
    .from(storedFiles);
  return new Set(rows.flatMap((row) => [row.hash, row.thumbnailHash]).filter((hash) => hash !== null));
}

async function standOf(files: FileStore, hash: string): Promise<"whole" | "missing" | "damaged"> {
  const opened = await files.open(hash);
  if (!opened) return "missing";
  const found = createHash("sha256");
  await pipeline(opened.stream, found);
  return found.digest("hex") === hash ? "whole" : "damaged";
}

async function isSettled(path: string, now: Date): Promise<boolean> {
  try {
    return now.getTime() - (await stat(path)).mtimeMs > settledMs;
  } catch {
    // Gone between listing and looking: a sweep removed it, so there is nothing to tell.
    return false;
  }
}

/** Files against rows, both ways: every row's file is there with the bytes its name says, and no file is without a row. */
export async function checkFiles(reader: Reader, files: FileStore, now: Date): Promise<Finding[]> {
  const missing: string[] = [];
  const damaged: string[] = [];
  const named = await listNamed(reader);
  for (const hash of named) {
    const stand = await standOf(files, hash);
    if (stand === "missing") missing.push(hash);
    if (stand === "damaged") damaged.push(hash);
  }
  const kept: string[] = [];
  for await (const hash of files.list()) kept.push(hash);
  const namedSince = await listNamed(reader);
  let unnamed = 0;
  for (const hash of kept) {
    if (!namedSince.has(hash) && (await isSettled(files.pathOf(hash), now))) unnamed += 1;
  }
  const findings: Finding[] = [];
  const restore = "Bring them back from a backup.";
  if (missing.length > 0) {
    findings.push(
      problem("files", `${missing.length} of ${named.size} are missing: ${aFewOf(missing)}. ${restore}`),
    );
  }
  if (damaged.length > 0) {
    findings.push(
      problem("files", `${damaged.length} of ${named.size} are damaged: ${aFewOf(damaged)}. ${restore}`),
    );
  }
  if (unnamed > 0)
    findings.push(warning("files", `${unnamed} that nothing names; the next start removes them`));
  return findings.length > 0 ? findings : [ok("files", `${named.size} checked, all there and unchanged`)];
}
