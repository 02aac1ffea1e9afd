import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { eventViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { route } from "#server/http/kernel.ts";
import { eventBoard } from "#shared/interviews/board.ts";
import { readBoardPlan } from "./boardPlan.queries.ts";

// It stands here, above the interviews, because the board says who passed in an earlier event.
const readBoard = route({
  method: "GET",
  path: "/api/events/:eventId",
  action: "interviewEvent.read",
  says: "An event's whole plan: slots, rooms, panels, candidates and who has which seat",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  answer: eventBoard,
  read: async ({ reader, actor, subject }) => ({
    event: eventViewOf(subject, actor),
    ...(await readBoardPlan(reader, subject)),
  }),
});

export const eventBoardRoutes = [readBoard];
