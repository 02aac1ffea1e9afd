import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { can } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import { displayName } from "#shared/people/people.ts";
import { canActOnCard, isRevealed } from "#shared/scorecards/cardStates.ts";
import type { ScorecardContent, scorecardView } from "#shared/scorecards/scorecards.ts";
import type { PanelResult } from "#shared/scorecards/scoring.ts";
import type { comparisonView, panelSeatView } from "#shared/scorecards/scoringViews.ts";
import type { SoundCard } from "./cardSeal.ts";
import { cardFactsOf, countedCards, type PanelSeat } from "./panelCards.ts";
import type { AuthoredCard, CardRow } from "./scorecards.queries.ts";

/** An interview as far as acts on its cards depend on it. */
export interface CardPlace extends AccessFacts {
  panelistIds: string[];
  /** The event is published and not released, and the candidate is not marked as not shown. */
  isOpen: boolean;
}

/** A panelist's own card, for its author. */
export function scorecardViewOf(
  card: CardRow,
  content: ScorecardContent,
  isOpen: boolean,
): z.input<typeof scorecardView> {
  return {
    id: card.id,
    interviewId: card.interviewId,
    state: card.state,
    content,
    reason: card.reason,
    totalHundredths: card.totalHundredths,
    submittedAt: card.submittedAt?.toISOString() ?? null,
    updatedAt: card.updatedAt.toISOString(),
    version: card.version,
    can: { "scorecard.write": isOpen && canActOnCard("save", card.state) },
  };
}

/** Who sits there and how their card stands; nothing of what it says. */
export function panelSeatViewOf(
  seat: PanelSeat,
  place: CardPlace,
  actor: Actor,
): z.input<typeof panelSeatView> {
  const { panelist, card, standing } = seat;
  const isYou = panelist.id === actor.personId;
  const mayExcuse = can(actor, "scorecard.excuse", place);
  const isExcusable = canActOnCard("excuse", standing) || canActOnCard("takeBackExcusal", standing);
  return {
    panelist: { id: panelist.id, displayName: displayName(panelist) },
    schoolName: panelist.schoolName ?? null,
    schoolLevel: panelist.schoolLevel ?? null,
    isYou,
    cardId: card?.id ?? null,
    standing,
    submittedAt: card?.submittedAt?.toISOString() ?? null,
    reason: isYou || mayExcuse ? (card?.reason ?? null) : null,
    isSealBroken: seat.opened?.isSound === false,
    can: {
      "scorecard.excuse": mayExcuse && place.isOpen && isExcusable,
      "scorecard.reopen":
        can(actor, "scorecard.reopen", place) &&
        place.isOpen &&
        seat.isMember &&
        canActOnCard("reopen", standing),
    },
  };
}

/**
 * The submitted cards of an interview, once the panel's cards are revealed and the reader may read every one of
 * them; otherwise undefined, also for who could only lay their own card beside nothing.
 */
export function readableCards(
  seats: readonly PanelSeat[],
  place: CardPlace,
  actor: Actor,
): (PanelSeat & { card: AuthoredCard; opened: SoundCard })[] | undefined {
  if (!isRevealed(seats.map(({ standing }) => standing))) return undefined;
  const counted = countedCards(seats);
  if (!counted || counted.length === 0) return undefined;
  const cards = seats.map(({ panelist, standing }) => ({ panelistId: panelist.id, standing }));
  const mayReadAll = counted.every(({ panelist }) =>
    can(actor, "scorecard.read", cardFactsOf(place, cards, panelist.id, actor.personId)),
  );
  return mayReadAll ? counted : undefined;
}

/** The cards beside each other. */
export function comparisonViewOf(
  cards: readonly (PanelSeat & { opened: SoundCard })[],
  result: PanelResult,
  actor: Actor,
): z.input<typeof comparisonView> {
  return {
    cards: cards.map(({ panelist, opened }) => ({
      panelist: { id: panelist.id, displayName: displayName(panelist) },
      isYou: panelist.id === actor.personId,
      content: opened.content,
      totalHundredths: opened.totalHundredths,
    })),
    result,
  };
}
