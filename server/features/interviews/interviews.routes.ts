import type { AccessFacts } from "#server/access/facts.ts";
import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { eventViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { findEvent } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { route } from "#server/http/kernel.ts";
import type { Look } from "#server/http/route.ts";
import { eventBoard, interviewMove, newInterview, seatView } from "#shared/interviews/board.ts";
import {
  appointmentList,
  appointmentQuery,
  interviewView,
  ownInterviews,
} from "#shared/interviews/interviewViews.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { assignInterview, moveInterview, removeInterview } from "./interviews.changes.ts";
import { findInterview } from "./interviews.queries.ts";
import { findInterviewFacts } from "./interviews.subject.ts";
import { appointmentsOf, interviewViewOf, ownInterviewsOf } from "./interviews.view.ts";
import { publishEvent, unpublishEvent } from "./publication.changes.ts";
import { readPlan, seatViewOf } from "./readPlan.ts";
