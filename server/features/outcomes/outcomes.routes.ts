import { eq } from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { people } from "#server/features/people/people.tables.ts";
import { requirePerson } from "#server/features/scorecards/scorecards.routes.ts";
import { route } from "#server/http/kernel.ts";
import { completenessView, eventResults, newRelease } from "#shared/outcomes/eventResults.ts";
import { outcomeList, outcomeView } from "#shared/outcomes/outcomes.ts";
import { displayName } from "#shared/people/people.ts";
import { givenReason } from "#shared/scorecards/scorecards.ts";
import { releaseOutcomes, takeBackRelease } from "./outcomes.changes.ts";
import { listReleasedOutcomes } from "./outcomes.queries.ts";
import { findOutcomeFacts } from "./outcomes.subject.ts";
import { composeCompleteness, composeEventResults, outcomeViewOf } from "./outcomes.view.ts";

const readCompleteness = route({
  method: "GET",
  path: "/api/events/:eventId/completeness",
  action: "outcome.release",
  readAction: "interviewEvent.read",
  says: "What is missing of each interview before outcomes can be released; nothing of what any card says",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  answer: completenessView,
  read: ({ reader, actor, subject, program }) => composeCompleteness(reader, actor, subject, program),
});

const readResults = route({
  method: "GET",
  path: "/api/events/:eventId/results",
  action: "outcome.release",
  readAction: "interviewEvent.read",
  says: "Totals, spread and flags of the interviews whose cards are revealed, and how far panelists agree",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  answer: eventResults,
  read: ({ reader, actor, subject, program }) => composeEventResults(reader, actor, subject, program),
});

const release = route({
  method: "POST",
  path: "/api/events/:eventId/release",
  action: "outcome.release",
  readAction: "interviewEvent.read",
  says: "Make outcomes and feedback visible to students, naming the interviews without a full panel's score",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  guard: "key",
  body: newRelease,
  answer: completenessView,
  change: async (writer, { actor, subject, body: { acknowledged }, program }) => {
    const { sealKey } = program;
    await releaseOutcomes(writer, subject, { releasedById: requirePerson(actor), acknowledged, sealKey });
    return completenessNow(writer, actor, subject.event.id, program);
  },
});

const takeBack = route({
  method: "POST",
  path: "/api/events/:eventId/release/withdrawal",
  action: "outcome.release",
  readAction: "interviewEvent.read",
  says: "Take a release back, with a reason: students no longer see outcomes",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  body: givenReason,
  answer: completenessView,
  change: async (writer, { actor, subject, body: { reason }, program }) => {
    await takeBackRelease(writer, subject.event.id, { takenBackById: requirePerson(actor), reason });
    return completenessNow(writer, actor, subject.event.id, program);
  },
});

async function completenessNow(
  reader: Reader,
  actor: Actor,
  eventId: string,
  program: Parameters<typeof composeCompleteness>[3],
) {
  const facts = await findEventFacts(reader, eventId);
  if (!facts) throw new Error("There is no such event");
  return composeCompleteness(reader, actor, facts, program);
}

async function composeList(reader: Reader, actor: Actor, facts: StudentFacts, sealKey: Buffer) {
  const [student] = await reader
    .select({ givenName: people.givenName, familyName: people.familyName })
    .from(people)
    .where(eq(people.id, facts.studentId));
  const rows = await listReleasedOutcomes(reader, facts.studentId);
  return {
    student: { id: facts.studentId, displayName: student ? displayName(student) : "" },
    outcomes: rows.map((row) => outcomeViewOf(row, actor, facts, sealKey)),
  };
}

const listOwn = route({
  method: "GET",
  path: "/api/outcomes/mine",
  action: "outcome.read",
  says: "A student's own released outcomes with their feedback; empty before release",
  subject: ({ reader, actor }) => findStudentFacts(reader, actor.personId ?? ""),
  answer: outcomeList,
  read: ({ reader, actor, subject, program }) => composeList(reader, actor, subject, program.sealKey),
});

const listOfStudent = route({
  method: "GET",
  path: "/api/students/:studentId/outcomes",
  action: "outcome.read",
  says: "A student's released outcomes, for the mentor and the coordinator too",
  subject: ({ reader, param }) => findStudentFacts(reader, param("studentId")),
  answer: outcomeList,
  read: ({ reader, actor, subject, program }) => composeList(reader, actor, subject, program.sealKey),
});

const readOne = route({
  method: "GET",
  path: "/api/outcomes/:outcomeId",
  action: "outcome.read",
  says: "One released outcome",
  subject: ({ reader, param }) => findOutcomeFacts(reader, param("outcomeId")),
  answer: outcomeView,
  read: async ({ actor, subject, program }) =>
    outcomeViewOf(subject.outcome, actor, subject, program.sealKey),
});

export const outcomeRoutes = [
  readCompleteness,
  readResults,
  release,
  takeBack,
  listOwn,
  listOfStudent,
  readOne,
];
