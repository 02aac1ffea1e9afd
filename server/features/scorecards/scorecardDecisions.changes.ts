import { and, eq, sql } from "drizzle-orm";
import type { Writer } from "#server/db/store.ts";
import type { InterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { freezeRubric } from "#server/features/rubrics/rubrics.changes.ts";
import { fieldRefusal } from "#server/http/refusal.ts";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import { hasStarted } from "#shared/scorecards/absence.ts";
import { blankScorecard } from "#shared/scorecards/scorecards.ts";
import { contentText, isCardSealed, openSubmittedCard } from "./cardSeal.ts";
import { blankCard, holdPublishedEvent, refuseIfNotShown, refuseState } from "./scorecards.changes.ts";
import { type CardRow, findCardOf, findLastRevision, listCardsOfInterview } from "./scorecards.queries.ts";
import { scorecardRevisions, scorecards } from "./scorecards.tables.ts";

export interface Decision {
  reason: string;
  deciderId: string | null;
}

/**
 * Excuses an absent panelist, whether they have opened a card or not: the others' cards then decide.
 * @throws Refusal 422 for somebody who is not on the panel, 409 when they have submitted, are excused already, or are
 * the last who could score
 */
export async function excusePanelist(
  writer: Writer,
  found: InterviewFacts,
  panelistId: string,
  criteria: readonly RubricCriterion[],
  { reason, deciderId: decidedById }: Decision,
): Promise<void> {
  const { interview, event, members } = found;
  if (!members.some((member) => member.id === panelistId)) throw fieldRefusal(["panelistId"], "notOnPanel");
  await holdPublishedEvent(writer, event.id);
  await refuseIfNotShown(writer, interview.id);
  const cards = await listCardsOfInterview(writer, interview.id);
  const excusedIds = cards.filter((card) => card.state === "excused").map((card) => card.panelistId);
  if (excusedIds.includes(panelistId)) throw refuseState("isExcusedAlready");
  // Whoever submitted and has left the panel since counts as well.
  const isScored = cards.some((card) => card.state === "submitted");
  if (!isScored && members.every(({ id }) => id === panelistId || excusedIds.includes(id)))
    throw refuseState("isLastRater");
  await freezeRubric(writer, event.rubricId);
  const state = "excused" as const;
  const card = blankCard(interview, criteria, { panelistId, state, reason, decidedById }, writer.at);
  const [made] = await writer
    .insert(scorecards)
    .values(card)
    .onConflictDoNothing()
    .returning({ id: scorecards.id });
  if (!made) {
    const [excused] = await writer
      .update(scorecards)
      .set({
        state,
        reason,
        decidedById,
        updatedAt: writer.at,
        version: sql`${scorecards.version} + 1`,
      })
      .where(
        and(
          eq(scorecards.interviewId, interview.id),
          eq(scorecards.panelistId, panelistId),
          eq(scorecards.state, "draft"),
        ),
      )
      .returning({ id: scorecards.id });
    if (!excused) throw refuseState("hasSubmitted");
  }
  writer.record({
    action: "scorecard.excused",
    subjectKind: "interview",
    subjectId: interview.id,
    studentId: interview.studentId,
    fields: ["state", "reason"],
  });
}

/** Takes an excusal back: the card is a draft again, with what it held. @throws Refusal 409 when there is none */
export async function takeBackExcusal(
  writer: Writer,
  { interview, event }: InterviewFacts,
  panelistId: string,
): Promise<void> {
  await holdPublishedEvent(writer, event.id);
  const [card] = await writer
    .update(scorecards)
    .set({
      state: "draft",
      reason: null,
      decidedById: null,
      updatedAt: writer.at,
      version: sql`${scorecards.version} + 1`,
    })
    .where(
      and(
        eq(scorecards.interviewId, interview.id),
        eq(scorecards.panelistId, panelistId),
        eq(scorecards.state, "excused"),
      ),
    )
    .returning({ id: scorecards.id });
  if (!card) throw refuseState("isNotExcused");
  writer.record({
    action: "scorecard.excusalTakenBack",
    subjectKind: "scorecard",
    subjectId: card.id,
    studentId: interview.studentId,
    fields: ["state", "reason"],
  });
}

/**
 * Opens a submitted card again: a draft with what it said, sealing the panel's cards until it is submitted again. What
 * it said stays as a revision. A card that is no longer as sealed is put right from its revision, or begun anew.
 * @throws Refusal 409 when it is not submitted, its author has left the panel, or outcomes are released
 */
export async function reopenScorecard(
  writer: Writer,
  { card: seen, interview }: { card: CardRow; interview: InterviewFacts },
  given: { sealKey: Buffer; criteria: readonly RubricCriterion[] },
  { reason, deciderId }: Decision,
): Promise<void> {
  await holdPublishedEvent(writer, interview.event.id);
  if (!interview.members.some(({ id }) => id === seen.panelistId)) throw refuseState("hasLeftPanel");
  const card = await findCardOf(writer, seen.interviewId, seen.panelistId);
  if (card?.state !== "submitted") throw refuseState("isNotSubmitted");
  const revision = await findLastRevision(writer, card.id);
  const isSound = openSubmittedCard(given.sealKey, given.criteria, card).isSound;
  const isRevisionSound =
    revision !== undefined &&
    isCardSealed(given.sealKey, revision.content, { ...card, ...revision, id: card.id }, revision.seal);
  const restored = isRevisionSound ? revision.content : contentText(blankScorecard(given.criteria));
  await writer
    .update(scorecards)
    .set({
      state: "draft",
      content: isSound ? card.content : restored,
      totalHundredths: null,
      submittedAt: null,
      seal: null,
      reason,
      decidedById: deciderId,
      updatedAt: writer.at,
      version: card.version + 1,
    })
    .where(eq(scorecards.id, card.id));
  if (revision) {
    await writer
      .update(scorecardRevisions)
      .set({ reopenedReason: reason, reopenedById: deciderId, reopenedAt: writer.at })
      .where(eq(scorecardRevisions.id, revision.id));
  }
  writer.record({
    action: "scorecard.reopened",
    subjectKind: "scorecard",
    subjectId: card.id,
    studentId: card.studentId,
    fields: isSound ? ["state", "reason"] : ["state", "reason", "content"],
  });
}

/**
 * Notes that the candidate did not come; noted twice it stays.
 * @throws Refusal 409 before the time of the interview, and once somebody has submitted
 */
export async function markNotShown(
  writer: Writer,
  { interview, event, slot }: InterviewFacts,
): Promise<void> {
  await holdPublishedEvent(writer, event.id);
  if (!hasStarted(slot.startsAt, writer.at)) throw refuseState("isStillToCome");
  const cards = await listCardsOfInterview(writer, interview.id);
  if (cards.some((card) => card.state === "submitted")) throw refuseState("isScored");
  await setInterviewState(writer, interview, "notShown");
}

/** Takes that back; the cards are as they were. */
export async function takeBackNotShown(writer: Writer, { interview, event }: InterviewFacts): Promise<void> {
  await holdPublishedEvent(writer, event.id);
  await setInterviewState(writer, interview, "scheduled");
}

async function setInterviewState(
  writer: Writer,
  interview: InterviewFacts["interview"],
  state: "notShown" | "scheduled",
): Promise<void> {
  const from = state === "notShown" ? "scheduled" : "notShown";
  await writer
    .update(interviews)
    .set({ state, version: sql`${interviews.version} + 1` })
    .where(and(eq(interviews.id, interview.id), eq(interviews.state, from)));
  writer.record({
    action: state === "notShown" ? "interview.markedNotShown" : "interview.notShownTakenBack",
    subjectKind: "interview",
    subjectId: interview.id,
    studentId: interview.studentId,
    fields: ["state"],
  });
}
