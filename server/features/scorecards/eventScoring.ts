import { asc, eq } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import type { EventRow } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { eventRooms, eventSlots } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { listMembers } from "#server/features/panels/panels.queries.ts";
import { panels } from "#server/features/panels/panels.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import type { RubricRow } from "#server/features/rubrics/rubrics.queries.ts";
import type { InterviewStanding } from "#shared/scorecards/cardStates.ts";
import { type PanelSeat, seatsOf, standingOf } from "./panelCards.ts";
import { listCardsOfEvent } from "./scorecards.queries.ts";
import { getRubric } from "./scorecards.subject.ts";
import type { CardPlace } from "./scorecards.view.ts";

function listInterviews(reader: Reader, eventId: string) {
  return reader
    .select({
      interview: interviews,
      startsAt: eventSlots.startsAt,
      panelName: panels.name,
      roomName: eventRooms.name,
      student: { id: people.id, givenName: people.givenName, familyName: people.familyName },
    })
    .from(interviews)
    .innerJoin(eventSlots, eq(eventSlots.id, interviews.slotId))
    .innerJoin(panels, eq(panels.id, interviews.panelId))
    .innerJoin(people, eq(people.id, interviews.studentId))
    .leftJoin(eventRooms, eq(eventRooms.id, panels.roomId))
    .where(eq(interviews.eventId, eventId))
    .orderBy(asc(eventSlots.startsAt), asc(panels.position), asc(interviews.id));
}

/** An interview of an event with everything its outcome depends on. For the server alone: it holds what cards say. */
export type ScoredInterview = Awaited<ReturnType<typeof listInterviews>>[number] & {
  seats: PanelSeat[];
  standing: InterviewStanding;
  /** The facts reading its cards depends on. */
  place: CardPlace;
};

export interface EventScoring {
  rubric: RubricRow;
  /** In the order of time. */
  interviews: ScoredInterview[];
}

function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): (key: string) => readonly R[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return (key) => groups.get(key) ?? [];
}

/** All interviews of an event with their panels and cards, in a fixed number of queries. */
export async function loadEventScoring(
  reader: Reader,
  event: EventRow,
  sealKey: Buffer,
): Promise<EventScoring> {
  const rubric = await getRubric(reader, event.rubricId);
  const rows = await listInterviews(reader, event.id);
  const membersOf = grouped(await listMembers(reader, event.id), ({ panelId }) => panelId);
  const cardsOf = grouped(await listCardsOfEvent(reader, event.id), ({ interviewId }) => interviewId);
  return {
    rubric,
    interviews: rows.map((row) => {
      const { interview } = row;
      const panel = membersOf(interview.panelId);
      const seats = seatsOf(panel, cardsOf(interview.id), { sealKey, criteria: rubric.criteria });
      const place: CardPlace = {
        districtId: interview.districtId,
        schoolId: interview.schoolId,
        studentId: interview.studentId,
        panelistIds: event.state === "planning" ? [] : panel.map(({ id }) => id),
        isOpen: event.state === "published" && interview.state === "scheduled",
      };
      return { ...row, seats, standing: standingOf(seats, interview), place };
    }),
  };
}
