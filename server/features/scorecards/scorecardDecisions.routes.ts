import { findInterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { route } from "#server/http/kernel.ts";
import { givenReason, newExcusal } from "#shared/scorecards/scorecards.ts";
import { scoringView } from "#shared/scorecards/scoringViews.ts";
import {
  excusePanelist,
  markNotShown,
  reopenScorecard,
  takeBackExcusal,
  takeBackNotShown,
} from "./scorecardDecisions.changes.ts";
import { findScorecardFacts, getRubric } from "./scorecards.subject.ts";
import { composeScoringNow } from "./scoring.view.ts";

const excuse = route({
  method: "POST",
  path: "/api/interviews/:interviewId/excusals",
  action: "scorecard.excuse",
  readAction: "interview.read",
  says: "Excuse an absent panelist, with a reason; the others' cards then decide",
  subject: ({ reader, param }) => findInterviewFacts(reader, param("interviewId")),
  body: newExcusal,
  answer: scoringView,
  change: async (writer, { actor, subject, body: { panelistId, reason }, program }) => {
    const { criteria } = await getRubric(writer, subject.event.rubricId);
    const decision = { reason, deciderId: actor.personId };
    await excusePanelist(writer, subject, panelistId, criteria, decision);
    return composeScoringNow(writer, actor, subject.interview.id, program);
  },
});

const takeExcusalBack = route({
  method: "DELETE",
  path: "/api/interviews/:interviewId/excusals/:panelistId",
  action: "scorecard.excuse",
  readAction: "interview.read",
  says: "Take an excusal back: the panelist scores after all",
  subject: ({ reader, param }) => findInterviewFacts(reader, param("interviewId")),
  answer: scoringView,
  change: async (writer, { actor, subject, param, program }) => {
    await takeBackExcusal(writer, subject, param("panelistId"));
    return composeScoringNow(writer, actor, subject.interview.id, program);
  },
});

const reopen = route({
  method: "POST",
  path: "/api/scorecards/:scorecardId/reopening",
  action: "scorecard.reopen",
  readAction: "scorecard.readState",
  says: "Open a submitted scorecard again, with a reason; seals the panel's cards until it is submitted again",
  subject: ({ reader, param, actor }) => findScorecardFacts(reader, param("scorecardId"), actor.personId),
  body: givenReason,
  answer: scoringView,
  change: async (writer, { actor, subject, body: { reason }, program }) => {
    const { criteria } = await getRubric(writer, subject.interview.event.rubricId);
    const decision = { reason, deciderId: actor.personId };
    await reopenScorecard(writer, subject, { sealKey: program.sealKey, criteria }, decision);
    return composeScoringNow(writer, actor, subject.card.interviewId, program);
  },
});

const notShown = route({
  method: "POST",
  path: "/api/interviews/:interviewId/absence",
  action: "interview.markNotShown",
  readAction: "interview.read",
  says: "Note that the candidate did not come",
  subject: ({ reader, param }) => findInterviewFacts(reader, param("interviewId")),
  answer: scoringView,
  change: async (writer, { actor, subject, program }) => {
    await markNotShown(writer, subject);
    return composeScoringNow(writer, actor, subject.interview.id, program);
  },
});

const takeNotShownBack = route({
  method: "DELETE",
  path: "/api/interviews/:interviewId/absence",
  action: "interview.markNotShown",
  readAction: "interview.read",
  says: "Take back that the candidate did not come",
  subject: ({ reader, param }) => findInterviewFacts(reader, param("interviewId")),
  answer: scoringView,
  change: async (writer, { actor, subject, program }) => {
    await takeBackNotShown(writer, subject);
    return composeScoringNow(writer, actor, subject.interview.id, program);
  },
});

export const scorecardDecisionRoutes = [excuse, takeExcusalBack, reopen, notShown, takeNotShownBack];
