import { artifactSubject } from "#server/features/artifacts/artifacts.subject.ts";
import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { findInterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { findOutcomeFacts } from "#server/features/outcomes/outcomes.subject.ts";
import { findPortfolioFacts } from "#server/features/portfolios/portfolios.subject.ts";
import { findSubmissionFacts } from "#server/features/submissions/submissions.subject.ts";
import { route } from "#server/http/kernel.ts";
import { sendSheet } from "./printedSheets.send.ts";
import { findScoreSheetSubject } from "./printing.subject.ts";
import {
  printLetter,
  printPacket,
  printPortfolio,
  printResume,
  printSchedule,
  printScoreSheet,
  printSubmission,
} from "./printing.view.ts";

const portfolio = route({
  method: "GET",
  path: "/api/portfolios/:studentId/pdf",
  action: "portfolio.read",
  says: "The live portfolio as a PDF",
  subject: ({ reader, param }) => findPortfolioFacts(reader, param("studentId")),
  send: async (context) => sendSheet(context, await printPortfolio(context, context.subject.studentId)),
});

const submission = route({
  method: "GET",
  path: "/api/submissions/:submissionId/pdf",
  action: "submission.read",
  says: "A submission, as handed in, as a PDF",
  subject: ({ reader, param }) => findSubmissionFacts(reader, param("submissionId")),
  send: async (context) => sendSheet(context, await printSubmission(context, context.subject.submission)),
});

const resume = route({
  method: "GET",
  path: "/api/artifacts/:artifactId/pdf",
  action: "artifact.read",
  says: "A resume as a PDF; other kinds of artifacts have none",
  subject: artifactSubject,
  send: async (context) => sendSheet(context, await printResume(context, context.subject.artifact)),
});

const packet = route({
  method: "GET",
  path: "/api/interviews/:interviewId/packet.pdf",
  action: "interview.read",
  says: "What the panel of an interview reads, as a PDF",
  subject: ({ reader, param }) => findInterviewFacts(reader, param("interviewId")),
  send: async (context) => sendSheet(context, await printPacket(context, context.subject)),
});

const schedule = route({
  method: "GET",
  path: "/api/events/:eventId/schedule.pdf",
  action: "interviewEvent.read",
  says: "An event's plan by day, by panel and by candidate, as a PDF",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  send: async (context) => sendSheet(context, await printSchedule(context, context.subject)),
});

const letter = route({
  method: "GET",
  path: "/api/outcomes/:outcomeId/letter.pdf",
  action: "outcome.read",
  says: "The letter to a student about a released outcome, as a PDF",
  subject: ({ reader, param }) => findOutcomeFacts(reader, param("outcomeId")),
  send: async (context) => sendSheet(context, await printLetter(context, context.subject.outcome)),
});

const scores = route({
  method: "GET",
  path: "/api/interviews/:interviewId/score-sheet.pdf",
  action: "scorecard.read",
  readAction: "interview.read",
  says: "Every revealed card of an interview side by side, as a PDF",
  subject: ({ reader, actor, param }) => findScoreSheetSubject(reader, actor, param("interviewId")),
  send: async (context) =>
    sendSheet(context, await printScoreSheet(context, context.subject.interview, context.actor)),
});

export const printingRoutes = [portfolio, submission, resume, packet, schedule, letter, scores];
