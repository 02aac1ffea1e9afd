import { isAvailableIn, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import {
  type PlacementAssignment,
  type PlacementRoom,
  type RoomNeed,
  roomNeeds,
} from "#shared/placement/placementModel.ts";
import { roomsBySitting, sittingKey } from "#shared/placement/roomRules.ts";
import { spansOverlap } from "#shared/placement/timetable.ts";
import { BipartiteMatching } from "./bipartiteMatching.ts";
import type { RoomPool, RoomWant } from "./roomPool.ts";
import { validSeatPins } from "./seatTable.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Needs as bits, so that many can be compared at once. */
export function needsMask(needs: RoomNeed[]): number {
  return needs.reduce((mask, need) => mask | (1 << roomNeeds.indexOf(need)), 0);
}

/**
 * Which rooms are left for which half-days of panels, before anybody decided: it answers whether the needs of the
 * candidates on several panels can be met at the same time. Rooms given beforehand are kept.
 *
 * Half-days that overlap in time draw from one pool, and each room of a pool serves one of them. That is exact for
 * events in which half-days either coincide or do not meet; with chains of partly overlapping ones it is stricter
 * than it must be.
 */
export class RoomBudget {
  readonly isManaged: boolean;
  readonly wants: RoomWant[] = [];
  private readonly index: PlacementIndex;
  private readonly pools: RoomPool[] = [];
  private readonly poolOf: number[] = [];
  private readonly wantOf = new Map<string, number>();
  private readonly rooms: PlacementAssignment["rooms"];
  private readonly given: Map<string, string>;
  private readonly isRoomless = new Set<number>();
  private readonly meter: WorkMeter;

  constructor(index: PlacementIndex, assignment: PlacementAssignment, meter: WorkMeter) {
    this.index = index;
    this.meter = meter;
    this.isManaged = index.rooms.size > 0;
    this.rooms = assignment.rooms;
    this.given = this.isManaged ? roomsBySitting(assignment) : new Map();
    if (this.isManaged) {
      this.listWants();
      this.listPools();
      this.leaveOut();
      this.takePins();
    }
  }

  /** Does the half-day have a room, or can it have one? */
  isUsable(panelId: string, blockId: string): boolean {
    const want = this.wantOf.get(sittingKey(panelId, blockId));
    return want === undefined || !this.isRoomless.has(want);
  }

  /** The room known beforehand, if there is one. */
  findGivenRoom(panelId: string, blockId: string): PlacementRoom | null {
    return this.index.rooms.get(this.given.get(sittingKey(panelId, blockId)) ?? "") ?? null;
  }

  /** The position in `wants` of a half-day without a room, or -1. */
  wantAt(panelId: string, blockId: string): number {
    return this.wantOf.get(sittingKey(panelId, blockId)) ?? -1;
  }

  /** Is there no room at all left for this half-day? */
  isRoomlessWant(want: number): boolean {
    return this.isRoomless.has(want);
  }

  /** The half-days of each pool, pools in the order of time. */
  listPoolWants(): number[][] {
    return this.pools.map(({ wants }) => wants);
  }

  poolWants(want: number): number[] {
    return this.pools[this.poolOf[want] ?? -1]?.wants ?? [];
  }

  poolRooms(want: number): PlacementRoom[] {
    return this.pools[this.poolOf[want] ?? -1]?.rooms ?? [];
  }

  /**
   * Can all half-days of the pool have rooms that offer what `masks` (by position in `wants`) ask for?
   *
   * @returns null when they can; else a smallest set of half-days that compete for too few rooms.
   */
  findShortage(ofWant: number, masks: Uint8Array): number[] | null {
    const pool = this.pools[this.poolOf[ofWant] ?? -1];
    if (!pool) {
      return null;
    }
    const { wants, offers } = pool;
    const canHave = (left: number, right: number) => {
      const mask = masks[wants[left] ?? -1] ?? 0;
      return ((offers[right] ?? 0) & mask) === mask && this.isFree(pool, left, right);
    };
    const matching = new BipartiteMatching(
      wants.length,
      pool.rooms.length,
      canHave,
      this.meter,
      pool.matching,
    );
    const unsettled: number[] = [];
    for (const left of wants.keys()) {
      const right = matching.rightOf[left] ?? -1;
      if (right !== -1 && !canHave(left, right)) {
        matching.release(left);
        unsettled.push(left);
      }
    }
    for (const left of unsettled) {
      if (!matching.settle(left)) {
        return matching.violation(left).lefts.flatMap((short) => wants[short] ?? []);
      }
    }
    return null;
  }

  private isFree(pool: RoomPool, left: number, right: number): boolean {
    const room = pool.rooms[right];
    const want = this.wants[pool.wants[left] ?? -1];
    return room !== undefined && want !== undefined && isAvailableIn(room, want.blockId);
  }

  private listWants(): void {
    for (const { panel, slots, closedSlotIds } of this.index.panels.values()) {
      for (const { id, blockId } of slots) {
        const key = sittingKey(panel.id, blockId);
        if (closedSlotIds.has(id) || this.given.has(key)) {
          continue;
        }
        const want = this.wants[this.wantOf.get(key) ?? -1];
        if (want) {
          want.seatCount += 1;
        } else {
          this.wantOf.set(key, this.wants.length);
          this.wants.push({ panelId: panel.id, blockId, pinnedMask: 0, seatCount: 1 });
        }
      }
    }
  }

  private listPools(): void {
    const blocks = [...this.index.blocks.values()].sort((one, other) => one.startsAt - other.startsAt);
    let blockIds = new Set<string>();
    let endsAt = -Infinity;
    const together: Set<string>[] = [];
    for (const block of blocks) {
      if (!spansOverlap(block, { startsAt: -Infinity, endsAt })) {
        blockIds = new Set();
        together.push(blockIds);
      }
      blockIds.add(block.id);
      endsAt = Math.max(endsAt, block.endsAt);
    }
    for (const ids of together) {
      const used = new Set<string>();
      for (const { panelId, blockId } of this.rooms) {
        const roomId = this.given.get(sittingKey(panelId, blockId));
        if (roomId !== undefined && ids.has(blockId)) {
          used.add(roomId);
        }
      }
      const wants = [...this.wants.keys()].filter((want) => ids.has(this.wants[want]?.blockId ?? ""));
      for (const want of wants) {
        this.poolOf[want] = this.pools.length;
      }
      const rooms = [...this.index.rooms.values()].filter(({ id }) => !used.has(id));
      const pool: RoomPool = {
        wants,
        rooms,
        offers: rooms.map((room) => needsMask(room.offers)),
        matching: new BipartiteMatching(
          wants.length,
          rooms.length,
          (left, right) => this.isFree(pool, left, right),
          this.meter,
        ),
      };
      this.pools.push(pool);
    }
  }

  /** With too few rooms, the half-days in which most people would have to move keep theirs, then those with most seats. */
  private leaveOut(): void {
    const importance = Float64Array.from(this.wants, ({ seatCount }) => seatCount);
    const { pins, published } = this.index.model;
    for (const [seats, weight] of [
      [pins.seats, 1_000_000],
      [published?.seats ?? [], 1_000],
    ] as const) {
      for (const { panelId, slotId } of seats) {
        const want = this.wantAt(panelId, this.index.slots.get(slotId)?.blockId ?? "");
        importance[want] = (importance[want] ?? 0) + weight;
      }
    }
    for (const { wants, matching } of this.pools) {
      const inOrder = [...wants.keys()].sort((one, other) => {
        const [first, second] = [wants[one] ?? -1, wants[other] ?? -1];
        return (importance[second] ?? 0) - (importance[first] ?? 0) || first - second;
      });
      for (const left of inOrder) {
        const want = wants[left] ?? -1;
        if (!matching.settle(left)) {
          this.isRoomless.add(want);
        }
      }
    }
  }

  /** Candidates pinned to a half-day bring their needs; needs that cannot be met are a conflict told elsewhere. */
  private takePins(): void {
    for (const { candidateId, panelId, slotId } of validSeatPins(this.index)) {
      const want = this.wants[this.wantAt(panelId, this.index.slots.get(slotId)?.blockId ?? "")];
      if (want) {
        want.pinnedMask |= needsMask(this.index.candidates.get(candidateId)?.roomNeeds ?? []);
      }
    }
    for (const pool of this.pools) {
      const masks = Uint8Array.from(this.wants, ({ pinnedMask }) => pinnedMask);
      if (pool.wants[0] !== undefined && this.findShortage(pool.wants[0], masks) !== null) {
        for (const want of pool.wants) {
          this.wants[want] = { panelId: "", blockId: "", seatCount: 0, ...this.wants[want], pinnedMask: 0 };
        }
      }
    }
  }
}
