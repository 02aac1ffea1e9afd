import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import {
  type ArtifactStanding,
  listArtifactStandings,
} from "#server/features/attachments/attachments.queries.ts";
import { eventSlots, interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { outcomes, releases } from "#server/features/outcomes/outcomes.tables.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { dayIn } from "#shared/fields/schoolDay.ts";
import type { PieceFacts, StudentRecord } from "#shared/progress/progressRule.ts";
import type { SubmissionState } from "#shared/submissions/submissionStates.ts";

/** A school year as far as progress needs it. */
export interface YearFacts {
  id: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
}

type Grouped<T> = Map<string, T[]>;

function grouped<Row extends { studentId: string }>(rows: readonly Row[]): Grouped<Row> {
  const groups: Grouped<Row> = new Map();
  for (const row of rows) {
    const known = groups.get(row.studentId);
    if (known) known.push(row);
    else groups.set(row.studentId, [row]);
  }
  return groups;
}

/** A resume is kept up to date over the years, so it counts in each year in which it was there and worked on since. */
function isOfYear(row: ArtifactStanding, year: YearFacts): boolean {
  if (row.kind !== "resume") return row.schoolYearId === year.id;
  return (
    dayIn(year.timeZone, row.createdAt) <= year.endsOn && dayIn(year.timeZone, row.updatedAt) >= year.startsOn
  );
}

function pieceOf(row: ArtifactStanding, year: YearFacts): PieceFacts {
  const { kind, serviceMinutes, isComplete } = row;
  return { kind, serviceMinutes, isComplete, isOfThisYear: isOfYear(row, year) };
}

function listAttempts(reader: Reader, studentIds: string[], schoolYearId: string) {
  return reader
    .select({ studentId: submissions.studentId, state: submissions.state })
    .from(submissions)
    .where(and(inArray(submissions.studentId, studentIds), eq(submissions.schoolYearId, schoolYearId)))
    .orderBy(asc(submissions.number), submissions.id);
}

function listPortfolios(reader: Reader, studentIds: string[]) {
  return reader
    .select({ studentId: portfolios.studentId })
    .from(portfolios)
    .where(inArray(portfolios.studentId, studentIds));
}

/** The interviews of published events: what is only planned, and what is not released, is nobody's news yet. */
function listInterviews(reader: Reader, studentIds: string[], schoolYearId: string) {
  return reader
    .select({
      studentId: interviews.studentId,
      state: interviews.state,
      eventState: interviewEvents.state,
      startsAt: eventSlots.startsAt,
      hasPassed: outcomes.hasPassed,
    })
    .from(interviews)
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .leftJoin(releases, and(eq(releases.eventId, interviews.eventId), isNull(releases.takenBackAt)))
    .leftJoin(outcomes, and(eq(outcomes.interviewId, interviews.id), eq(outcomes.releaseId, releases.id)))
    .where(
      and(
        inArray(interviews.studentId, studentIds),
        eq(interviewEvents.schoolYearId, schoolYearId),
        inArray(interviewEvents.state, ["published", "released"]),
      ),
    )
    .orderBy(asc(eventSlots.startsAt), interviews.id);
}
type InterviewRow = Awaited<ReturnType<typeof listInterviews>>[number];

/** Of several appointments the next one counts; with none to come, the last. */
function interviewOf(
  rows: readonly InterviewRow[],
  at: Date,
): Pick<StudentRecord, "interview" | "appointedAt"> {
  const released = rows.filter((row) => row.eventState === "released");
  const appointments = rows.filter((row) => row.eventState === "published" && row.state === "scheduled");
  const appointment = appointments.find(({ startsAt }) => startsAt > at) ?? appointments.at(-1);
  if (released.some((row) => row.hasPassed === true)) return { interview: "passed", appointedAt: null };
  if (appointment) return { interview: "appointed", appointedAt: appointment.startsAt };
  const interview = released.some((row) => row.hasPassed === false) ? "anotherTry" : "none";
  return { interview, appointedAt: null };
}

/**
 * What is known of each of these students in one school year: six queries, however many students.
 * @param year with the moment it is looked at
 * @param excusedFrom for each student, the requirements the student is excused from
 */
export async function listStudentRecords(
  reader: Reader,
  studentIds: readonly string[],
  year: YearFacts & { at: Date },
  excusedFrom: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, StudentRecord>> {
  const ids = [...studentIds];
  if (ids.length === 0) return new Map();
  const pieces = grouped(await listArtifactStandings(reader, ids));
  const attempts = grouped(await listAttempts(reader, ids, year.id));
  const withPortfolio = new Set((await listPortfolios(reader, ids)).map((row) => row.studentId));
  const appointments = grouped(await listInterviews(reader, ids, year.id));
  const record = (id: string): StudentRecord => ({
    pieces: (pieces.get(id) ?? []).map((row) => pieceOf(row, year)),
    hasPortfolio: withPortfolio.has(id),
    submissions: (attempts.get(id) ?? []).map((row): SubmissionState => row.state),
    excusedFrom: excusedFrom.get(id) ?? new Set<string>(),
    ...interviewOf(appointments.get(id) ?? [], year.at),
  });
  return new Map(ids.map((id) => [id, record(id)]));
}
