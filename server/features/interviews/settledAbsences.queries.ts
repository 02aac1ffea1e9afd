import { and, eq, inArray, ne } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { eventSlots, interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { interviews } from "./interviews.tables.ts";

/** The times of these students, of this school year, that they were told of and have not missed. */
function listTimes(reader: Reader, studentIds: readonly string[]) {
  return reader
    .select({ studentId: interviews.studentId, startsAt: eventSlots.startsAt })
    .from(interviews)
    .innerJoin(interviewEvents, eq(interviewEvents.id, interviews.eventId))
    .innerJoin(districts, eq(districts.currentSchoolYearId, interviewEvents.schoolYearId))
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .where(
      and(
        inArray(interviews.studentId, [...studentIds]),
        eq(interviews.state, "scheduled"),
        ne(interviewEvents.state, "planning"),
      ),
    );
}

/**
 * Leaves out the interviews to which nobody came and which are made good by a later time that was published, whether
 * that is to come, awaits its outcome or was passed. Nobody then needs to ask for another time.
 */
export async function withoutSettledAbsences<
  Row extends { studentId: string; state: string; startsAt: Date },
>(reader: Reader, rows: readonly Row[]): Promise<Row[]> {
  const missing = [
    ...new Set(rows.filter(({ state }) => state === "notShown").map(({ studentId }) => studentId)),
  ];
  if (missing.length === 0) return [...rows];
  const times = await listTimes(reader, missing);
  return rows.filter(
    (row) =>
      row.state !== "notShown" ||
      !times.some((time) => time.studentId === row.studentId && time.startsAt > row.startsAt),
  );
}
