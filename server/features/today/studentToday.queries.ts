import { and, count, desc, eq, gt, isNotNull, isNull, max } from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import { findArtifact } from "#server/features/artifacts/artifacts.queries.ts";
import { listArtifactStandings } from "#server/features/attachments/attachments.queries.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { listStudentAppointments } from "#server/features/interviews/appointments.queries.ts";
import { outcomes, releases } from "#server/features/outcomes/outcomes.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { findPortfolio, listArrangeableArtifacts } from "#server/features/portfolios/portfolios.queries.ts";
import { comments, reviews } from "#server/features/reviews/reviews.tables.ts";
import { listSubmissions, namesIn } from "#server/features/submissions/submissions.queries.ts";
import { readings, submissions } from "#server/features/submissions/submissions.tables.ts";
import { artifactKinds } from "#shared/artifacts/artifacts.ts";
import { shownTitle } from "#shared/artifacts/shownTitle.ts";
import { displayName } from "#shared/people/people.ts";
import type { StudentWork } from "#shared/today/studentSteps.ts";
import { type Appointment, type CameBack, cameBackKinds } from "#shared/today/today.ts";

const mostNews = 8;
const newsDays = 60;

const name = { givenName: people.givenName, familyName: people.familyName };

function listReads(reader: Reader, studentId: string, since: Date) {
  return reader
    .select({
      ...name,
      byId: people.id,
      submissionId: submissions.id,
      number: submissions.number,
      at: readings.firstReadAt,
    })
    .from(readings)
    .innerJoin(submissions, eq(submissions.id, readings.submissionId))
    .innerJoin(people, eq(people.id, readings.readerId))
    .where(and(eq(submissions.studentId, studentId), gt(readings.firstReadAt, since)))
    .orderBy(desc(readings.firstReadAt), people.id)
    .limit(mostNews);
}

function listDecisions(reader: Reader, studentId: string, since: Date) {
  return reader
    .select({
      ...name,
      byId: people.id,
      submissionId: submissions.id,
      number: submissions.number,
      kind: reviews.decision,
      at: reviews.decidedAt,
    })
    .from(reviews)
    .innerJoin(submissions, eq(submissions.id, reviews.submissionId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(eq(reviews.studentId, studentId), isNull(reviews.takenBackAt), gt(reviews.decidedAt, since)))
    .orderBy(desc(reviews.decidedAt), reviews.id)
    .limit(mostNews);
}

/** Comments that were sent, counted for each submission and author; what a mentor still writes is nobody's news. */
function listCommented(reader: Reader, studentId: string, since: Date) {
  return reader
    .select({
      ...name,
      byId: people.id,
      submissionId: submissions.id,
      number: submissions.number,
      written: count(),
      at: max(comments.sentAt),
    })
    .from(comments)
    .innerJoin(submissions, eq(submissions.id, comments.submissionId))
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(
      and(
        eq(comments.studentId, studentId),
        isNull(comments.removedAt),
        isNotNull(comments.sentAt),
        gt(comments.sentAt, since),
      ),
    )
    .groupBy(submissions.id, submissions.number, people.id, people.givenName, people.familyName)
    .limit(mostNews * 4);
}

function listReleased(reader: Reader, studentId: string, since: Date) {
  return reader
    .select({ at: interviewEvents.releasedAt })
    .from(outcomes)
    .innerJoin(interviewEvents, eq(interviewEvents.id, outcomes.eventId))
    .innerJoin(releases, and(eq(releases.id, outcomes.releaseId), isNull(releases.takenBackAt)))
    .where(
      and(
        eq(outcomes.studentId, studentId),
        eq(interviewEvents.state, "released"),
        gt(interviewEvents.releasedAt, since),
      ),
    )
    .limit(mostNews);
}

interface News {
  byId: string;
  givenName: string;
  familyName: string;
  submissionId: string;
  number: number;
}

function newsOf(row: News, kind: CameBack["kind"], at: Date | null, written = 0): CameBack[] {
  if (!at) return [];
  const by = { id: row.byId, displayName: displayName(row) };
  return [
    { kind, submissionId: row.submissionId, number: row.number, by, count: written, at: at.toISOString() },
  ];
}

/** Newest first; of one moment, what was decided before what was said and that it was read. */
function newestFirst(a: CameBack, b: CameBack): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return cameBackKinds.indexOf(b.kind) - cameBackKinds.indexOf(a.kind);
}

/** What people gave back to a student in the last two months, newest first. */
export async function listCameBack(reader: Reader, studentId: string, now: Date): Promise<CameBack[]> {
  const since = new Date(now.getTime() - newsDays * 86_400_000);
  const reads = await listReads(reader, studentId, since);
  const decisions = await listDecisions(reader, studentId, since);
  const commented = await listCommented(reader, studentId, since);
  const released = await listReleased(reader, studentId, since);
  const all = [
    ...reads.flatMap((row) => newsOf(row, "read", row.at)),
    ...decisions.flatMap((row) => newsOf(row, row.kind, row.at)),
    ...commented.flatMap((row) => newsOf(row, "commented", row.at, row.written)),
    ...released.flatMap(({ at }): CameBack[] =>
      at
        ? [{ kind: "outcome", submissionId: null, number: 0, by: null, count: 0, at: at.toISOString() }]
        : [],
    ),
  ];
  return all.sort(newestFirst).slice(0, mostNews);
}

/** The student's interviews that are published and not released: those to come, and those whose outcome is. */
export async function listOwnAppointments(
  reader: Reader,
  actor: Actor,
  of: { studentId: string; at: Date },
): Promise<Appointment[]> {
  const rows = await listStudentAppointments(reader, actor, [of.studentId]);
  return rows.map(({ id, eventTitle, startsAt, endsAt, roomName, state }) => ({
    interviewId: id,
    eventTitle,
    startsAt: startsAt.toISOString(),
    roomName,
    state,
    isOver: endsAt <= of.at,
  }));
}

/** For each kind, the piece of this year worked on last that still lacks something. */
async function listUnfinished(reader: Reader, studentId: string, schoolYearId: string) {
  const standings = await listArtifactStandings(reader, [studentId]);
  const open = standings
    .filter((piece) => !piece.isComplete && (piece.kind === "resume" || piece.schoolYearId === schoolYearId))
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
  const latest = artifactKinds.flatMap((kind) => open.find((piece) => piece.kind === kind) ?? []);
  const rows = [];
  for (const { id } of latest) {
    const row = await findArtifact(reader, id);
    if (row) rows.push({ id, kind: row.kind, title: shownTitle(row.title, row.content) });
  }
  return rows;
}

/** As much of a student's work as decides which step is next. */
export async function readStudentWork(
  reader: Reader,
  studentId: string,
  schoolYearId: string,
): Promise<StudentWork> {
  const attempts = await listSubmissions(reader, studentId);
  const last = attempts.find((attempt) => attempt.state !== "withdrawn");
  const names = last?.state === "returned" ? await namesIn(reader, [last]) : new Map();
  const portfolio = await findPortfolio(reader, studentId);
  const placed = new Set(portfolio?.sections.flatMap((section) => section.artifactIds));
  const live = placed.size > 0 ? await listArrangeableArtifacts(reader, studentId) : [];
  return {
    returned:
      last?.state === "returned"
        ? {
            submissionId: last.id,
            by: names.get(last.decidedById ?? "")?.displayName ?? "",
            at: (last.decidedAt ?? last.submittedAt).toISOString(),
          }
        : undefined,
    unfinished: await listUnfinished(reader, studentId, schoolYearId),
    hasPlaced: live.some((artifact) => placed.has(artifact.id)),
  };
}
