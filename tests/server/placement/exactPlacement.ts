import loadHighs from "highs";
import type {
  Membership,
  PlacementCandidate,
  PlacementModel,
  PlacementSlot,
} from "#shared/placement/placementModel.ts";
import { findPairBar } from "#shared/placement/seatRules.ts";

/** Compiled once; every call of its `solve` starts from nothing. */
const highsReady = loadHighs();

/** One way to place one candidate: the seats it takes and what it costs by itself. */
interface Way {
  panelId: string;
  blockId: string;
  slotId: string;
  taken: string[];
  cost: number;
  isMove: boolean;
}

/** What an exact solver finds: the fewest left out, then the fewest moved, then the least soft cost. */
export interface ExactAnswer {
  unplaced: number;
  moved: number;
  soft: number;
}

/** A slot followed by another at once: written anew here, from the words of the rule, on purpose. */
function followerOf(model: PlacementModel, slotId: string): PlacementSlot | undefined {
  for (const { slots, breaks } of model.blocks) {
    const slot = slots.find(({ id }) => id === slotId);
    if (slot) {
      const isBreak = breaks.some(({ startsAt }) => startsAt === slot.endsAt);
      return isBreak ? undefined : slots.find(({ startsAt }) => startsAt === slot.endsAt);
    }
  }
  return undefined;
}

function waysOf(model: PlacementModel, memberships: Membership[], candidate: PlacementCandidate): Way[] {
  const pin = model.pins.seats.find(({ candidateId }) => candidateId === candidate.id);
  const told = model.published?.seats.find(({ candidateId }) => candidateId === candidate.id);
  const ways: Way[] = [];
  for (const panel of model.panels) {
    const adults = memberships.filter(({ panelId }) => panelId === panel.id).map(({ personId }) => personId);
    const isOpen = (slotId: string) => !panel.closedSlotIds.includes(slotId);
    for (const block of model.blocks.filter(({ id }) => panel.blockIds.includes(id))) {
      for (const slot of block.slots) {
        const second = candidate.needsDoubleSlot ? followerOf(model, slot.id) : slot;
        if (!second || !isOpen(slot.id) || !isOpen(second.id)) {
          continue;
        }
        const isAway = candidate.unavailable.some(
          (span) => span.startsAt < second.endsAt && slot.startsAt < span.endsAt,
        );
        const isPinnedElsewhere = pin && (pin.panelId !== panel.id || pin.slotId !== slot.id);
        if (isAway || isPinnedElsewhere || adults.some((id) => findPairBar(candidate, id) !== null)) {
          continue;
        }
        const teachers = adults.filter((id) => candidate.teacherIds.includes(id)).length;
        const isBeforeBreak = followerOf(model, second.id) === undefined;
        const { currentTeacher, extraTimeWithoutBreak } = model.weights;
        ways.push({
          panelId: panel.id,
          blockId: block.id,
          slotId: slot.id,
          taken: [...new Set([slot.id, second.id])].map((id) => `${panel.id} ${id}`),
          cost:
            teachers * currentTeacher +
            (candidate.hasExtraTime && !isBeforeBreak ? extraTimeWithoutBreak : 0),
          isMove: told !== undefined && (told.panelId !== panel.id || told.slotId !== slot.id),
        });
      }
    }
  }
  return ways;
}

/**
 * The placement of all candidates on given panels as an integer program for HiGHS, formulated independently of the
 * solver under test. Rooms, where there are any, are all still to be given out.
 */
export async function solveExactly(model: PlacementModel, memberships: Membership[]): Promise<ExactAnswer> {
  const [unplacedPrice, movedPrice] = [10_000_000, 10_000];
  const objective: string[] = [];
  const rows: string[] = [];
  const binaries: string[] = [];
  const variable = (name: string, price: number) => {
    binaries.push(name);
    if (price !== 0) {
      objective.push(`${price} ${name}`);
    }
    return name;
  };
  const ways = model.candidates.map((candidate) => waysOf(model, memberships, candidate));
  const bySeat = new Map<string, string[]>();
  const byGroup = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, name: string) =>
    map.set(key, [...(map.get(key) ?? []), name]);
  for (const [row, candidate] of model.candidates.entries()) {
    const names = (ways[row] ?? []).map((way, position) => {
      const name = variable(`x${row}_${position}`, way.cost + (way.isMove ? movedPrice : 0));
      for (const seat of way.taken) {
        add(bySeat, seat, name);
      }
      add(byGroup, JSON.stringify([way.panelId, way.blockId]), name);
      return name;
    });
    const wasTold = model.published?.seats.some(({ candidateId }) => candidateId === candidate.id);
    const leftOut = variable(`u${row}`, unplacedPrice + (wasTold ? movedPrice : 0));
    rows.push([...names, leftOut].join(" + ").concat(" = 1"));
    for (const [other, second] of model.candidates.entries()) {
      const areSiblings =
        candidate.siblingIds.includes(second.id) || second.siblingIds.includes(candidate.id);
      if (other <= row || !areSiblings) {
        continue;
      }
      const apart = variable(`a${row}_${other}`, model.weights.siblingsApart);
      for (const { id } of model.blocks) {
        for (const [here, there] of [
          [row, other],
          [other, row],
        ] as const) {
          const inBlock = (who: number, sign: string) =>
            (ways[who] ?? []).flatMap(({ blockId }, position) =>
              blockId === id ? [`${sign} x${who}_${position}`] : [],
            );
          rows.push(
            `${apart} ${inBlock(here, "-").join(" ")} ${inBlock(there, "+").join(" ")} + u${there} >= 0`,
          );
        }
      }
    }
  }
  for (const names of bySeat.values()) {
    rows.push(`${names.join(" + ")} <= 1`);
  }
  for (const [group, names] of [...byGroup.values()].entries()) {
    const steps = names.map((_name, step) => variable(`l${group}_${step}`, step * model.weights.unevenLoad));
    rows.push(`${names.join(" + ")} - ${steps.join(" - ")} = 0`);
  }
  if (model.rooms.length > 0) {
    addRooms(model, ways, rows, binaries);
  }
  const text = [
    "Minimize",
    ` obj: ${objective.join("\n + ")}`,
    "Subject To",
    ...rows.map((row, number) => ` r${number}: ${row}`),
    "Binary",
    ...binaries.map((name) => ` ${name}`),
    "End",
  ].join("\n");
  const highs = await highsReady;
  const solution = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (solution.Status !== "Optimal") {
    throw new Error(`HiGHS says: ${solution.Status}`);
  }
  const cost = Math.round(solution.ObjectiveValue);
  const unplaced = Math.floor(cost / unplacedPrice);
  const moved = Math.floor((cost - unplaced * unplacedPrice) / movedPrice);
  return { unplaced, moved, soft: cost - unplaced * unplacedPrice - moved * movedPrice };
}

/** Each panel has one room in each half-day, and whoever sits there finds in it what they need. */
function addRooms(model: PlacementModel, ways: Way[][], rows: string[], binaries: string[]): void {
  const given = new Map<string, string>();
  for (const [number, block] of model.blocks.entries()) {
    const panels = model.panels.filter((panel) => {
      return (
        panel.blockIds.includes(block.id) && block.slots.some(({ id }) => !panel.closedSlotIds.includes(id))
      );
    });
    const rooms = model.rooms.filter((room) => room.availableBlockIds?.includes(block.id) !== false);
    for (const [panel, { id }] of panels.entries()) {
      const names = rooms.map((room, position) => {
        const name = `z${number}_${panel}_${position}`;
        given.set(JSON.stringify([id, block.id, room.id]), name);
        binaries.push(name);
        return name;
      });
      rows.push(`${names.join(" + ")} = 1`);
    }
    for (const position of rooms.keys()) {
      rows.push(`${panels.map((_panel, panel) => `z${number}_${panel}_${position}`).join(" + ")} <= 1`);
    }
  }
  for (const [row, candidate] of model.candidates.entries()) {
    for (const [position, { panelId, blockId }] of candidate.roomNeeds.length > 0
      ? (ways[row] ?? []).entries()
      : []) {
      const suitable = model.rooms
        .filter(({ offers }) => candidate.roomNeeds.every((need) => offers.includes(need)))
        .flatMap(({ id }) => given.get(JSON.stringify([panelId, blockId, id])) ?? []);
      rows.push([`x${row}_${position}`, ...suitable].join(" - ").concat(" <= 0"));
    }
  }
}
