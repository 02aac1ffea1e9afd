import { eq, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { panelMembers } from "#server/features/panels/panels.tables.ts";

const listPinned = prepared("listPinnedReaders", (reader, name) =>
  reader
    .select({ panelistId: panelMembers.panelistId })
    .from(interviews)
    .innerJoin(panelMembers, eq(panelMembers.panelId, interviews.panelId))
    .where(eq(interviews.submissionId, sql.placeholder("submissionId")))
    .prepare(name),
);

/** The panelists whose interview has this submission pinned: they read it whatever becomes of it later. */
export async function listPinnedReaders(reader: Reader, submissionId: string): Promise<string[]> {
  const rows = await listPinned(reader).execute({ submissionId });
  return rows.map((row) => row.panelistId);
}
