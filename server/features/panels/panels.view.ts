import type { z } from "zod";
import type { panelistView, panelView } from "#shared/panels/panelViews.ts";
import { displayName } from "#shared/people/people.ts";
import type { MemberRow, PanelRow } from "./panels.queries.ts";

type PanelistRow = Omit<MemberRow, "panelId">;

/** Somebody who sits on panels, as a coordinator sees them. */
export function panelistViewOf(row: PanelistRow): z.input<typeof panelistView> {
  return {
    id: row.id,
    displayName: displayName(row),
    schoolName: row.schoolName,
    schoolLevel: row.schoolLevel,
    isTrained: row.isTrained,
    isCommunityMember: row.isCommunityMember,
  };
}

/** A panel with its people and the times they are needed elsewhere. */
export function panelViewOf(
  row: PanelRow,
  members: readonly PanelistRow[],
  busy: readonly { personId: string; startsAt: Date; endsAt: Date }[],
): z.input<typeof panelView> {
  return {
    id: row.id,
    name: row.name,
    position: row.position,
    roomId: row.roomId,
    members: members.map((member) => ({
      ...panelistViewOf(member),
      busy: busy
        .filter(({ personId }) => personId === member.id)
        .map(({ startsAt, endsAt }) => ({
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
        })),
    })),
    version: row.version,
  };
}
