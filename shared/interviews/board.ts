import { z } from "zod";
import { id, version } from "#shared/fields/fields.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { roomView, slotView } from "#shared/interviewEvents/slotViews.ts";
import { busySpan, panelView } from "#shared/panels/panelViews.ts";
import { interviewStates } from "./interviews.ts";

/** A senior who is to be interviewed. Who is named on a panel of the event, and nobody else, is named here. */
export const candidateView = z.strictObject({
  id,
  displayName: z.string(),
  /** Enrolled in grade 12 of the event's school in its school year. */
  isSenior: z.boolean(),
  homeroom: z.string().nullable(),
  /** Has an accepted submission for the panel to read. */
  hasAccepted: z.boolean(),
  mentorIds: z.array(id),
  guardianIds: z.array(id),
  /** Panels on which somebody declared, in private, not to sit with this candidate; never who. */
  keptApartPanelIds: z.array(id),
  /** Interviews of this candidate in other events. */
  busy: z.array(busySpan),
  /** Times this candidate has in other events of the school year whose outcomes are not released. */
  otherTimes: z.array(busySpan.extend({ eventTitle: z.string() })),
  /** Somebody of the family has an account and is told of the time. */
  hasFamily: z.boolean(),
});
export type CandidateView = z.infer<typeof candidateView>;

export const seatView = z.strictObject({
  id,
  studentId: id,
  panelId: id,
  slotId: id,
  state: z.enum(interviewStates),
  /** A scorecard has been opened: the interview stays where it is. */
  hasBegun: z.boolean(),
  version,
});
export type SeatView = z.infer<typeof seatView>;

/** A room of the event; `busy`: when interviews of other events are in a room of the school by the same name. */
export const boardRoom = roomView.extend({ busy: z.array(busySpan) });

/** A candidate as the board shows it. */
export const boardCandidate = candidateView.extend({
  /** Passed in another event of the same school year, by an outcome that is released. */
  hasPassed: z.boolean(),
});

/** Everything a coordinator plans with, in one answer. */
export const eventBoard = z.strictObject({
  event: interviewEventView,
  slots: z.array(slotView),
  rooms: z.array(boardRoom),
  panels: z.array(panelView),
  candidates: z.array(boardCandidate),
  seats: z.array(seatView),
});
export type EventBoard = z.infer<typeof eventBoard>;

export const newInterview = z.strictObject({ studentId: id, panelId: id, slotId: id });
export type NewInterview = z.infer<typeof newInterview>;

export const interviewMove = z.strictObject({ panelId: id, slotId: id });
export type InterviewMove = z.infer<typeof interviewMove>;
