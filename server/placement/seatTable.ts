import { seatKey, takenSlots } from "#shared/placement/candidateRules.ts";
import type { PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { PlacementAssignment, PlacementPerson } from "#shared/placement/placementModel.ts";
import { sittingKey } from "#shared/placement/roomRules.ts";
import { listSittings, type Sitting } from "#shared/placement/sitting.ts";
import type { TimetableSlot } from "#shared/placement/timetable.ts";

/** A panel at one time, free to be given to a candidate. */
export interface Seat {
  panelId: string;
  slot: TimetableSlot;
  /** Who sits on the panel then: a position in `sittings`. */
  sitting: number;
  /** The panel's half-day: a position in `groups`. */
  group: number;
  /** The seat that follows at once and is free too: a position in `seats`, or -1. */
  next: number;
}

/** A panel in one half-day. */
export interface SeatGroup {
  panelId: string;
  blockId: string;
  /** Interviews pinned here beforehand. */
  pinnedCount: number;
}

export interface SeatTable {
  seats: Seat[];
  groups: SeatGroup[];
  sittings: PlacementPerson[][];
  /** Candidates who are seated already and stay. */
  pinnedIds: Set<string>;
}

/** One pin for each candidate and nothing for candidates, panels or slots that do not exist. */
export function validSeatPins(index: PlacementIndex): PlacementAssignment["seats"] {
  const pins = new Map<string, PlacementAssignment["seats"][number]>();
  for (const seat of index.model.pins.seats) {
    if (
      index.candidates.has(seat.candidateId) &&
      index.panels.has(seat.panelId) &&
      index.slots.has(seat.slotId) &&
      !pins.has(seat.candidateId)
    ) {
      pins.set(seat.candidateId, seat);
    }
  }
  return [...pins.values()];
}

/**
 * Lists the seats that can still be given: open slots of panels at which somebody sits, without those pinned.
 *
 * @param isUsable says whether a panel's half-day can be used at all (it has, or can have, a room).
 */
export function buildSeatTable(
  index: PlacementIndex,
  memberships: PlacementAssignment["memberships"],
  isUsable: (panelId: string, blockId: string) => boolean,
): SeatTable {
  const table: SeatTable = { seats: [], groups: [], sittings: [], pinnedIds: new Set() };
  const taken = new Set<string>();
  const pinnedCounts = new Map<string, number>();
  for (const pin of validSeatPins(index)) {
    table.pinnedIds.add(pin.candidateId);
    for (const slot of takenSlots(index, pin)) {
      taken.add(seatKey(pin.panelId, slot.id));
    }
    const key = sittingKey(pin.panelId, index.slots.get(pin.slotId)?.blockId ?? "");
    pinnedCounts.set(key, (pinnedCounts.get(key) ?? 0) + 1);
  }
  for (const [panelId, sittings] of listSittings(index, memberships)) {
    addPanelSeats(table, index, panelId, sittings, (slot) => {
      return !taken.has(seatKey(panelId, slot.id)) && isUsable(panelId, slot.blockId);
    });
  }
  for (const group of table.groups) {
    group.pinnedCount = pinnedCounts.get(sittingKey(group.panelId, group.blockId)) ?? 0;
  }
  return table;
}

function addPanelSeats(
  table: SeatTable,
  index: PlacementIndex,
  panelId: string,
  sittings: Sitting[],
  isFree: (slot: TimetableSlot) => boolean,
): void {
  const sittingOf = new Map<string, number>();
  for (const { members, slots } of sittings) {
    if (members.length > 0) {
      for (const slot of slots) {
        sittingOf.set(slot.id, table.sittings.length);
      }
      table.sittings.push(members);
    }
  }
  const panel = index.panels.get(panelId);
  const groupOf = new Map<string, number>();
  const seatOf = new Map<string, number>();
  for (const slot of panel?.slots ?? []) {
    const sitting = sittingOf.get(slot.id);
    if (sitting === undefined || panel?.closedSlotIds.has(slot.id) !== false || !isFree(slot)) {
      continue;
    }
    let group = groupOf.get(slot.blockId);
    if (group === undefined) {
      group = table.groups.length;
      groupOf.set(slot.blockId, group);
      table.groups.push({ panelId, blockId: slot.blockId, pinnedCount: 0 });
    }
    seatOf.set(slot.id, table.seats.length);
    table.seats.push({ panelId, slot, sitting, group, next: -1 });
  }
  for (const position of seatOf.values()) {
    const seat = table.seats[position];
    if (seat?.slot.nextSlotId) {
      seat.next = seatOf.get(seat.slot.nextSlotId) ?? -1;
    }
  }
}
