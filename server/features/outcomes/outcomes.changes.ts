import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import type { EventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { canonicalJson } from "#server/features/portfolios/seal.ts";
import {
  type EventScoring,
  loadEventScoring,
  type ScoredInterview,
} from "#server/features/scorecards/eventScoring.ts";
import { countedCards, resultOf } from "#server/features/scorecards/panelCards.ts";
import { holdPublishedEvent } from "#server/features/scorecards/scorecards.changes.ts";
import { Refusal } from "#server/http/refusal.ts";
import { outcomeRefusals } from "#shared/messages/en/outcomes.ts";
import { criteriaInWords, feedbackWithoutNames, type OutcomeDocument } from "#shared/outcomes/outcomes.ts";
import { isExceptional, releaseObstacle } from "#shared/outcomes/releaseRules.ts";
import { displayName } from "#shared/people/people.ts";
import { type OutcomeRow, sealOfOutcome } from "./outcomes.queries.ts";
import { outcomes, releases } from "./outcomes.tables.ts";

export interface Releasing {
  releasedById: string;
  /** The interviews the coordinator saw are not those of a full panel. */
  acknowledged: readonly string[];
  sealKey: Buffer;
}

function refuseState(sentence: keyof typeof outcomeRefusals): Refusal {
  return new Refusal("wrongState", { sentence: outcomeRefusals[sentence] });
}

/**
 * Makes outcomes and feedback visible to students: each interview's outcome is frozen and sealed as it is now.
 * @throws Refusal 409 while a card is missing or damaged, when nothing was scored, when it is released already, or when
 * the exceptions are not those the coordinator saw
 */
export async function releaseOutcomes(writer: Writer, found: EventFacts, given: Releasing): Promise<void> {
  const { event } = found;
  await holdPublishedEvent(writer, event.id);
  const scoring = await loadEventScoring(writer, event, given.sealKey);
  const obstacle = releaseObstacle(scoring.interviews.map(({ standing }) => standing));
  if (obstacle) throw refuseState(obstacle);
  const exceptions = scoring.interviews.filter(({ standing }) => isExceptional(standing));
  const seen = new Set(given.acknowledged);
  const isAsSeen =
    exceptions.length === seen.size && exceptions.every(({ interview }) => seen.has(interview.id));
  if (!isAsSeen) throw refuseState("exceptionsChanged");

  const releaseId = newId();
  await writer.insert(releases).values({
    id: releaseId,
    eventId: event.id,
    releasedById: given.releasedById,
    releasedAt: writer.at,
  });
  const scored = scoring.interviews.filter(({ standing }) => standing !== "notShown");
  for (const interview of scored) {
    await writer
      .insert(outcomes)
      .values(freeze(found, scoring, interview, { releaseId, at: writer.at, ...given }));
  }
  await writer
    .update(interviewEvents)
    .set({
      state: "released",
      releasedAt: writer.at,
      releasedById: given.releasedById,
      version: sql`${interviewEvents.version} + 1`,
    })
    .where(eq(interviewEvents.id, event.id));
  writer.record({ action: "outcomes.released", subjectKind: "interviewEvent", subjectId: event.id });
  for (const { interview } of scored) {
    writer.record({
      action: "outcome.released",
      subjectKind: "interview",
      subjectId: interview.id,
      studentId: interview.studentId,
    });
  }
}

function freeze(
  { event, schoolName }: Pick<EventFacts, "event" | "schoolName">,
  { rubric }: Pick<EventScoring, "rubric">,
  scored: ScoredInterview,
  { releaseId, at, sealKey }: { releaseId: string; at: Date; sealKey: Buffer },
): OutcomeRow {
  const { interview, seats, student, startsAt } = scored;
  const cards = countedCards(seats);
  const result = resultOf(seats, rubric.criteria, event);
  if (!cards || !result) throw new Error("An interview that is complete has a result");
  const document: OutcomeDocument = {
    student: { id: student.id, displayName: displayName(student) },
    schoolName,
    eventTitle: event.title,
    interviewedAt: startsAt.toISOString(),
    hasPassed: result.hasPassed,
    raters: result.raters,
    criteria: criteriaInWords(rubric.criteria, result),
    feedback: feedbackWithoutNames(
      cards.map(({ card, opened }) => ({ id: card.id, content: opened.content })),
    ),
  };
  const row = {
    id: newId(),
    interviewId: interview.id,
    studentId: interview.studentId,
    document: canonicalJson(document),
  };
  return {
    ...row,
    releaseId,
    eventId: event.id,
    hasPassed: result.hasPassed,
    totalHundredths: result.totalHundredths,
    isTwoRater: result.isTwoRater,
    documentHash: sealOfOutcome(sealKey, row),
    createdAt: at,
  };
}

/**
 * Takes a release back: students no longer see outcomes, and cards can be opened again. What was shown stays on record.
 * @throws Refusal 409 when outcomes are not released
 */
export async function takeBackRelease(
  writer: Writer,
  eventId: string,
  given: { takenBackById: string; reason: string },
): Promise<void> {
  const [event] = await writer
    .update(interviewEvents)
    .set({
      state: "published",
      releasedAt: null,
      releasedById: null,
      version: sql`${interviewEvents.version} + 1`,
    })
    .where(and(eq(interviewEvents.id, eventId), eq(interviewEvents.state, "released")))
    .returning({ id: interviewEvents.id });
  if (!event) throw refuseState("notReleased");
  await writer
    .update(releases)
    .set({ takenBackById: given.takenBackById, takenBackAt: writer.at, reason: given.reason })
    .where(and(eq(releases.eventId, eventId), isNull(releases.takenBackAt)));
  writer.record({
    action: "outcomes.takenBack",
    subjectKind: "interviewEvent",
    subjectId: eventId,
    fields: ["state", "reason"],
  });
}
