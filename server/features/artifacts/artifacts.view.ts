import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { ArtifactView } from "#shared/artifacts/artifacts.ts";
import { shownTitle } from "#shared/artifacts/shownTitle.ts";
import type { ArtifactRow } from "./artifacts.queries.ts";

/** An artifact as its student edits it. */
export function artifactViewOf(row: ArtifactRow, actor: Actor, facts: AccessFacts): ArtifactView {
  return {
    id: row.id,
    studentId: row.studentId,
    kind: row.kind,
    title: row.title,
    shownTitle: shownTitle(row.title, row.content),
    content: row.content,
    isShownToFamily: row.isShownToFamily,
    isShownByLink: row.isShownByLink,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
    version: row.version,
    can: abilitiesOf(actor, facts, ["artifact.edit"]),
  };
}
