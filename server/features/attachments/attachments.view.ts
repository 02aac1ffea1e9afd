import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { AttachmentView } from "#shared/attachments/attachments.ts";
import type { AttachmentRow } from "./attachments.queries.ts";

/** An attachment as its student edits it. */
export function attachmentViewOf(row: AttachmentRow, actor: Actor, facts: AccessFacts): AttachmentView {
  return {
    id: row.id,
    artifactId: row.artifactId,
    mediaType: row.mediaType,
    name: row.name,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    hasThumbnail: row.thumbnailHash !== null,
    isLocked: row.isLocked,
    caption: row.caption,
    altText: row.altText,
    isDecorative: row.isDecorative,
    createdAt: row.createdAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
    version: row.version,
    can: abilitiesOf(actor, facts, ["artifact.edit"]),
  };
}
