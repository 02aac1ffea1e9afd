import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import { findInterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { scorecardContent, scorecardSubmission, scorecardView } from "#shared/scorecards/scorecards.ts";
import { scoringView } from "#shared/scorecards/scoringViews.ts";
import { draftContent, openSubmittedCard } from "./cardSeal.ts";
import { openScorecard, refuseState, saveScorecard, submitScorecard } from "./scorecards.changes.ts";
import { type CardRow, findCard } from "./scorecards.queries.ts";
import { findOwnSeat, findScorecardFacts, getRubric, type ScorecardFacts } from "./scorecards.subject.ts";
import { scorecardViewOf } from "./scorecards.view.ts";
import { composeScoringNow, composeScoringView, placeOf } from "./scoring.view.ts";

/** A card as somebody who may read it does. @throws Refusal 409 when it is no longer what was sealed */
async function composeCard(reader: Reader, { interview }: ScorecardFacts, card: CardRow, sealKey: Buffer) {
  const { isOpen } = placeOf(interview);
  if (card.state !== "submitted") return scorecardViewOf(card, draftContent(card), isOpen);
  const { criteria } = await getRubric(reader, interview.event.rubricId);
  const opened = openSubmittedCard(sealKey, criteria, card);
  if (!opened.isSound) throw refuseState("isSealBroken");
  return scorecardViewOf(card, opened.content, isOpen);
}

async function composeCardNow(reader: Reader, facts: ScorecardFacts, sealKey: Buffer) {
  return composeCard(reader, facts, (await findCard(reader, facts.card.id)) ?? facts.card, sealKey);
}

const readScoring = route({
  method: "GET",
  path: "/api/interviews/:interviewId/scorecards",
  action: "scorecard.readState",
  says: "What one needs to interview and score: the panel's card states, one's own card, all cards once revealed",
  subject: ({ reader, param }) => findInterviewFacts(reader, param("interviewId")),
  answer: scoringView,
  read: ({ reader, actor, subject, program }) => composeScoringView(reader, actor, subject, program),
});

const readCard = route({
  method: "GET",
  path: "/api/scorecards/:scorecardId",
  action: "scorecard.read",
  readAction: "scorecard.readState",
  says: "What a scorecard says: one's own, or another's once the panel's cards are revealed",
  subject: ({ reader, param, actor }) => findScorecardFacts(reader, param("scorecardId"), actor.personId),
  answer: scorecardView,
  read: ({ reader, subject, program }) => composeCard(reader, subject, subject.card, program.sealKey),
});

const open = route({
  method: "POST",
  path: "/api/interviews/:interviewId/opening",
  action: "scorecard.write",
  readAction: "interview.read",
  says: "Open one's own scorecard; the first opening pins what the panel reads and freezes the rubric",
  subject: ({ reader, param, actor }) => findOwnSeat(reader, param("interviewId"), actor.personId),
  answer: scoringView,
  change: async (writer, { actor, subject, program }) => {
    const panelistId = requirePerson(actor);
    const { criteria } = await getRubric(writer, subject.event.rubricId);
    await openScorecard(writer, subject, panelistId, criteria);
    return composeScoringNow(writer, actor, subject.interview.id, program);
  },
});

const save = route({
  method: "PUT",
  path: "/api/scorecards/:scorecardId",
  action: "scorecard.write",
  readAction: "scorecard.readState",
  says: "Save the draft of one's own scorecard",
  subject: ({ reader, param, actor }) => findScorecardFacts(reader, param("scorecardId"), actor.personId),
  guard: "version",
  body: scorecardContent,
  answer: scorecardView,
  current: ({ reader, subject, program }) => composeCardNow(reader, subject, program.sealKey),
  change: async (writer, { subject, seenVersion, body }) => {
    const { criteria } = await getRubric(writer, subject.interview.event.rubricId);
    const saved = await saveScorecard(writer, subject, seenVersion, body, criteria);
    return scorecardViewOf(saved, draftContent(saved), placeOf(subject.interview).isOpen);
  },
});

const submit = route({
  method: "POST",
  path: "/api/scorecards/:scorecardId/submission",
  action: "scorecard.write",
  readAction: "scorecard.readState",
  says: "Submit one's own scorecard, with a level for every criterion",
  subject: ({ reader, param, actor }) => findScorecardFacts(reader, param("scorecardId"), actor.personId),
  body: scorecardSubmission,
  answer: scorecardView,
  current: ({ reader, subject, program }) => composeCardNow(reader, subject, program.sealKey),
  change: async (writer, { subject, body, program: { sealKey } }) => {
    const { criteria } = await getRubric(writer, subject.interview.event.rubricId);
    const card = await submitScorecard(writer, subject.card.id, body.version, { sealKey, criteria });
    return composeCard(writer, subject, card, sealKey);
  },
});

/** Whoever passed the access table here is signed in. */
export function requirePerson(actor: Actor): string {
  if (actor.personId === null) throw new Refusal("notSignedIn");
  return actor.personId;
}

export const scorecardRoutes = [readScoring, readCard, open, save, submit];
