import { and, eq } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isForeignKeyViolation, isUniqueViolation, type Writer } from "#server/db/store.ts";
import { Refusal } from "#server/http/refusal.ts";
import { placeOf } from "#shared/interviewEvents/roomNames.ts";
import type { RoomInput } from "#shared/interviewEvents/slotViews.ts";
import { interviewEventsMessages } from "#shared/messages/en/interviewEvents.ts";
import { auditName } from "./interviewEvents.changes.ts";
import { type EventRow, listRooms, type RoomRow } from "./interviewEvents.queries.ts";
import { eventRooms } from "./interviewEvents.tables.ts";

async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("nameTaken");
    throw error;
  }
}

/** @throws Refusal 409 when two rooms of an event would be one place, written differently */
function refuseSamePlace(others: readonly RoomRow[], name: string): void {
  if (others.some((room) => placeOf(room.name) === placeOf(name))) throw new Refusal("nameTaken");
}

/** Adds a room to an event. @throws Refusal 409 when one of that name is there */
export async function addRoom(writer: Writer, event: EventRow, input: RoomInput): Promise<RoomRow> {
  const row: RoomRow = { id: newId(), eventId: event.id, ...input, version: 1 };
  refuseSamePlace(await listRooms(writer, event.id), input.name);
  await named(writer.insert(eventRooms).values(row));
  writer.record({ action: auditName(event, "room", "added"), subjectKind: "room", subjectId: row.id });
  return row;
}

/** Changes a room. @throws Refusal 409 when one of that name is there, 412 when it was changed meanwhile */
export async function editRoom(
  writer: Writer,
  event: EventRow,
  edit: { roomId: string; seenVersion: number; input: RoomInput },
): Promise<RoomRow> {
  const before = await listRooms(writer, event.id);
  const [edited] = await named(
    writer
      .update(eventRooms)
      .set({ ...edit.input, version: edit.seenVersion + 1 })
      .where(
        and(
          eq(eventRooms.eventId, event.id),
          eq(eventRooms.id, edit.roomId),
          eq(eventRooms.version, edit.seenVersion),
        ),
      )
      .returning(),
  );
  if (!edited) throw new Refusal("stale");
  // Two rooms that have been one place for long do not hinder a change of anything but the name.
  const isSamePlace = before.some(
    ({ id, name }) => id === edited.id && placeOf(name) === placeOf(edited.name),
  );
  if (!isSamePlace) refuseSamePlace(before, edited.name);
  writer.record({
    action: auditName(event, "room", "edited"),
    subjectKind: "room",
    subjectId: edited.id,
    fields: ["name", "isStepFree", "isQuiet"],
  });
  return edited;
}

/** Takes a room away. @throws Refusal 409 while a panel sits in it, 412 when it was changed meanwhile */
export async function removeRoom(
  writer: Writer,
  event: EventRow,
  remove: { roomId: string; seenVersion: number },
): Promise<void> {
  try {
    const [gone] = await writer
      .delete(eventRooms)
      .where(
        and(
          eq(eventRooms.eventId, event.id),
          eq(eventRooms.id, remove.roomId),
          eq(eventRooms.version, remove.seenVersion),
        ),
      )
      .returning({ id: eventRooms.id });
    if (!gone) throw new Refusal("stale");
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new Refusal("stillUsed", { sentence: interviewEventsMessages.roomUsedRefusal });
  }
  writer.record({
    action: auditName(event, "room", "removed"),
    subjectKind: "room",
    subjectId: remove.roomId,
  });
}
