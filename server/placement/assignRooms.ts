import { indexPlacement, isAvailableIn, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import type {
  PlacementAssignment,
  PlacementModel,
  PlacementRoom,
  RoomAssignment,
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
  const rows = wishes.map(({ mask, blockIds, preferred }) =>
    Float64Array.from(rooms, (room) => {
      const isSuitable =
        (needsMask(room.offers) & mask) === mask && blockIds.every((id) => isAvailableIn(room, id));
      const changes = preferred.reduce((sum, { roomId, price }) => sum + (roomId === room.id ? 0 : price), 0);
      return isSuitable ? outweighed * changes + surplus(room, mask) : Infinity;
    }),
  );
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

/** One room for each panel through the whole event, if that can be. */
function roomsForAll(
  index: PlacementIndex,
  budget: RoomBudget,
  loads: Map<string, SittingLoad>,
  meter: WorkMeter,
): RoomAssignment[] | null {
  const wishes = new Map<string, RoomWish>();
  for (const { panelId, blockId } of budget.wants) {
    const wish = wishes.get(panelId) ?? { panelId, blockIds: [], mask: 0, interviews: 0, preferred: [] };
    wish.blockIds.push(blockId);
    wish.mask |= loads.get(sittingKey(panelId, blockId))?.mask ?? 0;
    wishes.set(panelId, wish);
  }
  const all = [...wishes.values()];
  const matched = matchRooms(all, [...index.rooms.values()], meter);
  const rooms = all.flatMap(({ panelId, blockIds }, row) =>
    blockIds.map((blockId) => ({ panelId, blockId, roomId: matched[row] ?? "" })),
  );
  return matched.includes(null) ? null : rooms;
}

/** As {@link assignRooms}, on a model already looked through; throws when cancelled. */
export function assignIndexedRooms(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  meter: WorkMeter,
): RoomsAnswer {
  if (index.rooms.size === 0) {
    return { kind: "placed", rooms: [], shortages: [] };
  }
  const pinned = index.model.pins.rooms.filter(
    ({ panelId, blockId, roomId }) =>
      index.rooms.has(roomId) && index.panels.get(panelId)?.blockIds.has(blockId) === true,
  );
  const budget = new RoomBudget(index, { ...assignment, rooms: pinned });
  const loads = loadOfSittings(index, assignment);
  const { published, weights } = index.model;
  const told = roomsBySitting(published ?? { memberships: [], seats: [], rooms: [] });
  const whole = pinned.length === 0 && told.size === 0 ? roomsForAll(index, budget, loads, meter) : null;
  if (whole !== null) {
    return { kind: "placed", rooms: whole, shortages: [] };
  }
  const rooms = [...pinned];
  const shortages: Shortage[] = [];
  // More than every change of room together: a published room is only given up for want of another way.
  const moved = 1 + budget.wants.length * weights.roomChanged;
  for (const [done, wants] of budget.listPoolWants().entries()) {
    meter.report("rooms", done / budget.listPoolWants().length);
    const wishes = wants.map((want): RoomWish => {
      const { panelId, blockId } = budget.wants[want] ?? { panelId: "", blockId: "" };
      const key = sittingKey(panelId, blockId);
      const earlier = rooms.filter((room) => room.panelId === panelId).at(-1)?.roomId;
      const toldRoom = told.get(key);
      return {
        panelId,
        blockIds: [blockId],
        mask: loads.get(key)?.mask ?? 0,
        interviews: loads.get(key)?.interviews ?? 0,
        preferred: [
          ...(earlier === undefined ? [] : [{ roomId: earlier, price: weights.roomChanged }]),
          ...(toldRoom === undefined ? [] : [{ roomId: toldRoom, price: moved }]),
        ],
      };
    });
    const matched = matchRooms(wishes, budget.poolRooms(wants[0] ?? -1), meter);
    for (const [row, { panelId, blockIds }] of wishes.entries()) {
      const roomId = matched[row];
      for (const blockId of roomId ? blockIds : []) {
        rooms.push({ panelId, blockId, roomId: roomId ?? "" });
      }
    }
    if (wishes.some(({ interviews }, row) => interviews > 0 && matched[row] === null)) {
      const masks = new Uint8Array(budget.wants.length);
      const busy = wants.filter((want, row) => {
        masks[want] = wishes[row]?.mask ?? 0;
        return (wishes[row]?.interviews ?? 0) > 0;
      });
      shortages.push(...explainRoomless(index, budget, busy, masks));
    }
  }
  meter.report("rooms", 1);
  return { kind: shortages.length === 0 ? "placed" : "incomplete", rooms, shortages };
}

/**
 * Gives each panel a room in each of its half-days: what its candidates need before all else; then pins, then what was
 * published, then few changes of room; rooms that offer more than is needed are left to others where that is free.
 *
 * One half-day by itself is matched exactly. Changes of room are kept few half-day after half-day, unless every
 * panel can simply keep one room throughout; that is not proved to be the least over the whole event. Half-days
 * that overlap in part share one set of rooms (see `RoomBudget`).
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
