import { eq, sql } from "drizzle-orm";
import type { Writer } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { Refusal } from "#server/http/refusal.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { countUsedBytes } from "./attachments.queries.ts";

/** The refusal of what does not fit into a student's space. */
export function quotaRefusal(quotaBytes: number): Refusal {
  return new Refusal("quotaReached", { values: { limit: sizeInWords(quotaBytes) } });
}

/**
 * Makes sure that `bytes` more fit into a student's space, exactly, however many uploads arrive at once: the
 * student's row is held until the change is kept, so that the next one counts this one.
 * @throws Refusal 413 when they do not fit
 */
export async function requireSpace(
  writer: Writer,
  studentId: string,
  bytes: number,
  quotaBytes: number,
): Promise<void> {
  await writer
    .update(people)
    .set({ version: sql`${people.version}` })
    .where(eq(people.id, studentId));
  if ((await countUsedBytes(writer, studentId)) + bytes > quotaBytes) throw quotaRefusal(quotaBytes);
}
