import type { AccessFacts } from "#server/access/facts.ts";
import type { PanelMemberRow } from "#server/features/interviews/interviews.queries.ts";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import {
  type CardStanding,
  type InterviewStanding,
  interviewStandingOf,
  isRevealedTo,
} from "#shared/scorecards/cardStates.ts";
import { fullPanel, type PanelResult, panelResult } from "#shared/scorecards/scoring.ts";
import { type OpenedCard, openSubmittedCard, type SoundCard } from "./cardSeal.ts";
import type { AuthoredCard, CardRow } from "./scorecards.queries.ts";

type PanelistRow = Pick<PanelMemberRow, "id" | "givenName" | "familyName"> &
  Partial<Pick<PanelMemberRow, "schoolName" | "schoolLevel">>;

/** Somebody whose card an interview needs, and the card. */
export interface PanelSeat {
  panelist: PanelistRow;
  /** False for somebody who submitted and has left the panel since: what they gave still counts. */
  isMember: boolean;
  card: AuthoredCard | undefined;
  standing: CardStanding;
  /** A submitted card, opened; undefined for others. */
  opened: OpenedCard | undefined;
}

/** Who is to score an interview and how each card stands: the panel's members, and whoever submitted before leaving. */
export function standingsOf<C extends Pick<CardRow, "panelistId" | "state">>(
  members: readonly { id: string }[],
  cards: readonly C[],
): { panelistId: string; isMember: boolean; card: C | undefined; standing: CardStanding }[] {
  const standings = members.map(({ id: panelistId }) => {
    const card = cards.find((one) => one.panelistId === panelistId);
    return { panelistId, isMember: true, card, standing: card?.state ?? ("notOpened" as const) };
  });
  const left = cards.filter(
    (card) => card.state === "submitted" && !members.some(({ id }) => id === card.panelistId),
  );
  return [
    ...standings,
    ...left.map((card) => ({
      panelistId: card.panelistId,
      isMember: false,
      card,
      standing: card.state,
    })),
  ];
}

/** The same with the people and what their submitted cards say. */
export function seatsOf(
  members: readonly PanelistRow[],
  cards: readonly AuthoredCard[],
  sealed: { sealKey: Buffer; criteria: readonly RubricCriterion[] },
): PanelSeat[] {
  return standingsOf(members, cards).map(({ panelistId, isMember, card, standing }) => ({
    panelist: members.find(({ id }) => id === panelistId) ?? {
      id: panelistId,
      givenName: card?.givenName ?? "",
      familyName: card?.familyName ?? "",
    },
    isMember,
    card,
    standing,
    opened:
      card?.state === "submitted" ? openSubmittedCard(sealed.sealKey, sealed.criteria, card) : undefined,
  }));
}

/** How an interview stands on the way to its outcome. */
export function standingOf(
  seats: readonly PanelSeat[],
  interview: { state: "scheduled" | "notShown" },
): InterviewStanding {
  return interviewStandingOf({
    isNotShown: interview.state === "notShown",
    standings: seats.map((seat) => seat.standing),
    hasBrokenSeal: seats.some((seat) => seat.opened?.isSound === false),
    fullPanel,
  });
}

/** The seats whose cards were submitted, with what they say; undefined when one of them is no longer as sealed. */
export function countedCards(
  seats: readonly PanelSeat[],
): (PanelSeat & { card: AuthoredCard; opened: SoundCard })[] | undefined {
  const counted: (PanelSeat & { card: AuthoredCard; opened: SoundCard })[] = [];
  for (const seat of seats) {
    if (seat.standing !== "submitted") continue;
    if (!seat.card || !seat.opened?.isSound) return undefined;
    counted.push({ ...seat, card: seat.card, opened: seat.opened });
  }
  return counted;
}

/** The rule an event fixed beforehand, as scoring takes it. */
export function ruleOf(event: { passTotal: number; criterionFloorTenths: number }) {
  return { passTotal: event.passTotal, criterionFloor: event.criterionFloorTenths / 10 };
}

/** What the event's rule makes of the cards of an interview; undefined with none, or with one that is damaged. */
export function resultOf(
  seats: readonly PanelSeat[],
  criteria: readonly RubricCriterion[],
  event: { passTotal: number; criterionFloorTenths: number },
): PanelResult | undefined {
  const cards = countedCards(seats);
  return (
    cards &&
    panelResult(
      criteria,
      cards.map(({ opened }) => opened.levels),
      ruleOf(event),
    )
  );
}

/**
 * The facts reading or writing a card depends on. Until it is submitted and the panel's cards are revealed to the
 * reader, a card is sealed for its author. Who has left the panel does not write any more.
 */
export function cardFactsOf(
  place: AccessFacts & { panelistIds: readonly string[] },
  cards: readonly { panelistId: string; standing: CardStanding }[],
  authorId: string,
  readerId: string | null,
): AccessFacts {
  const isSubmitted = cards.some((card) => card.panelistId === authorId && card.standing === "submitted");
  return {
    districtId: place.districtId,
    schoolId: place.schoolId,
    studentId: place.studentId,
    panelistIds: place.panelistIds,
    conflictedIds: place.conflictedIds,
    personId: place.panelistIds.includes(authorId) ? authorId : null,
    sealedForAuthorId: isSubmitted && isRevealedTo(cards, readerId) ? null : authorId,
  };
}
