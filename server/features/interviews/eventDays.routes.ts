import type { Reader } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import { findSlot, listSlots } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { slotViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { wallClockOf } from "#server/features/interviewEvents/localTime.ts";
import { removeSlots } from "#server/features/interviewEvents/slots.changes.ts";
import { route } from "#server/http/kernel.ts";
import { newEventDay, slotInput, slotList, slotView } from "#shared/interviewEvents/slotViews.ts";
import { addEventDay, addEventSlot, moveEventSlot } from "./eventDays.changes.ts";

async function slotFacts(reader: Reader, eventId: string, slotId: string) {
  const facts = await findEventFacts(reader, eventId);
  const slot = facts && (await findSlot(reader, eventId, slotId));
  return slot && { ...facts, slot, version: slot.version };
}

async function dayFacts(reader: Reader, eventId: string, on: string) {
  const facts = await findEventFacts(reader, eventId);
  if (!facts) return undefined;
  const slots = await listSlots(reader, eventId);
  return slots.some((slot) => wallClockOf(slot.startsAt, facts.timeZone).on === on) ? facts : undefined;
}

const addDay = route({
  method: "POST",
  path: "/api/events/:eventId/days",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Add a day of slots: one after another, with breaks and lunch",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  guard: "key",
  body: newEventDay,
  answer: slotList,
  change: (writer, { subject, body }) => addEventDay(writer, subject, body),
});

const removeDay = route({
  method: "DELETE",
  path: "/api/events/:eventId/days/:on",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Take a day's slots away, when nobody has one of them",
  subject: ({ reader, param }) => dayFacts(reader, param("eventId"), param("on")),
  change: async (writer, { subject, param }) => {
    const event = await holdForPlanning(writer, subject.event.id);
    await removeSlots(writer, event, { on: param("on"), timeZone: subject.timeZone });
    return undefined;
  },
});

const addSlot = route({
  method: "POST",
  path: "/api/events/:eventId/slots",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Add one slot",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  guard: "key",
  body: slotInput,
  answer: slotView,
  change: (writer, { subject, body }) => addEventSlot(writer, subject, body),
});

const moveSlot = route({
  method: "PUT",
  path: "/api/events/:eventId/slots/:slotId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Move a slot to another time",
  subject: ({ reader, param }) => slotFacts(reader, param("eventId"), param("slotId")),
  guard: "version",
  body: slotInput,
  answer: slotView,
  current: async ({ reader, subject }) =>
    slotViewOf((await findSlot(reader, subject.event.id, subject.slot.id)) ?? subject.slot, subject.timeZone),
  change: (writer, { subject, seenVersion, body }) =>
    moveEventSlot(writer, subject, { slotId: subject.slot.id, seenVersion, input: body }),
});

const removeSlot = route({
  method: "DELETE",
  path: "/api/events/:eventId/slots/:slotId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Take a slot away that nobody has",
  subject: ({ reader, param }) => slotFacts(reader, param("eventId"), param("slotId")),
  guard: "version",
  change: async (writer, { subject }) => {
    const event = await holdForPlanning(writer, subject.event.id);
    await removeSlots(writer, event, { slotId: subject.slot.id });
    return undefined;
  },
});

export const eventDayRoutes = [addDay, removeDay, addSlot, moveSlot, removeSlot];
