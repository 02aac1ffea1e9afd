import type { Reader } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import { findRoom } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { roomViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { addRoom, removeRoom } from "#server/features/interviewEvents/rooms.changes.ts";
import { route } from "#server/http/kernel.ts";
import { roomInput, roomView } from "#shared/interviewEvents/slotViews.ts";
import { editEventRoom } from "./eventRooms.changes.ts";

async function roomFacts(reader: Reader, eventId: string, roomId: string) {
  const facts = await findEventFacts(reader, eventId);
  const room = facts && (await findRoom(reader, eventId, roomId));
  return room && { ...facts, room, version: room.version };
}

const add = route({
  method: "POST",
  path: "/api/events/:eventId/rooms",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Add a room to an event",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  guard: "key",
  body: roomInput,
  answer: roomView,
  change: async (writer, { subject, body }) =>
    roomViewOf(await addRoom(writer, await holdForPlanning(writer, subject.event.id), body)),
});

const edit = route({
  method: "PUT",
  path: "/api/events/:eventId/rooms/:roomId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Change a room's name and what it offers",
  subject: ({ reader, param }) => roomFacts(reader, param("eventId"), param("roomId")),
  guard: "version",
  body: roomInput,
  answer: roomView,
  current: async ({ reader, subject }) =>
    roomViewOf((await findRoom(reader, subject.event.id, subject.room.id)) ?? subject.room),
  change: async (writer, { subject, seenVersion, body }) =>
    roomViewOf(await editEventRoom(writer, subject, { room: subject.room, seenVersion, input: body })),
});

const remove = route({
  method: "DELETE",
  path: "/api/events/:eventId/rooms/:roomId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Take a room away that no panel sits in",
  subject: ({ reader, param }) => roomFacts(reader, param("eventId"), param("roomId")),
  guard: "version",
  current: async ({ reader, subject }) =>
    roomViewOf((await findRoom(reader, subject.event.id, subject.room.id)) ?? subject.room),
  change: async (writer, { subject, seenVersion }) => {
    const event = await holdForPlanning(writer, subject.event.id);
    await removeRoom(writer, event, { roomId: subject.room.id, seenVersion });
    return undefined;
  },
});

export const eventRoomRoutes = [add, edit, remove];
