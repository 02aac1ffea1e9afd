import { type AccessRow, type Action, accessTable } from "./accessTable.ts";
import type { Actor } from "./actor.ts";
import type { AccessFacts } from "./facts.ts";
import { holds, relations } from "./relations.ts";
import { vetoes } from "./vetoes.ts";

/** Whether `actor` may do `action` to the thing with these facts. */
export function can(actor: Actor, action: Action, facts: AccessFacts): boolean {
  const row: AccessRow = accessTable[action];
  if (row.unless?.some((veto) => vetoes[veto](actor, facts))) return false;
  return relations.some((relation) => row.may[relation] && holds[relation](actor, facts));
}

/** What the actor may do with a thing, by action, to be sent along with it as `can`. */
export function abilitiesOf(
  actor: Actor,
  facts: AccessFacts,
  actions: readonly Action[],
): Record<string, boolean> {
  return Object.fromEntries(actions.map((action) => [action, can(actor, action, facts)]));
}
