import type { Actor } from "./actor.ts";
import type { AccessFacts } from "./facts.ts";

type Forbids = (actor: Actor, facts: AccessFacts) => boolean;

/** What no relation can outweigh. */
export const vetoes = {
  /** Until a panel's cards are revealed, a card's content is read by its own author alone. */
  sealedCard: (actor, facts) =>
    facts.sealedForAuthorId !== undefined &&
    facts.sealedForAuthorId !== null &&
    facts.sealedForAuthorId !== actor.personId,
  /** Who has a conflict of interest does not score. */
  conflictOfInterest: (actor, facts) =>
    actor.personId !== null && facts.conflictedIds?.includes(actor.personId) === true,
  /** Only administrators change the account of one, or make one. */
  administratorAccount: (actor, facts) =>
    facts.isAdministratorAccount === true && !actor.roles.has("administrator"),
} as const satisfies Record<string, Forbids>;
export type Veto = keyof typeof vetoes;
