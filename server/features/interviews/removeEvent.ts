import { and, eq } from "drizzle-orm";
import { isForeignKeyViolation, type Writer } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import {
  eventRooms,
  eventSlots,
  interviewEvents,
} from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { panelMembers, panels } from "#server/features/panels/panels.tables.ts";
import { Refusal } from "#server/http/refusal.ts";
import { interviewsMessages } from "#shared/messages/en/interviews.ts";

/**
 * Gives up the plan of an event with its slots, rooms and panels, as long as nobody has a time in it.
 * @throws Refusal 409 while somebody has a time, or people were told of it; 412 when it was changed meanwhile
 */
export async function removeEvent(writer: Writer, eventId: string, seenVersion: number): Promise<void> {
  const event = await holdForPlanning(writer, eventId);
  const inUse = new Refusal("stillUsed", { sentence: interviewsMessages.eventUsedRefusal });
  if (event.state !== "planning") throw inUse;
  try {
    await writer.delete(panelMembers).where(eq(panelMembers.eventId, eventId));
    await writer.delete(panels).where(eq(panels.eventId, eventId));
    await writer.delete(eventRooms).where(eq(eventRooms.eventId, eventId));
    await writer.delete(eventSlots).where(eq(eventSlots.eventId, eventId));
    const [removed] = await writer
      .delete(interviewEvents)
      .where(and(eq(interviewEvents.id, eventId), eq(interviewEvents.version, seenVersion)))
      .returning({ id: interviewEvents.id });
    if (!removed) throw new Refusal("stale");
  } catch (error) {
    if (isForeignKeyViolation(error)) throw inUse;
    throw error;
  }
  writer.record({ action: "interviewEvent.removed", subjectKind: "interviewEvent", subjectId: eventId });
}
