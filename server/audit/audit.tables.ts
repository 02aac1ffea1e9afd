import { choice, count, index, instant, json, table, text } from "#server/db/columns.ts";

/** Who did what to whom and when, append-only; each line carries the hash of the one before it. */
export const auditLines = table(
  "audit_lines",
  {
    number: count().primaryKey(),
    at: instant().notNull(),
    authorKind: choice(["person", "visitor", "command", "program"]).notNull(),
    authorId: text(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    studentId: text(),
    fields: json<string[]>().notNull(),
    requestId: text(),
    hash: text().notNull(),
  },
  (line) => [index("audit_lines_student").on(line.studentId, line.number)],
);
