import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { shareView } from "#shared/shares/shares.ts";
import { shareStateAt } from "#shared/shares/shareTerms.ts";
import type { ShareRow } from "./shares.queries.ts";

/** A link as its student, or a coordinator, sees it: never its address. A withdrawn one can only be looked at. */
export function shareViewOf(
  row: ShareRow,
  actor: Actor,
  facts: AccessFacts,
  at: Date,
): z.input<typeof shareView> {
  const may = abilitiesOf(actor, facts, ["share.edit", "share.revoke"]);
  const state = shareStateAt(row, at);
  return {
    id: row.id,
    label: row.label,
    state,
    hasPasscode: row.passcodeHash !== null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    viewCount: row.viewCount,
    lastViewedAt: row.lastViewedAt?.toISOString() ?? null,
    version: row.version,
    can: Object.fromEntries(Object.entries(may).map(([action, yes]) => [action, yes && state !== "revoked"])),
  };
}
