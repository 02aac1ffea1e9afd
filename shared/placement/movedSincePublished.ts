import type { MovedSincePublished } from "./conflict.ts";
import type { PlacementAssignment } from "./placementModel.ts";
import { roomsBySitting, sittingKey } from "./roomRules.ts";

function membershipKey(panelId: string, personId: string, slotIds: string[] | undefined): string {
  return JSON.stringify([panelId, personId, slotIds === undefined ? null : [...slotIds].sort()]);
}

/**
 * Who was told one thing and now has another: candidates with another seat or none, adults not on the panel (or not for
 * the same slots) as they were told, panels in another room. Whoever had been told nothing is not counted.
 */
export function movedSincePublished(
  published: PlacementAssignment | null,
  assignment: PlacementAssignment,
): MovedSincePublished {
  if (published === null) {
    return { candidateIds: [], memberships: [], rooms: [] };
  }
  const seats = new Map(assignment.seats.map((seat) => [seat.candidateId, seat]));
  const memberships = new Set(
    assignment.memberships.map(({ panelId, personId, slotIds }) => membershipKey(panelId, personId, slotIds)),
  );
  const rooms = roomsBySitting(assignment);
  return {
    candidateIds: published.seats
      .filter(({ candidateId, panelId, slotId }) => {
        const seat = seats.get(candidateId);
        return seat?.panelId !== panelId || seat.slotId !== slotId;
      })
      .map(({ candidateId }) => candidateId),
    memberships: published.memberships
      .filter(({ panelId, personId, slotIds }) => !memberships.has(membershipKey(panelId, personId, slotIds)))
      .map(({ panelId, personId }) => ({ panelId, personId })),
    rooms: published.rooms
      .filter(({ panelId, blockId, roomId }) => rooms.get(sittingKey(panelId, blockId)) !== roomId)
      .map(({ panelId, blockId }) => ({ panelId, blockId })),
  };
}
