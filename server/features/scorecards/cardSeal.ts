import { canonicalJson, isSealed, sealOf } from "#server/features/portfolios/seal.ts";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import { levelsOf, type ScorecardContent } from "#shared/scorecards/scorecards.ts";
import { type Levels, totalHundredths } from "#shared/scorecards/scoring.ts";
import type { CardRow } from "./scorecards.queries.ts";

type SealedPlace = Pick<CardRow, "id" | "interviewId" | "studentId" | "panelistId"> & {
  submittedAt: Date;
  totalHundredths: number;
};

function placeOf(card: SealedPlace): (string | number)[] {
  const { id, interviewId, studentId, panelistId } = card;
  const at = card.submittedAt.toISOString();
  return ["scorecard", id, interviewId, studentId, panelistId, at, card.totalHundredths];
}

/** The text a card's content is stored as. */
export function contentText(content: ScorecardContent): string {
  return canonicalJson(content);
}

/** The seal a card gets at submission: over its words, its total, whose it is and when it was submitted. */
export function sealOfCard(key: Buffer, content: string, place: SealedPlace): string {
  return sealOf(key, content, placeOf(place));
}

/** Whether this text is what was sealed in that place. */
export function isCardSealed(key: Buffer, content: string, place: SealedPlace, seal: string): boolean {
  return isSealed(key, content, placeOf(place), seal);
}

/** A submitted card as it counts. */
export interface SoundCard {
  isSound: true;
  content: ScorecardContent;
  levels: Levels;
  totalHundredths: number;
}
export type OpenedCard = SoundCard | { isSound: false };

/** What an unsubmitted card says. */
export function draftContent(card: Pick<CardRow, "content">): ScorecardContent {
  const content: ScorecardContent = JSON.parse(card.content);
  return content;
}

/**
 * A submitted card, opened: its seal is checked, and its total is counted again from the rubric, so that neither the
 * card nor the weights can have changed since. One that does not fit counts for nothing and shows nothing.
 */
export function openSubmittedCard(
  key: Buffer,
  criteria: readonly RubricCriterion[],
  card: CardRow,
): OpenedCard {
  const { submittedAt, totalHundredths: total, seal } = card;
  if (submittedAt === null || total === null || seal === null) return { isSound: false };
  const place = { ...card, submittedAt, totalHundredths: total };
  if (!isCardSealed(key, card.content, place, seal)) return { isSound: false };
  const content = draftContent(card);
  const levels = levelsOf(content);
  if (totalHundredths(criteria, levels) !== total) return { isSound: false };
  return { isSound: true, content, levels, totalHundredths: total };
}
