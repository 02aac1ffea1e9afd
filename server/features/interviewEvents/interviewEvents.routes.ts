import { abilitiesOf } from "#server/access/can.ts";
import { route } from "#server/http/kernel.ts";
import { fieldRefusal } from "#server/http/refusal.ts";
import type { Look } from "#server/http/route.ts";
import {
  interviewEventChange,
  interviewEventList,
  interviewEventView,
  newInterviewEvent,
} from "#shared/interviewEvents/eventViews.ts";
import { createEvent, editEvent } from "./interviewEvents.changes.ts";
import { findEvent, listEvents, listPlannedSchools, listSpans } from "./interviewEvents.queries.ts";
import { findEventFacts } from "./interviewEvents.subject.ts";
import { eventViewOf } from "./interviewEvents.view.ts";
import { wallClockOf } from "./localTime.ts";

/** Whoever plans for a school of their own plans for that one; a coordinator of the district for any. */
function plannerFacts({ actor }: Pick<Look, "actor">) {
  return { districtId: actor.districtId };
}

const listAll = route({
  method: "GET",
  path: "/api/events",
  action: "interviewEvent.read",
  says: "The interview events of one's school, newest first",
  subject: plannerFacts,
  answer: interviewEventList,
  read: async ({ reader, actor, subject }) => {
    const of = { districtId: subject.districtId ?? "", schoolId: actor.schoolId };
    const found = await listEvents(reader, of);
    const spans = await listSpans(
      reader,
      found.map(({ event }) => event.id),
    );
    return {
      events: found.map((row) => {
        const span = spans.find(({ eventId }) => eventId === row.event.id);
        const dayOf = (at: Date | null | undefined) => (at ? wallClockOf(at, row.timeZone).on : null);
        return {
          ...eventViewOf(row, actor),
          firstOn: dayOf(span?.firstAt),
          lastOn: dayOf(span?.lastAt),
          slots: span?.slots ?? 0,
        };
      }),
      schools: await listPlannedSchools(reader, of),
      can: abilitiesOf(actor, subject, ["interviewEvent.edit"]),
    };
  },
});

const create = route({
  method: "POST",
  path: "/api/events",
  action: "interviewEvent.edit",
  says: "Start planning an interview event for a high school's seniors",
  subject: plannerFacts,
  guard: "key",
  body: newInterviewEvent,
  answer: interviewEventView,
  change: async (writer, { actor, subject, body }) => {
    const of = { districtId: subject.districtId ?? "", schoolId: actor.schoolId };
    const schools = await listPlannedSchools(writer, of);
    const school =
      body.schoolId === null && schools.length === 1
        ? schools[0]
        : schools.find(({ id }) => id === body.schoolId);
    if (!school) throw fieldRefusal(["schoolId"], "unknownSchool");
    const eventId = await createEvent(writer, {
      districtId: of.districtId,
      schoolId: school.id,
      input: body,
    });
    const found = await findEvent(writer, eventId);
    if (!found) throw new Error("The event just made is not there");
    return eventViewOf(found, actor);
  },
});

const edit = route({
  method: "PUT",
  path: "/api/events/:eventId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Change an event's title, rubric and rule for passing",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  guard: "version",
  body: interviewEventChange,
  answer: interviewEventView,
  current: async ({ actor, reader, subject }) =>
    eventViewOf((await findEvent(reader, subject.event.id)) ?? subject, actor),
  change: async (writer, { actor, subject, seenVersion, body }) => {
    await editEvent(writer, { eventId: subject.event.id, seenVersion, input: body });
    return eventViewOf((await findEvent(writer, subject.event.id)) ?? subject, actor);
  },
});

export const interviewEventRoutes = [listAll, create, edit];
