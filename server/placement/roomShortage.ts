import { isAvailableIn, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import { roomNeeds } from "#shared/placement/placementModel.ts";
import type { RoomShortage } from "#shared/placement/shortage.ts";
import { BipartiteMatching } from "./bipartiteMatching.ts";
import { needsMask, type RoomBudget } from "./roomBudget.ts";
import type { WorkMeter } from "./workMeter.ts";

interface Violation {
  wants: Set<number>;
  rooms: Set<number>;
  missing: number;
}

/**
 * Why some half-days of one time have no room: the smallest sets of them that together have fewer suitable rooms than
 * members (Hall 1935).
 *
 * @param wants positions in `RoomBudget.wants`, all of one pool.
 * @param masks what each of them needs.
 */
export function explainRoomless(
  index: PlacementIndex,
  budget: RoomBudget,
  wants: number[],
  masks: Uint8Array,
  meter: WorkMeter,
): RoomShortage[] {
  const rooms = budget.poolRooms(wants[0] ?? -1);
  const canHave = (left: number, right: number) => {
    const want = wants[left] ?? -1;
    const room = rooms[right];
    const mask = masks[want] ?? 0;
    return (
      room !== undefined &&
      (needsMask(room.offers) & mask) === mask &&
      isAvailableIn(room, budget.wants[want]?.blockId ?? "")
    );
  };
  const matching = new BipartiteMatching(wants.length, rooms.length, canHave, meter);
  let violations: Violation[] = [];
  for (const left of [...wants.keys()].filter((position) => !matching.settle(position))) {
    matching.settle(left);
    const { lefts, rights } = matching.violation(left);
    const touching = violations.filter((violation) => rights.some((room) => violation.rooms.has(room)));
    violations = [
      ...violations.filter((violation) => !touching.includes(violation)),
      {
        wants: new Set([...touching.flatMap((violation) => [...violation.wants]), ...lefts]),
        rooms: new Set([...touching.flatMap((violation) => [...violation.rooms]), ...rights]),
        missing: touching.reduce((sum, { missing }) => sum + missing, 1),
      },
    ];
  }
  return violations.map((violation) => {
    const short = [...violation.wants].flatMap((left) => wants[left] ?? []);
    const mask = short.reduce((all, want) => all | (masks[want] ?? 0), 0);
    return {
      kind: "rooms",
      sittings: short
        .flatMap((want) => budget.wants[want] ?? [])
        .map(({ panelId, blockId }) => ({ panelId, blockId })),
      roomNeeds: roomNeeds.filter((need) => (needsMask([need]) & mask) !== 0),
      roomIds: [...violation.rooms]
        .flatMap((room) => rooms[room]?.id ?? [])
        .filter((id) => index.rooms.has(id)),
      missing: violation.missing,
    };
  });
}

/** Half-days for which there is no room at all, whoever would be interviewed there. */
export function roomlessShortages(
  index: PlacementIndex,
  budget: RoomBudget,
  meter: WorkMeter,
): RoomShortage[] {
  const noNeeds = new Uint8Array(budget.wants.length);
  return budget
    .listPoolWants()
    .filter((wants) => wants.some((want) => budget.isRoomlessWant(want)))
    .flatMap((wants) => explainRoomless(index, budget, wants, noNeeds, meter));
}
