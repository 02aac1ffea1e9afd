import { indexPlacement, isAvailableIn, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import {
  emptyAssignment,
  type PlacementAssignment,
  type PlacementModel,
  type PlacementRoom,
  type RoomAssignment,
} from "#shared/placement/placementModel.ts";
import { roomsBySitting, sittingKey } from "#shared/placement/roomRules.ts";
import type { Shortage } from "#shared/placement/shortage.ts";
import { notPlaced } from "./flowState.ts";
import type { Cancelled } from "./placementAnswer.ts";
import { needsMask, RoomBudget } from "./roomBudget.ts";
import { explainRoomless } from "./roomShortage.ts";
import { SeatFlow } from "./seatFlow.ts";
import { type SolverOptions, untilCancelled, WorkMeter } from "./workMeter.ts";

export interface RoomsAnswer {
  /** `incomplete` when interviews are left without a room; `shortages` say why. */
  kind: "placed" | "incomplete";
  rooms: RoomAssignment[];
  shortages: Shortage[];
}

/** Panels' half-days, or whole panels, that want a room each. */
interface RoomWish {
  panelId: string;
  blockIds: string[];
  mask: number;
  interviews: number;
  /** Rooms that would be no change, by what another room costs. */
  preferred: { roomId: string; price: number }[];
}

/** What a room offers beyond what is needed there; kept free for others when all else is equal. */
function surplus(room: PlacementRoom, mask: number): number {
  return room.offers.filter((need) => (needsMask([need]) & mask) === 0).length;
}

/** Rooms for as many interviews as possible, at least cost; the answer has null for wishes left without. */
function matchRooms(wishes: RoomWish[], rooms: PlacementRoom[], meter: WorkMeter): (string | null)[] {
  const outweighed = 1 + 3 * wishes.length;
  const rows = wishes.map(({ mask, blockIds, preferred }) => {
    meter.spend(20 * rooms.length);
    return Float64Array.from(rooms, (room) => {
      const isSuitable =
        (needsMask(room.offers) & mask) === mask && blockIds.every((id) => isAvailableIn(room, id));
      const changes = preferred.reduce((sum, { roomId, price }) => sum + (roomId === room.id ? 0 : price), 0);
      return isSuitable ? outweighed * changes + surplus(room, mask) : Infinity;
    });
  });
  const dearest = rows.reduce(
    (sum, row) => sum + row.reduce((most, price) => (price < Infinity && price > most ? price : most), 0),
    1,
  );
  const flow = SeatFlow.of(
    {
      rows,
      seatGroup: new Int32Array(rooms.length),
      groupBase: new Int32Array(1),
      loadWeight: 0,
      unplacedCosts: Float64Array.from(wishes, ({ interviews }) => dearest * (1 + interviews)),
    },
    meter,
  );
  flow.enterAll(() => undefined);
  return wishes.map((_wish, row) => rooms[flow.state.rowSeat[row] ?? notPlaced]?.id ?? null);
}

interface SittingLoad {
  mask: number;
  interviews: number;
}

function loadOfSittings(index: PlacementIndex, assignment: PlacementAssignment): Map<string, SittingLoad> {
  const loads = new Map<string, SittingLoad>();
  for (const { candidateId, panelId, slotId } of assignment.seats) {
    const key = sittingKey(panelId, index.slots.get(slotId)?.blockId ?? "");
    const load = loads.get(key) ?? { mask: 0, interviews: 0 };
    load.mask |= needsMask(index.candidates.get(candidateId)?.roomNeeds ?? []);
    load.interviews += 1;
    loads.set(key, load);
  }
  return loads;
}

/** One room for each panel through the whole event, for as many panels as that can be. */
function keepOneRoom(
  index: PlacementIndex,
  budget: RoomBudget,
  loads: Map<string, SittingLoad>,
  meter: WorkMeter,
): Map<string, string> {
  const wishes = new Map<string, RoomWish>();
  for (const { panelId, blockId } of budget.wants) {
    const load = loads.get(sittingKey(panelId, blockId));
    const wish = wishes.get(panelId) ?? { panelId, blockIds: [], mask: 0, interviews: 0, preferred: [] };
    wish.blockIds.push(blockId);
    wish.mask |= load?.mask ?? 0;
    wish.interviews += load?.interviews ?? 0;
    wishes.set(panelId, wish);
  }
  const all = [...wishes.values()];
  const pinned = new Set(index.model.pins.rooms.map(({ roomId }) => roomId));
  const free = [...index.rooms.values()].filter(({ id }) => !pinned.has(id));
  const rooms = new Map<string, string>();
  for (const [row, roomId] of matchRooms(all, free, meter).entries()) {
    const wish = all[row];
    for (const blockId of roomId === null ? [] : (wish?.blockIds ?? [])) {
      rooms.set(sittingKey(wish?.panelId ?? "", blockId), roomId ?? "");
    }
  }
  return rooms;
}

/** The rooms a panel has in the half-days before and after one of its own. */
function neighborRooms(index: PlacementIndex, rooms: Map<string, string>, panelId: string, blockId: string) {
  const blockIds = [...new Set(index.panels.get(panelId)?.slots.map((slot) => slot.blockId))];
  const own = blockIds.indexOf(blockId);
  const roomOf = (id: string) => rooms.get(sittingKey(panelId, id)) ?? [];
  const before = blockIds.slice(0, own).reverse().flatMap(roomOf)[0];
  const after = blockIds.slice(own + 1).flatMap(roomOf)[0];
  return [before, after].flatMap((roomId) => roomId ?? []);
}

/** Each half-day is matched again with its neighbors in view, so often. */
const passes = 3;

/** As {@link assignRooms}, on a model already looked through; throws when cancelled. */
export function assignIndexedRooms(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  meter: WorkMeter,
): RoomsAnswer {
  if (index.rooms.size === 0) {
    return { kind: "placed", rooms: [], shortages: [] };
  }
  meter.report("rooms", 0);
  const pinned = index.model.pins.rooms.filter(
    ({ panelId, blockId, roomId }) =>
      index.rooms.has(roomId) && index.panels.get(panelId)?.blockIds.has(blockId) === true,
  );
  const budget = new RoomBudget(index, { ...assignment, rooms: pinned }, meter);
  const loads = loadOfSittings(index, assignment);
  const { published, weights } = index.model;
  const told = roomsBySitting(published ?? emptyAssignment());
  const rooms = told.size === 0 ? keepOneRoom(index, budget, loads, meter) : new Map<string, string>();
  for (const { panelId, blockId, roomId } of pinned) {
    rooms.set(sittingKey(panelId, blockId), roomId);
  }
  // More than every change of room together: a published room is only given up for want of another way.
  const moved = 1 + 2 * budget.wants.length * weights.roomChanged;
  const pools = budget.listPoolWants();
  for (let step = 0; step < passes * pools.length; step += 1) {
    meter.report("rooms", step / (passes * pools.length));
    const wants = pools[step % pools.length] ?? [];
    const wishes = wants.map((want): RoomWish => {
      const { panelId, blockId } = budget.wants[want] ?? { panelId: "", blockId: "" };
      const key = sittingKey(panelId, blockId);
      const preferred = neighborRooms(index, rooms, panelId, blockId).map((roomId) => ({
        roomId,
        price: weights.roomChanged,
      }));
      const toldRoom = told.get(key);
      if (toldRoom !== undefined) {
        preferred.push({ roomId: toldRoom, price: moved });
      }
      const { mask, interviews } = loads.get(key) ?? { mask: 0, interviews: 0 };
      return { panelId, blockIds: [blockId], mask, interviews, preferred };
    });
    for (const [row, roomId] of matchRooms(wishes, budget.poolRooms(wants[0] ?? -1), meter).entries()) {
      const key = sittingKey(wishes[row]?.panelId ?? "", wishes[row]?.blockIds[0] ?? "");
      if (roomId === null) {
        rooms.delete(key);
      } else {
        rooms.set(key, roomId);
      }
    }
  }
  meter.report("rooms", 1);
  return describe(index, budget, loads, rooms, meter);
}

function describe(
  index: PlacementIndex,
  budget: RoomBudget,
  loads: Map<string, SittingLoad>,
  rooms: Map<string, string>,
  meter: WorkMeter,
): RoomsAnswer {
  const masks = new Uint8Array(budget.wants.length);
  const shortages: Shortage[] = [];
  for (const wants of budget.listPoolWants()) {
    const busy = wants.filter((want) => {
      const { panelId, blockId } = budget.wants[want] ?? { panelId: "", blockId: "" };
      const load = loads.get(sittingKey(panelId, blockId));
      masks[want] = load?.mask ?? 0;
      return load !== undefined;
    });
    const isShort = busy.some((want) => {
      const { panelId, blockId } = budget.wants[want] ?? { panelId: "", blockId: "" };
      return !rooms.has(sittingKey(panelId, blockId));
    });
    if (isShort) {
      shortages.push(...explainRoomless(index, budget, busy, masks, meter));
    }
  }
  const list: RoomAssignment[] = [...index.panels.values()].flatMap(({ panel, blockIds }) =>
    [...blockIds].flatMap((blockId) => {
      const roomId = rooms.get(sittingKey(panel.id, blockId));
      return roomId === undefined ? [] : [{ panelId: panel.id, blockId, roomId }];
    }),
  );
  return { kind: shortages.length === 0 ? "placed" : "incomplete", rooms: list, shortages };
}

/**
 * Gives each panel a room in each of its half-days: what its candidates need before all else; then pins, then what was
 * published, then few changes of room; rooms that offer more than is needed are left to others where that is free.
 *
 * One half-day by itself is matched exactly. Over several, changes of room are kept few by matching half-day after
 * half-day with its neighbors in view, starting from one room for each panel where that can be; that these are the
 * fewest is not proved. Half-days that overlap in part share one set of rooms (see `RoomBudget`).
 *
 * @param assignment its seats tell who needs what; its rooms are not looked at, only pins and published ones are.
 * @throws PlacementModelError when the model contradicts itself.
 */
export function assignRooms(
  model: PlacementModel,
  assignment: PlacementAssignment,
  options: SolverOptions = {},
): RoomsAnswer | Cancelled {
  return untilCancelled(() => {
    const meter = new WorkMeter(options);
    meter.spend(0);
    return assignIndexedRooms(indexPlacement(model), assignment, meter);
  });
}
