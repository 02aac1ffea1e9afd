import { seatKey, takenSlots } from "./candidateRules.ts";
import { type HardConflict, hardConflict, type SoftConflict } from "./conflict.ts";
import { sittingConflicts } from "./explainConflicts.ts";
import { membershipSlots, personConflicts } from "./personRules.ts";
import { indexPlacement, type PlacementIndex } from "./placementIndex.ts";
import type { Membership, PlacementAssignment, PlacementModel, SeatAssignment } from "./placementModel.ts";
import { roomNeedConflicts, roomsBySitting } from "./roomRules.ts";
import { pairConflicts, seatConflicts, seatCosts } from "./seatRules.ts";
import { listSittings, memberFinder } from "./sitting.ts";

/** What one tentative step would break and cost. */
export interface StepCheck {
  hard: HardConflict[];
  soft: SoftConflict[];
}

/** As {@link checkSeat}, for many seats held against one assignment, on a model already looked through. */
export function seatChecker(
  index: PlacementIndex,
  assignment: PlacementAssignment,
): (seat: SeatAssignment) => StepCheck {
  const findMembers = memberFinder(listSittings(index, assignment.memberships));
  const rooms = roomsBySitting(assignment);
  const takers = new Map<string, SeatAssignment[]>();
  for (const other of assignment.seats) {
    for (const { id } of takenSlots(index, other)) {
      const key = seatKey(other.panelId, id);
      takers.set(key, [...(takers.get(key) ?? []), other]);
    }
  }
  return (seat) => {
    const hard = [...seatConflicts(index, seat, findMembers), ...roomNeedConflicts(index, seat, rooms)];
    const sharedSlots = new Map<string, string[]>();
    for (const { id } of takenSlots(index, seat)) {
      for (const { candidateId } of takers.get(seatKey(seat.panelId, id)) ?? []) {
        if (candidateId !== seat.candidateId) {
          sharedSlots.set(candidateId, [...new Set([...(sharedSlots.get(candidateId) ?? []), id])]);
        }
      }
    }
    for (const [candidateId, slotIds] of sharedSlots) {
      hard.push(
        hardConflict("seatTaken", {
          candidateIds: [seat.candidateId, candidateId],
          panelIds: [seat.panelId],
          slotIds,
        }),
      );
    }
    return { hard, soft: seatCosts(index, seat, findMembers) };
  };
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
  return seatChecker(indexPlacement(model), assignment)(seat);
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
  return checkIndexedMember(indexPlacement(model), assignment, membership);
}

/** As {@link checkMember}, on a model already looked through. */
export function checkIndexedMember(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  membership: Membership,
): HardConflict[] {
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
