import type { AccessFacts } from "#server/access/facts.ts";
import { findStudentFacts } from "#server/access/studentFacts.ts";
import type { Reader } from "#server/db/store.ts";
import { findEvent } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { type EventFacts, findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { eventViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { route } from "#server/http/kernel.ts";
import type { Look } from "#server/http/route.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { interviewMove, newInterview, seatView } from "#shared/interviews/board.ts";
import {
  appointmentList,
  appointmentQuery,
  interviewView,
  ownInterviews,
  studentAppointments,
} from "#shared/interviews/interviewViews.ts";
import { studentAppointmentsOf } from "./appointments.view.ts";
import { assignInterview, moveInterview, removeInterview } from "./interviews.changes.ts";
import { findInterview } from "./interviews.queries.ts";
import { findInterviewFacts, type InterviewFacts } from "./interviews.subject.ts";
import { appointmentsOf, interviewViewOf, ownInterviewsOf } from "./interviews.view.ts";
import { publishEvent, unpublishEvent } from "./publication.changes.ts";
import { seatViewOf } from "./readPlan.ts";
import { removeEvent } from "./removeEvent.ts";

/** Facts for a list of what concerns the one asking; what is in it is chosen row by row. */
function ownFacts({ actor }: Pick<Look, "actor">): AccessFacts {
  return { districtId: actor.districtId, personId: actor.personId };
}

function eventFacts({ reader, param }: Pick<Look<"/api/events/:eventId">, "reader" | "param">) {
  return findEventFacts(reader, param("eventId"));
}

function interviewFacts({ reader, param }: Look<"/api/interviews/:interviewId">) {
  return findInterviewFacts(reader, param("interviewId"));
}

async function currentEvent({
  reader,
  actor,
  subject,
}: Pick<Look, "reader" | "actor"> & { subject: EventFacts }) {
  return eventViewOf((await findEvent(reader, subject.event.id)) ?? subject, actor);
}

const giveUp = route({
  method: "DELETE",
  path: "/api/events/:eventId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Give up the plan of an event in which nobody has a time",
  subject: eventFacts,
  guard: "version",
  current: currentEvent,
  change: async (writer, { subject, seenVersion }) => {
    await removeEvent(writer, subject.event.id, seenVersion);
    return undefined;
  },
});

const publish = route({
  method: "POST",
  path: "/api/events/:eventId/publication",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Let everybody see their times",
  subject: eventFacts,
  guard: "version",
  answer: interviewEventView,
  current: currentEvent,
  change: async (writer, { actor, subject, seenVersion }) => {
    await publishEvent(writer, subject, seenVersion);
    return eventViewOf((await findEvent(writer, subject.event.id)) ?? subject, actor);
  },
});

const unpublish = route({
  method: "DELETE",
  path: "/api/events/:eventId/publication",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Hide the times again, before anybody was interviewed",
  subject: eventFacts,
  guard: "version",
  answer: interviewEventView,
  current: currentEvent,
  change: async (writer, { actor, subject, seenVersion }) => {
    await unpublishEvent(writer, subject, seenVersion);
    return eventViewOf((await findEvent(writer, subject.event.id)) ?? subject, actor);
  },
});

const assign = route({
  method: "POST",
  path: "/api/events/:eventId/interviews",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Give a senior a panel and a time",
  subject: eventFacts,
  guard: "key",
  body: newInterview,
  answer: seatView,
  change: (writer, { subject, body }) => assignInterview(writer, subject, body),
});

async function currentSeat({ reader, subject }: { reader: Reader; subject: InterviewFacts }) {
  const found = await findInterview(reader, subject.interview.id);
  return found ? seatViewOf(found.interview) : null;
}

const move = route({
  method: "PATCH",
  path: "/api/interviews/:interviewId",
  action: "interviewEvent.edit",
  readAction: "interview.read",
  says: "Move an interview that has not begun to another panel or time",
  subject: interviewFacts,
  guard: "version",
  body: interviewMove,
  answer: seatView,
  current: currentSeat,
  change: (writer, { subject, seenVersion, body }) =>
    moveInterview(writer, subject, { interview: subject.interview, seenVersion, to: body }),
});

const remove = route({
  method: "DELETE",
  path: "/api/interviews/:interviewId",
  action: "interviewEvent.edit",
  readAction: "interview.read",
  says: "Take a senior's time away, before the interview has begun",
  subject: interviewFacts,
  guard: "version",
  current: currentSeat,
  change: async (writer, { subject, seenVersion }) => {
    await removeInterview(writer, subject.event.id, { interview: subject.interview, seenVersion });
    return undefined;
  },
});

const listOwn = route({
  method: "GET",
  path: "/api/interviews/mine",
  action: "interview.list",
  says: "The published interviews one sits in, in the order of time",
  subject: ownFacts,
  answer: ownInterviews,
  read: ({ reader, actor }) => ownInterviewsOf(reader, actor),
});

const readOne = route({
  method: "GET",
  path: "/api/interviews/:interviewId",
  action: "interview.read",
  says: "An interview: when and where, its panel, its candidate and what the panel reads",
  subject: interviewFacts,
  answer: interviewView,
  read: ({ reader, actor, subject }) => interviewViewOf(reader, subject, actor),
});

const listAppointments = route({
  method: "GET",
  path: "/api/appointments/mine",
  action: "appointment.list",
  says: "The published appointments one may know of: one's own, one's children's, one's students'",
  subject: ownFacts,
  query: appointmentQuery,
  answer: appointmentList,
  read: ({ reader, actor, query }) => appointmentsOf(reader, actor, query.after),
});

const listOfStudent = route({
  method: "GET",
  path: "/api/students/:studentId/appointments",
  action: "appointment.read",
  says: "When and where a student's published interviews are, until their outcome is released",
  subject: ({ reader, param }) => findStudentFacts(reader, param("studentId")),
  answer: studentAppointments,
  read: async ({ reader, actor, subject: { studentId }, at }) => {
    const found = await studentAppointmentsOf(reader, actor, { studentIds: [studentId], at });
    return { appointments: found.get(studentId) ?? [] };
  },
});

export const interviewRoutes = [
  giveUp,
  publish,
  unpublish,
  assign,
  listOwn,
  readOne,
  move,
  remove,
  listAppointments,
  listOfStudent,
];
