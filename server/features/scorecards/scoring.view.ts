import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { can } from "#server/access/can.ts";
import type { Reader } from "#server/db/store.ts";
import { findLatestAcceptedSubmission } from "#server/features/interviews/interviews.queries.ts";
import { findInterviewFacts, type InterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import type { Program } from "#server/program.ts";
import { displayName } from "#shared/people/people.ts";
import { canChangeAbsence } from "#shared/scorecards/absence.ts";
import { isRevealed } from "#shared/scorecards/cardStates.ts";
import type { scoringView } from "#shared/scorecards/scoringViews.ts";
import { draftContent } from "./cardSeal.ts";
import { type PanelSeat, resultOf, seatsOf } from "./panelCards.ts";
import { listCardsOfInterview } from "./scorecards.queries.ts";
import { getRubric } from "./scorecards.subject.ts";
import {
  type CardPlace,
  comparisonViewOf,
  panelSeatViewOf,
  readableCards,
  scorecardViewOf,
} from "./scorecards.view.ts";

type Tools = Pick<Program, "sealKey" | "log" | "clock">;

/** What the panel is to read, and whether it is pinned yet. */
async function findReading(reader: Reader, { interview }: InterviewFacts) {
  if (interview.submissionId === null) {
    const accepted = await findLatestAcceptedSubmission(reader, interview.studentId);
    return accepted ? { id: accepted.id, number: accepted.number, isPinned: false } : null;
  }
  const [pinned] = await reader
    .select({ id: submissions.id, number: submissions.number })
    .from(submissions)
    .where(eq(submissions.id, interview.submissionId));
  return pinned ? { ...pinned, isPinned: true } : null;
}

/** Says in the log which submitted cards no longer are what was sealed. */
export function reportBrokenSeals(seats: readonly PanelSeat[], { log }: Pick<Program, "log">): void {
  for (const { card, opened } of seats) {
    if (opened?.isSound === false) {
      log.error({ scorecardId: card?.id }, "the seal of a submitted scorecard does not fit what it holds");
    }
  }
}

/** The facts acts on the cards of an interview depend on. */
export function placeOf(facts: InterviewFacts): CardPlace {
  return { ...facts, isOpen: facts.event.state === "published" && facts.interview.state === "scheduled" };
}

function ownCardOf(seats: readonly PanelSeat[], place: CardPlace, actor: Actor) {
  const own = seats.find(({ panelist, isMember }) => isMember && panelist.id === actor.personId);
  if (!own?.card) return null;
  if (!own.opened) return scorecardViewOf(own.card, draftContent(own.card), place.isOpen);
  return own.opened.isSound ? scorecardViewOf(own.card, own.opened.content, place.isOpen) : null;
}

/** What somebody interviewing needs on one screen, as `actor` may see it. */
export async function composeScoringView(
  reader: Reader,
  actor: Actor,
  facts: InterviewFacts,
  tools: Tools,
): Promise<z.input<typeof scoringView>> {
  const { interview, event, slot, panel, room, student } = facts;
  const rubric = await getRubric(reader, event.rubricId);
  const cards = await listCardsOfInterview(reader, interview.id);
  const seats = seatsOf(facts.members, cards, { sealKey: tools.sealKey, criteria: rubric.criteria });
  reportBrokenSeals(seats, tools);
  const place = placeOf(facts);
  const readable = readableCards(seats, place, actor);
  const result = readable && resultOf(seats, rubric.criteria, event);
  const standings = seats.map(({ standing }) => standing);
  const hasSubmitted = standings.includes("submitted");
  const ownCard = ownCardOf(seats, place, actor);
  const isOnPanel = actor.personId !== null && facts.panelistIds.includes(actor.personId);
  const mayWrite = can(actor, "scorecard.write", { ...facts, personId: isOnPanel ? actor.personId : null });
  return {
    id: interview.id,
    state: interview.state,
    event: {
      id: event.id,
      title: event.title,
      state: event.state,
      passTotal: event.passTotal,
      criterionFloorTenths: event.criterionFloorTenths,
    },
    student: { id: interview.studentId, displayName: displayName(student) },
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    panelName: panel.name,
    roomName: room?.name ?? null,
    submission: await findReading(reader, facts),
    rubric: { title: rubric.title, criteria: rubric.criteria },
    panel: seats.map((seat) => panelSeatViewOf(seat, place, actor)),
    submitted: standings.filter((standing) => standing === "submitted").length,
    awaited: standings.filter((standing) => standing !== "excused").length,
    isRevealed: isRevealed(standings),
    isConflicted: isOnPanel && facts.conflictedIds.includes(actor.personId ?? ""),
    ownCard,
    comparison: readable && result ? comparisonViewOf(readable, result, actor) : null,
    version: interview.version,
    can: {
      "interview.read": can(actor, "interview.read", facts),
      "scorecard.write": mayWrite && place.isOpen && (ownCard === null || ownCard.state === "draft"),
      "interview.markNotShown":
        can(actor, "interview.markNotShown", facts) &&
        canChangeAbsence(
          { eventState: event.state, state: interview.state, hasSubmitted, startsAt: slot.startsAt },
          tools.clock(),
        ),
    },
  };
}

/** The same, read anew after a change. @throws Error when there is no such interview */
export async function composeScoringNow(
  reader: Reader,
  actor: Actor,
  interviewId: string,
  tools: Tools,
): Promise<z.input<typeof scoringView>> {
  const facts = await findInterviewFacts(reader, interviewId);
  if (!facts) throw new Error("There is no such interview");
  return composeScoringView(reader, actor, facts, tools);
}
