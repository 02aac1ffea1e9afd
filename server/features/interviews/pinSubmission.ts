import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#server/db/store.ts";
import { findLatestAcceptedSubmission } from "./interviews.queries.ts";
import { interviews } from "./interviews.tables.ts";

/**
 * Called when a scorecard of an interview is opened. The first time, the interview has begun (`pinnedAt`) and the
 * candidate's newest accepted submission becomes the one its panel reads. Once there is one it never changes; a
 * candidate who had none then is pinned at a later opening.
 * @returns the id of the pinned submission, or null while the candidate has none accepted
 */
export async function pinSubmission(
  writer: Writer,
  interview: { id: string; studentId: string },
): Promise<string | null> {
  const [now] = await writer
    .select({
      submissionId: interviews.submissionId,
      pinnedAt: interviews.pinnedAt,
      version: interviews.version,
    })
    .from(interviews)
    .where(eq(interviews.id, interview.id));
  if (!now) throw new Error("There is no such interview");
  if (now.submissionId !== null) return now.submissionId;
  const accepted = await findLatestAcceptedSubmission(writer, interview.studentId);
  if (!accepted && now.pinnedAt !== null) return null;
  const [pinned] = await writer
    .update(interviews)
    .set({
      submissionId: accepted?.id ?? null,
      pinnedAt: now.pinnedAt ?? writer.at,
      version: now.version + 1,
    })
    .where(
      and(
        eq(interviews.id, interview.id),
        isNull(interviews.submissionId),
        eq(interviews.version, now.version),
      ),
    )
    .returning({ submissionId: interviews.submissionId });
  // Another panelist opened a card in the same moment: theirs is the one that counts.
  if (!pinned) return pinSubmission(writer, interview);
  writer.record({
    action: "interview.begun",
    subjectKind: "interview",
    subjectId: interview.id,
    studentId: interview.studentId,
    fields: accepted ? ["submissionId", "pinnedAt"] : ["pinnedAt"],
  });
  return pinned.submissionId;
}
