import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { AuditEntry, Author, Reader, Writer } from "#server/db/store.ts";
import { auditLines } from "./audit.tables.ts";

export type AuditLine = typeof auditLines.$inferInsert;

const lastLine = prepared("lastAuditLine", (reader, name) =>
  reader
    .select({ number: auditLines.number, hash: auditLines.hash })
    .from(auditLines)
    .orderBy(desc(auditLines.number))
    .limit(1)
    .prepare(name),
);

/** The hash of a line over the hash before it and everything the line says. */
export function auditHash(previousHash: string, line: Omit<AuditLine, "hash">): string {
  const said = [
    line.number,
    line.at.getTime(),
    line.authorKind,
    line.authorId ?? "",
    line.action,
    line.subjectKind,
    line.subjectId,
    line.studentId ?? "",
    line.fields.join(","),
    line.requestId ?? "",
  ];
  return createHash("sha256")
    .update(JSON.stringify([previousHash, ...said]))
    .digest("base64url");
}

/** Lines written at once: a database takes only so many values in one statement (SQLite 32,766). */
const mostAtOnce = 1000;

/** Appends lines to the chain. The caller must hold the only right to append (one writer, or a lock). */
export async function appendAuditLines(
  writer: Pick<Writer, "select" | "selectDistinct" | "with" | "insert">,
  author: Author,
  at: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  const [last] = await lastLine(writer).execute();
  let number = last?.number ?? 0;
  let hash = last?.hash ?? "";
  const lines = entries.map((entry) => {
    number += 1;
    const line = {
      number,
      at,
      authorKind: author.kind,
      authorId: author.id,
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      studentId: entry.studentId ?? null,
      fields: [...(entry.fields ?? [])],
      requestId: author.requestId ?? null,
    };
    hash = auditHash(hash, line);
    return { ...line, hash };
  });
  for (let from = 0; from < lines.length; from += mostAtOnce) {
    await writer.insert(auditLines).values(lines.slice(from, from + mostAtOnce));
  }
}

/** Whether anything was ever done here: every change leaves a line. */
export async function hasAuditLines(reader: Reader): Promise<boolean> {
  const [first] = await reader.select({ number: auditLines.number }).from(auditLines).limit(1);
  return first !== undefined;
}
