import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf, can } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import type { EventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { eventViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { type EventScoring, loadEventScoring } from "#server/features/scorecards/eventScoring.ts";
import { resultOf } from "#server/features/scorecards/panelCards.ts";
import { panelSeatViewOf, readableCards } from "#server/features/scorecards/scorecards.view.ts";
import { reportBrokenSeals } from "#server/features/scorecards/scoring.view.ts";
import type { Program } from "#server/program.ts";
import { describeAgreement } from "#shared/agreement/agreement.ts";
import type { completenessView, eventResults } from "#shared/outcomes/eventResults.ts";
import type { outcomeView } from "#shared/outcomes/outcomes.ts";
import { releaseObstacle } from "#shared/outcomes/releaseRules.ts";
import { displayName } from "#shared/people/people.ts";
import { canChangeAbsence } from "#shared/scorecards/absence.ts";
import {
  findRelease,
  findTakenBack,
  getOutcomeDocument,
  isOutcomeSealed,
  listOutcomesOfEvent,
  type OutcomeRow,
} from "./outcomes.queries.ts";

type Tools = Pick<Program, "sealKey" | "log" | "clock">;
type Person = { id: string; givenName: string; familyName: string };

const named = (person: Person) => ({ id: person.id, displayName: displayName(person) });

async function loadAndReport(reader: Reader, facts: EventFacts, tools: Tools): Promise<EventScoring> {
  const scoring = await loadEventScoring(reader, facts.event, tools.sealKey);
  for (const { seats } of scoring.interviews) reportBrokenSeals(seats, tools);
  return scoring;
}

/** What is missing before an event's outcomes can be released; nothing of what any card says. */
export async function composeCompleteness(
  reader: Reader,
  actor: Actor,
  facts: EventFacts,
  tools: Tools,
): Promise<z.input<typeof completenessView>> {
  const { event } = facts;
  const { interviews } = await loadAndReport(reader, facts, tools);
  const released = await listOutcomesOfEvent(reader, event.id);
  const release = await findRelease(reader, event.id);
  const takenBack = await findTakenBack(reader, event.id);
  const broken = released.filter((outcome) => !isOutcomeSealed(tools.sealKey, outcome));
  for (const { id } of broken) {
    tools.log.error({ outcomeId: id }, "the seal of a released outcome does not fit what it holds");
  }
  const obstacle = releaseObstacle(interviews.map(({ standing }) => standing));
  const mayRelease = can(actor, "outcome.release", facts);
  return {
    event: eventViewOf(facts, actor),
    interviews: interviews.map(
      ({ interview, student, panelName, roomName, startsAt, standing, seats, place }) => ({
        interviewId: interview.id,
        student: named(student),
        panelName,
        roomName,
        startsAt: startsAt.toISOString(),
        standing,
        panel: seats.map((seat) => panelSeatViewOf(seat, place, actor)),
        outcomeId: released.find((outcome) => outcome.interviewId === interview.id)?.id ?? null,
        can: {
          "interview.markNotShown":
            can(actor, "interview.markNotShown", place) &&
            canChangeAbsence(
              {
                eventState: event.state,
                state: interview.state,
                hasSubmitted: seats.some((seat) => seat.standing === "submitted"),
                startsAt,
              },
              tools.clock(),
            ),
        },
      }),
    ),
    release: release ? { releasedAt: release.at.toISOString(), releasedBy: named(release.by) } : null,
    takenBack: takenBack?.at
      ? {
          takenBackAt: takenBack.at.toISOString(),
          takenBackBy: named(takenBack.by),
          reason: takenBack.reason ?? "",
        }
      : null,
    brokenOutcomes: broken.map(({ interviewId }) => interviewId),
    can: {
      "outcome.release": mayRelease && event.state === "published" && obstacle === undefined,
      "outcome.takeBack": mayRelease && event.state === "released",
    },
  };
}

/** The results of the interviews all of whose cards the reader may read, and how far panelists agree on those. */
export async function composeEventResults(
  reader: Reader,
  actor: Actor,
  facts: EventFacts,
  tools: Tools,
): Promise<z.input<typeof eventResults>> {
  const { event } = facts;
  const { rubric, interviews } = await loadAndReport(reader, facts, tools);
  const rows = interviews.flatMap((scored) => {
    const cards =
      scored.standing === "notShown" ? undefined : readableCards(scored.seats, scored.place, actor);
    const result = cards && resultOf(scored.seats, rubric.criteria, event);
    return cards && result ? [{ ...scored, cards, result }] : [];
  });
  const scores = rows.flatMap(({ interview, cards }) =>
    cards.map(({ panelist, opened }) => ({
      target: interview.id,
      rater: panelist.id,
      value: opened.totalHundredths / 100,
    })),
  );
  const { headline, notes } = describeAgreement(scores);
  return {
    passTotal: event.passTotal,
    criterionFloorTenths: event.criterionFloorTenths,
    interviews: rows.map(({ interview, student, panelName, startsAt, result, cards }) => ({
      interviewId: interview.id,
      student: named(student),
      panelName,
      startsAt: startsAt.toISOString(),
      result,
      raters: cards.map(({ panelist, opened }) => ({
        panelist: named(panelist),
        totalHundredths: opened.totalHundredths,
      })),
    })),
    criteria: rubric.criteria.map(({ id, title }) => ({ id, title })),
    agreement: { headline, notes },
  };
}

/** A released outcome as it is sent. @throws BrokenSeal when it is no longer what was released */
export function outcomeViewOf(
  row: OutcomeRow,
  actor: Actor,
  facts: AccessFacts,
  sealKey: Buffer,
): z.input<typeof outcomeView> {
  return {
    id: row.id,
    releasedAt: row.createdAt.toISOString(),
    document: getOutcomeDocument(sealKey, row),
    can: abilitiesOf(actor, facts, ["outcome.read"]),
  };
}
