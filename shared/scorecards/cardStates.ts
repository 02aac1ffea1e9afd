import type { ScorecardState } from "./scorecards.ts";

/** How a panelist's card stands, for everybody on the panel; "notOpened": there is none yet. */
export const cardStandings = ["notOpened", "draft", "submitted", "excused"] as const;
export type CardStanding = "notOpened" | ScorecardState;

/** Which standing each act may start from. Who may act is the access table's business. */
export const cardActs = {
  save: ["draft"],
  submit: ["draft"],
  excuse: ["notOpened", "draft"],
  takeBackExcusal: ["excused"],
  reopen: ["submitted"],
} as const satisfies Record<string, readonly CardStanding[]>;
export type CardAct = keyof typeof cardActs;

/** Whether `act` is possible while a card stands like that. */
export function canActOnCard(act: CardAct, standing: CardStanding): boolean {
  return cardActs[act].some((from) => from === standing);
}

/** Cards are opened to each other when every panelist has submitted or is excused, and somebody has submitted. */
export function isRevealed(standings: readonly CardStanding[]): boolean {
  return (
    standings.includes("submitted") &&
    standings.every((standing) => standing === "submitted" || standing === "excused")
  );
}

/**
 * Whether this reader may see what the others wrote. Who sits on the panel and has not submitted never does, not
 * even when excused or when coordinator as well: an excusal can be taken back, and then that card is scored blind too.
 */
export function isRevealedTo(
  cards: readonly { panelistId: string; standing: CardStanding }[],
  readerId: string | null,
): boolean {
  const own = cards.find((card) => card.panelistId === readerId);
  return isRevealed(cards.map((card) => card.standing)) && (!own || own.standing === "submitted");
}

/**
 * How an interview stands on the way to its outcome.
 * complete: a full panel has submitted. fewRaters: all who remain have, somebody is excused or the panel is small.
 * broken: a submitted card is no longer what was sealed, so it counts for nothing until it is put right.
 */
export const interviewStandings = ["waiting", "complete", "fewRaters", "notShown", "broken"] as const;
export type InterviewStanding = (typeof interviewStandings)[number];

/** How an interview stands, from its cards. */
export function interviewStandingOf(given: {
  isNotShown: boolean;
  standings: readonly CardStanding[];
  hasBrokenSeal: boolean;
  fullPanel: number;
}): InterviewStanding {
  if (given.isNotShown) return "notShown";
  if (given.hasBrokenSeal) return "broken";
  if (!isRevealed(given.standings)) return "waiting";
  const raters = given.standings.filter((standing) => standing === "submitted").length;
  return raters < given.fullPanel ? "fewRaters" : "complete";
}
