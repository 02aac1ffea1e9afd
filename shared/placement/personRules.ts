import { type HardConflict, hardConflict, type SoftConflict, softConflict } from "./conflict.ts";
import { isAvailableIn, type PlacementIndex } from "./placementIndex.ts";
import type { Membership, PlacementAssignment } from "./placementModel.ts";
import { spansOverlap, type TimetableSlot } from "./timetable.ts";

/** The slots in which a membership puts its person at a panel. */
export function membershipSlots(index: PlacementIndex, membership: Membership): TimetableSlot[] {
  const slots = index.panels.get(membership.panelId)?.slots ?? [];
  const { slotIds } = membership;
  return slotIds === undefined ? slots : slots.filter((slot) => slotIds.includes(slot.id));
}

/** One person at a panel, with the time it takes. */
interface Duty {
  panelId: string;
  slots: TimetableSlot[];
}

function listDuties(index: PlacementIndex, memberships: Membership[]): Map<string, Duty[]> {
  const duties = new Map<string, Duty[]>();
  for (const membership of memberships) {
    if (index.people.has(membership.personId) && index.panels.has(membership.panelId)) {
      const duty = { panelId: membership.panelId, slots: membershipSlots(index, membership) };
      const earlier = duties.get(membership.personId);
      if (earlier) {
        earlier.push(duty);
      } else {
        duties.set(membership.personId, [duty]);
      }
    }
  }
  return duties;
}

function clashes(one: Duty, other: Duty): TimetableSlot[] {
  return one.slots.filter((slot) => other.slots.some((second) => spansOverlap(slot, second)));
}

/** People who sit on two panels at once, or twice on one, or when they are not available. */
export function personConflicts(index: PlacementIndex, assignment: PlacementAssignment): HardConflict[] {
  const conflicts: HardConflict[] = [];
  for (const { panelId, personId, slotIds } of assignment.memberships) {
    const panel = index.panels.get(panelId);
    const known = panel?.slots.map(({ id }) => id) ?? [];
    if (!panel || !index.people.has(personId) || slotIds?.some((slotId) => !known.includes(slotId))) {
      conflicts.push(
        hardConflict("unknownReference", {
          panelIds: [panelId],
          personIds: [personId],
          slotIds: slotIds?.filter((slotId) => !known.includes(slotId)) ?? [],
        }),
      );
    }
  }
  for (const [personId, duties] of listDuties(index, assignment.memberships)) {
    const person = index.people.get(personId);
    for (const [position, duty] of duties.entries()) {
      const away = new Set(
        duty.slots
          .filter((slot) => person && !isAvailableIn(person, slot.blockId))
          .map((slot) => slot.blockId),
      );
      if (away.size > 0) {
        conflicts.push(
          hardConflict("personUnavailable", {
            personIds: [personId],
            panelIds: [duty.panelId],
            blockIds: [...away],
          }),
        );
      }
      for (const other of duties.slice(position + 1)) {
        const clash = clashes(duty, other);
        if (clash.length > 0) {
          const panelIds = duty.panelId === other.panelId ? [duty.panelId] : [duty.panelId, other.panelId];
          conflicts.push(
            hardConflict("personInTwoPlaces", {
              personIds: [personId],
              panelIds,
              slotIds: clash.map(({ id }) => id),
            }),
          );
        }
      }
    }
  }
  return conflicts;
}

/** People who serve on more than one panel. */
export function personCosts(index: PlacementIndex, assignment: PlacementAssignment): SoftConflict[] {
  const costs: SoftConflict[] = [];
  for (const [personId, duties] of listDuties(index, assignment.memberships)) {
    const panelIds = [...new Set(duties.map(({ panelId }) => panelId))];
    if (panelIds.length > 1) {
      costs.push(
        softConflict("severalPanels", index.model.weights.severalPanels * (panelIds.length - 1), {
          personIds: [personId],
          panelIds,
          count: panelIds.length,
        }),
      );
    }
  }
  return costs.filter(({ cost }) => cost > 0);
}
