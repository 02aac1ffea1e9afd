import { and, eq, isNull } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isForeignKeyViolation, isUniqueViolation, type Writer } from "#server/db/store.ts";
import { auditName, holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import type { EventRow, FoundEvent } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import type { InterviewMove, NewInterview, SeatView } from "#shared/interviews/board.ts";
import { openPlan } from "#shared/interviews/planModel.ts";
import { seatProblems } from "#shared/interviews/planProblems.ts";
import { interviewsMessages } from "#shared/messages/en/interviews.ts";
import type { SeatAssignment } from "#shared/placement/placementModel.ts";
import type { InterviewRow } from "./interviews.queries.ts";
import { interviews } from "./interviews.tables.ts";
import { filled, planRefusal } from "./planRefusal.ts";
import { readPlan, seatViewOf } from "./readPlan.ts";

async function findOccupant(writer: Writer, panelId: string, slotId: string): Promise<string | undefined> {
  const [found] = await writer
    .select({ studentId: interviews.studentId })
    .from(interviews)
    .where(and(eq(interviews.panelId, panelId), eq(interviews.slotId, slotId)));
  return found?.studentId;
}

/** @throws Refusal 422 for a place or person the event does not have, 409 with every rule the seat would break */
async function refuseBadSeat(
  writer: Writer,
  found: Pick<FoundEvent, "event" | "timeZone">,
  seat: SeatAssignment,
  isNew: boolean,
): Promise<void> {
  const occupant = await findOccupant(writer, seat.panelId, seat.slotId);
  const studentIds = [seat.candidateId, ...(occupant ? [occupant] : [])];
  const board = await readPlan(writer, found, { studentIds });
  if (!board.panels.some(({ id }) => id === seat.panelId)) throw fieldRefusal(["panelId"], "unknownPanel");
  if (!board.slots.some(({ id }) => id === seat.slotId)) throw fieldRefusal(["slotId"], "unknownSlot");
  const candidate = board.candidates.find(({ id }) => id === seat.candidateId);
  if (isNew && candidate && board.seats.some(({ studentId }) => studentId === candidate.id)) {
    const sentence = filled(interviewsMessages.seatedRefusal, { candidate: candidate.displayName });
    throw new Refusal("twoPlacesAtOnce", { sentence });
  }
  if (!candidate) throw new Refusal("notASenior");
  const seats = board.seats.filter(({ studentId }) => studentIds.includes(studentId));
  const problems = seatProblems(openPlan({ ...board, seats }), seat);
  if (problems.length > 0) throw planRefusal(problems, board);
}

/** Of two people taking one seat at once the database lets one through. */
async function refusingTaken<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("seatTaken");
    throw error;
  }
}

/**
 * Gives a senior a panel and a time.
 * @throws Refusal 409 with the reason for every rule that would be broken; 422 for what the event does not have
 */
export async function assignInterview(
  writer: Writer,
  found: Pick<FoundEvent, "event" | "timeZone">,
  input: NewInterview,
): Promise<SeatView> {
  const event = await holdForPlanning(writer, found.event.id);
  const seat = { candidateId: input.studentId, panelId: input.panelId, slotId: input.slotId };
  await refuseBadSeat(writer, { ...found, event }, seat, true);
  const row: InterviewRow = {
    id: newId(),
    districtId: event.districtId,
    schoolId: event.schoolId,
    eventId: event.id,
    ...input,
    state: "scheduled",
    submissionId: null,
    pinnedAt: null,
    version: 1,
    createdAt: writer.at,
  };
  await refusingTaken(writer.insert(interviews).values(row));
  record(writer, event, row, "assigned", ["panelId", "slotId"]);
  return seatViewOf(row);
}

function record(
  writer: Writer,
  event: EventRow,
  row: Pick<InterviewRow, "id" | "studentId">,
  verb: string,
  fields: string[],
): void {
  writer.record({
    action: auditName(event, "interview", verb),
    subjectKind: "interview",
    subjectId: row.id,
    studentId: row.studentId,
    fields,
  });
}

/**
 * Moves an interview that has not begun to another seat.
 * @throws Refusal 409 as for `assignInterview`, and once it has begun; 412 when it was changed meanwhile
 */
export async function moveInterview(
  writer: Writer,
  found: Pick<FoundEvent, "event" | "timeZone">,
  move: { interview: InterviewRow; seenVersion: number; to: InterviewMove },
): Promise<SeatView> {
  const event = await holdForPlanning(writer, found.event.id);
  const { interview, seenVersion, to } = move;
  if (interview.pinnedAt !== null) {
    throw new Refusal("wrongState", { sentence: interviewsMessages.begunRefusal });
  }
  const seat = { candidateId: interview.studentId, panelId: to.panelId, slotId: to.slotId };
  await refuseBadSeat(writer, { ...found, event }, seat, false);
  const [moved] = await refusingTaken(
    writer
      .update(interviews)
      .set({ ...to, state: "scheduled", version: seenVersion + 1 })
      .where(
        and(
          eq(interviews.id, interview.id),
          eq(interviews.version, seenVersion),
          isNull(interviews.pinnedAt),
        ),
      )
      .returning(),
  );
  if (!moved) throw new Refusal("stale");
  record(writer, event, moved, "moved", ["panelId", "slotId"]);
  return seatViewOf(moved);
}

/**
 * Takes a senior's time away.
 * @throws Refusal 409 once the interview has begun; 412 when it was changed meanwhile
 */
export async function removeInterview(
  writer: Writer,
  eventId: string,
  remove: { interview: InterviewRow; seenVersion: number },
): Promise<void> {
  const event = await holdForPlanning(writer, eventId);
  const { interview, seenVersion } = remove;
  const begun = new Refusal("wrongState", { sentence: interviewsMessages.begunRefusal });
  if (interview.pinnedAt !== null) throw begun;
  try {
    const [removed] = await writer
      .delete(interviews)
      .where(
        and(
          eq(interviews.id, interview.id),
          eq(interviews.version, seenVersion),
          isNull(interviews.pinnedAt),
        ),
      )
      .returning({ id: interviews.id });
    if (!removed) throw new Refusal("stale");
  } catch (error) {
    if (isForeignKeyViolation(error)) throw begun;
    throw error;
  }
  record(writer, event, interview, "removed", []);
}
