import type { EventBoard } from "#shared/interviews/board.ts";
import type { PrintWords } from "./printWords.ts";

/** An event's plan, as it is printed. */
export interface ScheduleFacts {
  title: string;
  schoolName: string;
  /** The times are not published yet. */
  isDraft: boolean;
  board: Omit<EventBoard, "event">;
}

export type Slot = EventBoard["slots"][number];
export type Panel = EventBoard["panels"][number];
export type Seat = EventBoard["seats"][number];

/** More columns than this leave no room for names on a sheet upright. */
const mostPanels = 5;
/** A pause this long, in minutes, parts the rows of a day. */
const breakMinutes = 10;

/** The plan as the sheets ask for it. */
export interface SchedulePlan {
  /** The slots of each day, in the order of time. */
  days: Slot[][];
  nameOf: (studentId: string) => string;
  homeroomOf: (studentId: string) => string;
  roomOf: (panel: Panel) => string;
  seatAt: (panelId: string, slotId: string) => Seat | undefined;
}

export const startOf = (slot: Slot) => new Date(slot.startsAt);

/** Orders and indexes an event's plan. */
export function planOf({ board }: ScheduleFacts, { tell }: PrintWords): SchedulePlan {
  const candidates = new Map(board.candidates.map((candidate) => [candidate.id, candidate]));
  const rooms = new Map(board.rooms.map((room) => [room.id, room.name]));
  const seats = new Map(board.seats.map((seat) => [`${seat.panelId} ${seat.slotId}`, seat]));
  const slots = board.slots.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return {
    days: [...new Set(slots.map(({ on }) => on))].map((on) => slots.filter((slot) => slot.on === on)),
    nameOf: (id) => candidates.get(id)?.displayName ?? "",
    homeroomOf: (id) => candidates.get(id)?.homeroom ?? "",
    roomOf: (panel) => (panel.roomId && rooms.get(panel.roomId)) || tell("noRoom"),
    seatAt: (panelId, slotId) => seats.get(`${panelId} ${slotId}`),
  };
}

/** Whether the panels paused before this slot. */
export function isAfterBreak(slot: Slot, before: Slot | undefined): boolean {
  return (
    before !== undefined && Date.parse(slot.startsAt) - Date.parse(before.endsAt) >= breakMinutes * 60_000
  );
}

/** The panels in groups of nearly one size, each group the columns of one table. */
export function columnGroups(panels: readonly Panel[]): Panel[][] {
  const count = Math.ceil(panels.length / mostPanels);
  const size = Math.ceil(panels.length / Math.max(1, count));
  return Array.from({ length: count }, (_, place) => panels.slice(place * size, (place + 1) * size));
}
