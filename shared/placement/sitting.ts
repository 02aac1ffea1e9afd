import type { PlacementIndex } from "./placementIndex.ts";
import type { PlacementAssignment, PlacementPerson } from "./placementModel.ts";
import type { TimetableSlot } from "./timetable.ts";

/** A panel in the slots in which the same people sit on it. */
export interface Sitting {
  panelId: string;
  members: PlacementPerson[];
  /** In the order of time, closed slots included. */
  slots: TimetableSlot[];
}

/**
 * Splits each panel's slots by who sits there. A panel whose members stay all the time is one sitting; a panel at
 * which nobody sits is one sitting without members. Memberships of unknown panels or people are left out.
 */
export function listSittings(
  index: PlacementIndex,
  memberships: PlacementAssignment["memberships"],
): Map<string, Sitting[]> {
  const sittings = new Map<string, Sitting[]>();
  const whole = new Map<string, Map<string, Set<string> | null>>();
  for (const panelId of index.panels.keys()) {
    whole.set(panelId, new Map());
  }
  for (const { panelId, personId, slotIds } of memberships) {
    const members = whole.get(panelId);
    if (!members || !index.people.has(personId)) {
      continue;
    }
    const earlier = members.get(personId);
    if (slotIds === undefined || earlier === null) {
      members.set(personId, null);
    } else {
      members.set(personId, new Set([...(earlier ?? []), ...slotIds]));
    }
  }
  for (const [panelId, { slots }] of index.panels) {
    const present = [...(whole.get(panelId) ?? new Map<string, Set<string> | null>())];
    const isWhole = present.every(([, only]) => only === null);
    const bySameMembers = new Map<string, Sitting>();
    for (const slot of slots) {
      const here = isWhole ? present : present.filter(([, only]) => only === null || only.has(slot.id));
      const key = isWhole ? "" : JSON.stringify(here.map(([personId]) => personId));
      let sitting = bySameMembers.get(key);
      if (!sitting) {
        const members = here.flatMap(([personId]) => index.people.get(personId) ?? []);
        sitting = { panelId, members, slots: [] };
        bySameMembers.set(key, sitting);
      }
      sitting.slots.push(slot);
    }
    sittings.set(panelId, [...bySameMembers.values()]);
  }
  return sittings;
}

/** Who sits on a panel in a slot; nobody when the panel does not sit then. */
export type FindMembers = (panelId: string, slotId: string) => PlacementPerson[];

/** @returns a quick answer to who sits where and when. */
export function memberFinder(sittings: Map<string, Sitting[]>): FindMembers {
  const byPanel = new Map<string, Map<string, PlacementPerson[]>>();
  for (const [panelId, ofPanel] of sittings) {
    const bySlot = new Map<string, PlacementPerson[]>();
    for (const { slots, members } of ofPanel) {
      for (const slot of slots) {
        bySlot.set(slot.id, members);
      }
    }
    byPanel.set(panelId, bySlot);
  }
  return (panelId, slotId) => byPanel.get(panelId)?.get(slotId) ?? [];
}
