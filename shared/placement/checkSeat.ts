import { seatKey, takenSlots } from "./candidateRules.ts";
import { type HardConflict, hardConflict, type SoftConflict } from "./conflict.ts";
import { sittingConflicts } from "./explainConflicts.ts";
import { membershipSlots, personConflicts } from "./personRules.ts";
import { indexPlacement } from "./placementIndex.ts";
import type { Membership, PlacementAssignment, PlacementModel, SeatAssignment } from "./placementModel.ts";
import { roomNeedConflicts, roomsBySitting } from "./roomRules.ts";
import { pairConflicts, seatConflicts, seatCosts } from "./seatRules.ts";
import { listSittings, memberFinder } from "./sitting.ts";

/** What one tentative step would break and cost. */
export interface StepCheck {
  hard: HardConflict[];
  soft: SoftConflict[];
}

/**
 * What would giving this seat to this candidate break or cost? The candidate's present seat, if any, counts as
 * given up. The loads of panels and siblings, which depend on everybody else, are left to `explainConflicts`.
 *
 * @throws PlacementModelError when the model contradicts itself.
 */
export function checkSeat(
  model: PlacementModel,
  assignment: PlacementAssignment,
  seat: SeatAssignment,
): StepCheck {
  const index = indexPlacement(model);
  const findMembers = memberFinder(listSittings(index, assignment.memberships));
  const hard = [
    ...seatConflicts(index, seat, findMembers),
    ...roomNeedConflicts(index, seat, roomsBySitting(assignment)),
  ];
  const wanted = new Set(takenSlots(index, seat).map((slot) => seatKey(seat.panelId, slot.id)));
  for (const other of assignment.seats) {
    if (other.candidateId === seat.candidateId) {
      continue;
    }
    const shared = takenSlots(index, other).filter((slot) => wanted.has(seatKey(other.panelId, slot.id)));
    if (shared.length > 0) {
      hard.push(
        hardConflict("seatTaken", {
          candidateIds: [seat.candidateId, other.candidateId],
          panelIds: [seat.panelId],
          slotIds: shared.map(({ id }) => id),
        }),
      );
    }
  }
  return { hard, soft: seatCosts(index, seat, findMembers) };
}

/**
 * What would seating this person on this panel break? Named are the person's own clashes, the faults the panel would
 * then have, and the candidates already placed there whom the person must not interview. A panel that is still too
 * small, or still lacks a role, is not held against the person.
 *
 * @throws PlacementModelError when the model contradicts itself.
 */
export function checkMember(
  model: PlacementModel,
  assignment: PlacementAssignment,
  membership: Membership,
): HardConflict[] {
  const index = indexPlacement(model);
  const others = assignment.memberships.filter(
    ({ panelId, personId }) => panelId !== membership.panelId || personId !== membership.personId,
  );
  const memberships = [...others, membership];
  const conflicts = personConflicts(index, { ...assignment, memberships }).filter(
    ({ personIds, panelIds }) =>
      personIds.includes(membership.personId) && panelIds.includes(membership.panelId),
  );
  const person = index.people.get(membership.personId);
  if (!person) {
    return conflicts;
  }
  const hours = new Set(membershipSlots(index, membership).map(({ id }) => id));
  for (const sitting of listSittings(index, memberships).get(membership.panelId) ?? []) {
    if (sitting.members.includes(person)) {
      conflicts.push(
        ...sittingConflicts(index, sitting, []).filter(
          ({ rule }) =>
            rule === "panelTooLarge" || rule === "tooManyCommunityMembers" || rule === "excludedPair",
        ),
      );
    }
  }
  for (const seat of assignment.seats) {
    const candidate = index.candidates.get(seat.candidateId);
    const isThere =
      seat.panelId === membership.panelId && takenSlots(index, seat).some(({ id }) => hours.has(id));
    if (candidate && isThere) {
      conflicts.push(
        ...pairConflicts(candidate, [person], { panelIds: [seat.panelId], slotIds: [seat.slotId] }),
      );
    }
  }
  return conflicts;
}
