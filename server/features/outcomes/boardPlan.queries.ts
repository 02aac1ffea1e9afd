import { and, eq, isNull, ne } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import type { EventRow, FoundEvent } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { readPlan } from "#server/features/interviews/readPlan.ts";
import type { EventBoard } from "#shared/interviews/board.ts";
import { outcomes, releases } from "./outcomes.tables.ts";

/** The students of the event's school who passed in another event of its school year, by outcomes that stand. */
async function findPassedElsewhere(reader: Reader, event: EventRow): Promise<Set<string>> {
  const rows = await reader
    .selectDistinct({ studentId: outcomes.studentId })
    .from(outcomes)
    .innerJoin(releases, and(eq(releases.id, outcomes.releaseId), isNull(releases.takenBackAt)))
    .innerJoin(interviewEvents, eq(interviewEvents.id, outcomes.eventId))
    .where(
      and(
        eq(interviewEvents.schoolId, event.schoolId),
        eq(interviewEvents.schoolYearId, event.schoolYearId),
        ne(interviewEvents.id, event.id),
        eq(outcomes.hasPassed, true),
      ),
    );
  return new Set(rows.map(({ studentId }) => studentId));
}

/** The plan of an event as its board and its schedule show it: with who needs no time any more. */
export async function readBoardPlan(
  reader: Reader,
  found: Pick<FoundEvent, "event" | "timeZone">,
): Promise<Omit<EventBoard, "event">> {
  const plan = await readPlan(reader, found);
  const passed = await findPassedElsewhere(reader, found.event);
  return {
    ...plan,
    candidates: plan.candidates.map((one) => ({ ...one, hasPassed: passed.has(one.id) })),
  };
}
