import { and, asc, count, eq, inArray, isNull, notExists, notInArray, sql } from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import { listChildren } from "#server/features/family/family.queries.ts";
import { homeroomMembers, homeroomMentors, homerooms } from "#server/features/homerooms/homerooms.tables.ts";
import { eventSlots, interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { listOwnInterviews } from "#server/features/interviews/ownInterviews.queries.ts";
import { enrollments, people } from "#server/features/people/people.tables.ts";
import { listProgress } from "#server/features/progress/progress.queries.ts";
import { listRequirements } from "#server/features/requirements/requirements.queries.ts";
import { countWaiting, listWaiting } from "#server/features/reviews/reviews.queries.ts";
import { scorecards } from "#server/features/scorecards/scorecards.tables.ts";
import { displayName } from "#shared/people/people.ts";
import { type NextStep, stepOf } from "#shared/today/today.ts";

/** Who asks, and when. */
export interface Asking {
  actor: Actor & { personId: string; districtId: string };
  schoolYearId: string;
  at: Date;
}

/** A mentor: answer what waits, oldest first; then see who is behind. */
export async function mentorSteps(reader: Reader, { actor, schoolYearId, at }: Asking): Promise<NextStep[]> {
  const steps: NextStep[] = [];
  const waiting = await countWaiting(reader, actor);
  const [oldest] = waiting > 0 ? (await listWaiting(reader, actor, undefined)).rows : [];
  if (oldest) {
    steps.push(
      stepOf("readWaiting", {
        subjectId: oldest.id,
        name: displayName(oldest),
        count: waiting,
        at: oldest.submittedAt.toISOString(),
      }),
    );
  }
  const students = await reader
    .select({ id: homeroomMembers.studentId })
    .from(homeroomMentors)
    .innerJoin(homeroomMembers, eq(homeroomMembers.homeroomId, homeroomMentors.homeroomId))
    .where(and(eq(homeroomMentors.mentorId, actor.personId), eq(homeroomMembers.schoolYearId, schoolYearId)));
  const studentIds = students.map((student) => student.id);
  const progress = await listProgress(reader, { schoolYearId, studentIds, at });
  const behind = [...progress.values()].filter((own) => own.some((asked) => asked.isOverdue));
  if (behind.length > 0)
    steps.push(stepOf("helpBehind", { count: behind.length, wanted: studentIds.length }));
  return steps;
}

/** A panelist: finish the cards of interviews that are over, then the next interview. */
export async function panelistSteps(reader: Reader, { actor, at }: Asking): Promise<NextStep[]> {
  const own = (await listOwnInterviews(reader, actor.personId)).filter(
    (row) => row.event.state === "published" && row.interview.state === "scheduled",
  );
  if (own.length === 0) return [];
  const settled = await reader
    .select({ interviewId: scorecards.interviewId })
    .from(scorecards)
    .where(
      and(eq(scorecards.panelistId, actor.personId), inArray(scorecards.state, ["submitted", "excused"])),
    );
  const isSettled = new Set(settled.map((card) => card.interviewId));
  const open = own.filter((row) => !isSettled.has(row.interview.id));
  const over = open.filter((row) => row.endsAt <= at);
  const next = open.find((row) => row.endsAt > at);
  const about = (row: (typeof open)[number]) => ({
    subjectId: row.interview.id,
    name: displayName(row),
    at: row.startsAt.toISOString(),
  });
  return [
    ...over.slice(0, 1).map((row) => stepOf("finishScorecard", { ...about(row), count: over.length })),
    ...(next ? [stepOf("nextInterview", about(next))] : []),
  ];
}

/** A guardian: read what each child shares. */
export async function guardianSteps(reader: Reader, { actor }: Asking): Promise<NextStep[]> {
  const children = await listChildren(reader, actor.personId);
  return children
    .filter((child) => child.isSharedWithFamily === true)
    .map((child) =>
      stepOf("readFamily", {
        subjectId: child.id,
        name: child.givenName,
        at: child.updatedAt?.toISOString() ?? null,
      }),
    );
}

function ofOwnSchool(actor: Actor) {
  return actor.schoolId === null ? undefined : eq(enrollments.schoolId, actor.schoolId);
}

async function countSeniorsWithoutInterview(
  reader: Reader,
  { actor, schoolYearId }: Asking,
): Promise<number> {
  const placed = reader
    .select({ studentId: interviews.studentId })
    .from(interviews)
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .where(eq(interviewEvents.schoolYearId, schoolYearId));
  const [found] = await reader
    .select({ seniors: count() })
    .from(enrollments)
    .innerJoin(people, eq(people.id, enrollments.studentId))
    .where(
      and(
        eq(enrollments.schoolYearId, schoolYearId),
        eq(enrollments.grade, 12),
        eq(people.state, "active"),
        ofOwnSchool(actor),
        notInArray(enrollments.studentId, placed),
      ),
    );
  return found?.seniors ?? 0;
}

/** Published events of the coordinator's school whose last slot is over. */
async function listToRelease(reader: Reader, { actor, schoolYearId, at }: Asking) {
  const later = reader
    .select({ one: sql<number>`1` })
    .from(eventSlots)
    .where(
      and(
        eq(eventSlots.eventId, interviewEvents.id),
        sql`${eventSlots.endsAt} > ${sql.param(at, eventSlots.endsAt)}`,
      ),
    );
  return reader
    .select({ id: interviewEvents.id, title: interviewEvents.title })
    .from(interviewEvents)
    .where(
      and(
        eq(interviewEvents.schoolYearId, schoolYearId),
        eq(interviewEvents.state, "published"),
        isNull(interviewEvents.releasedAt),
        actor.schoolId === null ? undefined : eq(interviewEvents.schoolId, actor.schoolId),
        notExists(later),
      ),
    )
    .orderBy(asc(interviewEvents.createdAt), interviewEvents.id)
    .limit(10);
}

/** A coordinator: what is asked, results that can be released, seniors without a time. */
export async function coordinatorSteps(reader: Reader, asking: Asking): Promise<NextStep[]> {
  const steps: NextStep[] = [];
  if ((await listRequirements(reader, [asking.schoolYearId])).length === 0)
    steps.push(stepOf("setRequirements"));
  for (const event of await listToRelease(reader, asking)) {
    steps.push(stepOf("releaseOutcomes", { subjectId: event.id, name: event.title }));
  }
  const seniors = await countSeniorsWithoutInterview(reader, asking);
  if (seniors > 0) steps.push(stepOf("placeSeniors", { count: seniors }));
  return steps;
}

/** An administrator: homerooms, and students who sit in none. */
export async function administratorSteps(reader: Reader, { schoolYearId }: Asking): Promise<NextStep[]> {
  const [rooms] = await reader
    .select({ there: count() })
    .from(homerooms)
    .where(eq(homerooms.schoolYearId, schoolYearId));
  const [without] = await reader
    .select({ students: count() })
    .from(enrollments)
    .innerJoin(people, eq(people.id, enrollments.studentId))
    .leftJoin(
      homeroomMembers,
      and(
        eq(homeroomMembers.studentId, enrollments.studentId),
        eq(homeroomMembers.schoolYearId, enrollments.schoolYearId),
      ),
    )
    .where(
      and(
        eq(enrollments.schoolYearId, schoolYearId),
        eq(people.state, "active"),
        isNull(homeroomMembers.homeroomId),
      ),
    );
  if ((rooms?.there ?? 0) === 0) return [stepOf("makeHomerooms")];
  const students = without?.students ?? 0;
  return students > 0 ? [stepOf("placeStudents", { count: students })] : [];
}
