import type { Writer } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import type { FoundEvent, RoomRow } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { editRoom } from "#server/features/interviewEvents/rooms.changes.ts";
import type { RoomInput } from "#shared/interviewEvents/slotViews.ts";
import { busyRoomProblems } from "#shared/interviews/planProblems.ts";
import { planRefusal } from "./planRefusal.ts";
import { readPlan } from "./readPlan.ts";

/**
 * Changes a room. Another name can make it the place where another event interviews.
 * @throws Refusal 409 when one of that name is there, or another event has interviews there at one of its times;
 *   412 when it was changed meanwhile
 */
export async function editEventRoom(
  writer: Writer,
  found: Pick<FoundEvent, "event" | "timeZone">,
  edit: { room: RoomRow; seenVersion: number; input: RoomInput },
): Promise<RoomRow> {
  const event = await holdForPlanning(writer, found.event.id);
  const { room, seenVersion, input } = edit;
  const edited = await editRoom(writer, event, { roomId: room.id, seenVersion, input });
  if (input.name === room.name) return edited;
  const board = await readPlan(writer, { ...found, event }, { studentIds: [] });
  const problems = board.panels
    .filter(({ roomId }) => roomId === room.id)
    .flatMap(({ id }) => busyRoomProblems(board, id));
  if (problems.length > 0) throw planRefusal(problems, board);
  return edited;
}
