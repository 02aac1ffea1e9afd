import { and, eq, gt, inArray, lt, ne } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isForeignKeyViolation, type Writer } from "#server/db/store.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import { type DayStretch, minutesOf, minutesOfDay, planDay } from "#shared/interviewEvents/planDay.ts";
import type { NewEventDay, SlotInput } from "#shared/interviewEvents/slotViews.ts";
import { interviewEventsMessages } from "#shared/messages/en/interviewEvents.ts";
import { auditName } from "./interviewEvents.changes.ts";
import { type EventRow, listSlots, type SlotRow } from "./interviewEvents.queries.ts";
import { eventSlots } from "./interviewEvents.tables.ts";
import { instantOf, wallClockOf } from "./localTime.ts";

/** The stretches of a day to be made. @throws Refusal 422 when the day would end after midnight */
export function stretchesOf(input: NewEventDay): DayStretch[] {
  const stretches = planDay({
    startsAt: minutesOf(input.startsAt),
    slotMinutes: input.slotMinutes,
    count: input.count,
    breakAfter: input.breakAfter,
    breakMinutes: input.breakMinutes,
    lunch: input.lunch && { startsAt: minutesOf(input.lunch.startsAt), minutes: input.lunch.minutes },
  });
  const last = stretches.at(-1);
  if (last && last.endsAt >= minutesOfDay) throw fieldRefusal(["count"], "dayTooLong");
  return stretches;
}

/** A slot as entered, as a stretch of its day. */
export function stretchOf(input: SlotInput): DayStretch {
  return { startsAt: minutesOf(input.from), endsAt: minutesOf(input.to) };
}

async function refuseOverlap(
  writer: Writer,
  eventId: string,
  span: { startsAt: Date; endsAt: Date },
  exceptId: string,
  path: string,
): Promise<void> {
  const [other] = await writer
    .select({ id: eventSlots.id })
    .from(eventSlots)
    .where(
      and(
        eq(eventSlots.eventId, eventId),
        ne(eventSlots.id, exceptId),
        lt(eventSlots.startsAt, span.endsAt),
        gt(eventSlots.endsAt, span.startsAt),
      ),
    )
    .limit(1);
  if (other) throw fieldRefusal([path], "slotOverlaps");
}

/** Adds slots on a day of an event. @throws Refusal 422 when one would overlap another slot of the event */
export async function addSlots(
  writer: Writer,
  event: EventRow,
  add: { on: string; stretches: readonly DayStretch[]; timeZone: string; path: string },
): Promise<SlotRow[]> {
  const rows = add.stretches.map((stretch) => ({
    id: newId(),
    eventId: event.id,
    startsAt: instantOf(add.on, stretch.startsAt, add.timeZone),
    endsAt: instantOf(add.on, stretch.endsAt, add.timeZone),
    version: 1,
  }));
  // Around a clock change two times on the wall can be one instant.
  if (rows.some((row) => row.endsAt <= row.startsAt)) throw fieldRefusal([add.path], "clockChange");
  for (const row of rows) {
    await refuseOverlap(writer, event.id, row, row.id, add.path);
    await writer.insert(eventSlots).values(row);
  }
  writer.record({
    action: auditName(event, "interviewEvent", "slotsAdded"),
    subjectKind: "interviewEvent",
    subjectId: event.id,
    fields: ["slots"],
  });
  return rows;
}

/** Moves one slot to another time. @throws Refusal 422 on overlap, 412 when it was changed meanwhile */
export async function moveSlot(
  writer: Writer,
  event: EventRow,
  move: { slotId: string; seenVersion: number; input: SlotInput; timeZone: string },
): Promise<SlotRow> {
  const { startsAt, endsAt } = stretchOf(move.input);
  const span = {
    startsAt: instantOf(move.input.on, startsAt, move.timeZone),
    endsAt: instantOf(move.input.on, endsAt, move.timeZone),
  };
  if (span.endsAt <= span.startsAt) throw fieldRefusal(["from"], "clockChange");
  await refuseOverlap(writer, event.id, span, move.slotId, "from");
  const [moved] = await writer
    .update(eventSlots)
    .set({ ...span, version: move.seenVersion + 1 })
    .where(
      and(
        eq(eventSlots.eventId, event.id),
        eq(eventSlots.id, move.slotId),
        eq(eventSlots.version, move.seenVersion),
      ),
    )
    .returning();
  if (!moved) throw new Refusal("stale");
  writer.record({
    action: auditName(event, "interviewEvent", "slotMoved"),
    subjectKind: "slot",
    subjectId: moved.id,
    fields: ["startsAt", "endsAt"],
  });
  return moved;
}

/** Takes slots away: one, or all of a day on the school's calendar. @throws Refusal 409 while somebody has one */
export async function removeSlots(
  writer: Writer,
  event: EventRow,
  which: { slotId: string } | { on: string; timeZone: string },
): Promise<void> {
  const own = await listSlots(writer, event.id);
  const gone = own.filter((slot) =>
    "slotId" in which ? slot.id === which.slotId : wallClockOf(slot.startsAt, which.timeZone).on === which.on,
  );
  if (gone.length === 0) throw new Refusal("notFound");
  try {
    await writer.delete(eventSlots).where(
      inArray(
        eventSlots.id,
        gone.map((slot) => slot.id),
      ),
    );
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new Refusal("stillUsed", { sentence: interviewEventsMessages.slotUsedRefusal });
  }
  writer.record({
    action: auditName(event, "interviewEvent", "slotsRemoved"),
    subjectKind: "interviewEvent",
    subjectId: event.id,
    fields: ["slots"],
  });
}
