import { and, eq, inArray, sql } from "drizzle-orm";
import type { Writer } from "#server/db/store.ts";
import type { EventRow } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import type { PanelTurnover } from "#server/features/interviews/panelPlan.changes.ts";
import { freezeRubric } from "#server/features/rubrics/rubrics.changes.ts";
import { scorecardsMessages } from "#shared/messages/en/scorecards.ts";
import { blankCard, refuseState } from "./scorecards.changes.ts";
import { type CardRow, listCardsOfEvent } from "./scorecards.queries.ts";
import { getRubric } from "./scorecards.subject.ts";
import { scorecards } from "./scorecards.tables.ts";

/** Whether somebody has scored, who may have left since, or somebody who was there from the beginning still can. */
function hasRater(cards: readonly CardRow[], { stayingIds }: PanelTurnover): boolean {
  const stateOf = (id: string) => cards.find(({ panelistId }) => panelistId === id)?.state;
  return (
    cards.some(({ state }) => state === "submitted") || stayingIds.some((id) => stateOf(id) !== "excused")
  );
}

/**
 * When people join or leave a panel that has begun to interview: whoever joins is excused from what has begun without
 * them, whoever leaves is excused from what they have not submitted, and what was submitted counts. So an absent
 * panelist is replaced for the rest of the day, and finished interviews stay finished.
 * @throws Refusal 409 when an interview that has begun would be left with nobody to score it
 */
export async function settleBegunInterviews(
  writer: Writer,
  event: EventRow,
  turnover: PanelTurnover,
  decidedById: string | null,
): Promise<void> {
  const { interviews, leavingIds, joiningIds } = turnover;
  const { criteria } = await getRubric(writer, event.rubricId);
  const cards = await listCardsOfEvent(writer, event.id);
  await freezeRubric(writer, event.rubricId);
  const reasons = { joined: scorecardsMessages.joinedLater, left: scorecardsMessages.leftPanel };
  for (const { id, studentId } of interviews) {
    const own = cards.filter(({ interviewId }) => interviewId === id);
    if (!hasRater(own, turnover)) throw refuseState("isLastRater");
    const left = await writer
      .update(scorecards)
      .set({
        state: "excused",
        reason: reasons.left,
        decidedById,
        updatedAt: writer.at,
        version: sql`${scorecards.version} + 1`,
      })
      .where(
        and(
          eq(scorecards.interviewId, id),
          inArray(scorecards.panelistId, [...leavingIds]),
          eq(scorecards.state, "draft"),
        ),
      )
      .returning({ id: scorecards.id });
    const joined = joiningIds.map((panelistId) =>
      blankCard(
        { id, eventId: event.id, studentId },
        criteria,
        { panelistId, state: "excused", reason: reasons.joined, decidedById },
        writer.at,
      ),
    );
    // Who was on the panel before and comes back keeps the card they had.
    const made =
      joined.length === 0
        ? []
        : await writer
            .insert(scorecards)
            .values(joined)
            .onConflictDoNothing()
            .returning({ id: scorecards.id });
    for (const card of [...left, ...made]) {
      writer.record({
        action: "scorecard.excused",
        subjectKind: "scorecard",
        subjectId: card.id,
        studentId,
        fields: ["state", "reason"],
      });
    }
  }
}
