import { and, eq } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import type { FoundInterview } from "#server/features/interviews/interviews.queries.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { pinSubmission } from "#server/features/interviews/pinSubmission.ts";
import { freezeRubric } from "#server/features/rubrics/rubrics.changes.ts";
import { Refusal } from "#server/http/refusal.ts";
import { scorecardRefusals } from "#shared/messages/en/scorecardRefusals.ts";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import {
  blankScorecard,
  inRubricOrder,
  levelsOf,
  marksFaults,
  type ScorecardContent,
} from "#shared/scorecards/scorecards.ts";
import { totalHundredths } from "#shared/scorecards/scoring.ts";
import { contentText, draftContent, sealOfCard } from "./cardSeal.ts";
import { type CardRow, findCard, findCardOf } from "./scorecards.queries.ts";
import { scorecardRevisions, scorecards } from "./scorecards.tables.ts";

/** A refusal because of how things stand, in one of this feature's sentences. */
export function refuseState(sentence: keyof typeof scorecardRefusals): Refusal {
  return new Refusal("wrongState", { sentence: scorecardRefusals[sentence] });
}

/** Cards change only between publishing and release. @throws Refusal 409 otherwise */
export function refuseUnlessPublished(event: { state: string }): void {
  if (event.state === "planning") throw refuseState("notPublished");
  if (event.state === "released") throw refuseState("alreadyReleased");
}

/**
 * Holds an event for the rest of the change, so that no card of it is submitted, reopened or excused while its
 * outcomes are being released: writing its row makes others wait for it on PostgreSQL.
 * @throws Refusal 409 when it is not published, or released
 */
export async function holdPublishedEvent(writer: Writer, eventId: string): Promise<void> {
  const [held] = await writer
    .update(interviewEvents)
    .set({ state: "published" })
    .where(and(eq(interviewEvents.id, eventId), eq(interviewEvents.state, "published")))
    .returning({ id: interviewEvents.id });
  if (held) return;
  const [event] = await writer
    .select({ state: interviewEvents.state })
    .from(interviewEvents)
    .where(eq(interviewEvents.id, eventId));
  refuseUnlessPublished(event ?? { state: "planning" });
}

/** @throws Refusal 409 when the candidate is marked as not shown */
export async function refuseIfNotShown(writer: Writer, interviewId: string): Promise<void> {
  const [now] = await writer
    .select({ state: interviews.state })
    .from(interviews)
    .where(eq(interviews.id, interviewId));
  if (now?.state === "notShown") throw refuseState("isNotShown");
}

/** A card nobody has written on. */
export function blankCard(
  interview: Pick<FoundInterview["interview"], "id" | "eventId" | "studentId">,
  criteria: readonly RubricCriterion[],
  card: Pick<CardRow, "panelistId" | "state" | "reason" | "decidedById">,
  at: Date,
): CardRow {
  return {
    ...card,
    id: newId(),
    eventId: interview.eventId,
    interviewId: interview.id,
    studentId: interview.studentId,
    content: contentText(blankScorecard(criteria)),
    totalHundredths: null,
    submittedAt: null,
    seal: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/**
 * Opens a panelist's own card: the first time it is made, the candidate's accepted submission is pinned and the rubric
 * frozen. Again it changes nothing, but pins a submission that was accepted since.
 * @throws Refusal 409 for a new card before publishing, after release or when the candidate did not come
 */
export async function openScorecard(
  writer: Writer,
  found: Pick<FoundInterview, "interview" | "event">,
  panelistId: string,
  criteria: readonly RubricCriterion[],
): Promise<void> {
  const { interview, event } = found;
  let card = await findCardOf(writer, interview.id, panelistId);
  if (!card) {
    await holdPublishedEvent(writer, event.id);
    await refuseIfNotShown(writer, interview.id);
    await freezeRubric(writer, event.rubricId);
    card = blankCard(
      interview,
      criteria,
      { panelistId, state: "draft", reason: null, decidedById: null },
      writer.at,
    );
    // Opened twice at once, the first card stays.
    await writer.insert(scorecards).values(card).onConflictDoNothing();
  }
  if (card.state === "draft" && event.state === "published") await pinSubmission(writer, interview);
  writer.record({
    action: "scorecard.opened",
    subjectKind: "interview",
    subjectId: interview.id,
    studentId: interview.studentId,
  });
}

/** Why a card that was to be changed as a draft is not one. */
function refuseStanding(card: CardRow | undefined): Refusal {
  if (card?.state === "submitted") return refuseState("isSubmitted");
  return card?.state === "excused" ? refuseState("isExcused") : new Refusal("stale");
}

/**
 * Saves a draft as it is typed.
 * @throws Refusal 422 when its marks are not those of the rubric, 409 when it is no draft, 412 when changed meanwhile
 */
export async function saveScorecard(
  writer: Writer,
  found: { card: CardRow; interview: Pick<FoundInterview, "interview" | "event"> },
  seenVersion: number,
  content: ScorecardContent,
  criteria: readonly RubricCriterion[],
): Promise<CardRow> {
  const { card, interview } = found;
  const issues = marksFaults(criteria, content.marks);
  if (issues.length > 0) throw new Refusal("notUnderstood", { issues });
  refuseUnlessPublished(interview.event);
  await refuseIfNotShown(writer, card.interviewId);
  const text = contentText({ ...content, marks: inRubricOrder(criteria, content.marks) });
  const [saved] = await writer
    .update(scorecards)
    .set({ content: text, updatedAt: writer.at, version: seenVersion + 1 })
    .where(
      and(eq(scorecards.id, card.id), eq(scorecards.state, "draft"), eq(scorecards.version, seenVersion)),
    )
    .returning();
  if (!saved) throw refuseStanding(await findCard(writer, card.id));
  writer.record({
    action: "scorecard.saved",
    subjectKind: "scorecard",
    subjectId: card.id,
    studentId: card.studentId,
    fields: ["content"],
  });
  return saved;
}

/**
 * Submits a card, sealed, and keeps what it says as a revision. Submitted again it stays as it was.
 * @param seenVersion the version that was on the panelist's screen
 * @throws Refusal 422 naming each criterion without a level, 409 when it cannot be submitted, 412 when changed meanwhile
 */
export async function submitScorecard(
  writer: Writer,
  cardId: string,
  seenVersion: number,
  given: { sealKey: Buffer; criteria: readonly RubricCriterion[] },
): Promise<CardRow> {
  const before = await findCard(writer, cardId);
  if (!before) throw new Refusal("notFound");
  const audit = { subjectKind: "scorecard", subjectId: cardId, studentId: before.studentId };
  if (before.state === "submitted" && [before.version, before.version - 1].includes(seenVersion)) {
    writer.record({ action: "scorecard.submittedAgain", ...audit });
    return before;
  }
  await holdPublishedEvent(writer, before.eventId);
  await refuseIfNotShown(writer, before.interviewId);
  const card = (await findCard(writer, cardId)) ?? before;
  if (card.version !== seenVersion) throw new Refusal("stale");
  if (card.state !== "draft") throw refuseStanding(card);
  const content = draftContent(card);
  const levels = levelsOf(content);
  const total = totalHundredths(given.criteria, levels);
  if (total === undefined) {
    const issues = content.marks.flatMap((mark, place) =>
      mark.level === null ? [{ path: ["marks", place, "level"], message: "levelMissing" }] : [],
    );
    throw new Refusal("notUnderstood", { issues });
  }
  const submission = { submittedAt: writer.at, totalHundredths: total };
  const seal = sealOfCard(given.sealKey, card.content, { ...card, ...submission });
  const [submitted] = await writer
    .update(scorecards)
    .set({
      ...submission,
      state: "submitted",
      seal,
      reason: null,
      decidedById: null,
      updatedAt: writer.at,
      version: seenVersion + 1,
    })
    .where(and(eq(scorecards.id, cardId), eq(scorecards.state, "draft"), eq(scorecards.version, seenVersion)))
    .returning();
  if (!submitted) throw new Refusal("stale");
  await writer
    .insert(scorecardRevisions)
    .values({ id: newId(), scorecardId: cardId, content: card.content, seal, ...submission });
  writer.record({ action: "scorecard.submitted", ...audit });
  return submitted;
}
