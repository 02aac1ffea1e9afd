import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import type { roomView, slotView } from "#shared/interviewEvents/slotViews.ts";
import type { FoundEvent, RoomRow, SlotRow } from "./interviewEvents.queries.ts";
import { wallClockOf } from "./localTime.ts";

/** An event as its coordinator sees it. */
export function eventViewOf(found: FoundEvent, actor: Actor): z.input<typeof interviewEventView> {
  const { event } = found;
  return {
    id: event.id,
    title: event.title,
    state: event.state,
    school: { id: event.schoolId, name: found.schoolName },
    rubric: { id: event.rubricId, title: found.rubricTitle, number: found.rubricNumber },
    passTotal: event.passTotal,
    criterionFloorTenths: event.criterionFloorTenths,
    publishedAt: event.publishedAt?.toISOString() ?? null,
    releasedAt: event.releasedAt?.toISOString() ?? null,
    createdAt: event.createdAt.toISOString(),
    version: event.version,
    can: abilitiesOf(actor, { districtId: event.districtId, schoolId: event.schoolId }, [
      "interviewEvent.read",
      "interviewEvent.edit",
      "outcome.release",
    ]),
  };
}

/** A slot, with its times on the school's clock. */
export function slotViewOf(row: SlotRow, timeZone: string): z.input<typeof slotView> {
  const from = wallClockOf(row.startsAt, timeZone);
  return {
    id: row.id,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    on: from.on,
    from: from.time,
    to: wallClockOf(row.endsAt, timeZone).time,
    version: row.version,
  };
}

/** A room as it is sent. */
export function roomViewOf(row: RoomRow): z.input<typeof roomView> {
  return {
    id: row.id,
    name: row.name,
    isStepFree: row.isStepFree,
    isQuiet: row.isQuiet,
    version: row.version,
  };
}
