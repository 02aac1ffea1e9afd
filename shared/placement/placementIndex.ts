import type {
  PlacementCandidate,
  PlacementModel,
  PlacementPanel,
  PlacementPerson,
  PlacementRoom,
} from "./placementModel.ts";
import { PlacementModelError } from "./placementModelError.ts";
import { type TimetableBlock, type TimetableSlot, timetableBlock } from "./timetable.ts";

/** A panel with its slots worked out. */
export interface IndexedPanel {
  panel: PlacementPanel;
  blockIds: Set<string>;
  /** Every slot of its blocks in the order of time, closed ones included. */
  slots: TimetableSlot[];
  closedSlotIds: Set<string>;
}

/** The model by id, with everything both the rules and the solver look up again and again. */
export interface PlacementIndex {
  model: PlacementModel;
  blocks: Map<string, TimetableBlock>;
  slots: Map<string, TimetableSlot>;
  people: Map<string, PlacementPerson>;
  panels: Map<string, IndexedPanel>;
  candidates: Map<string, PlacementCandidate>;
  rooms: Map<string, PlacementRoom>;
  shortPanelIds: Set<string>;
}

function byId<Item extends { id: string }>(items: Item[], what: string): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    if (found.has(item.id)) {
      throw new PlacementModelError(`${what} ${item.id} is listed twice.`);
    }
    found.set(item.id, item);
  }
  return found;
}

/** @throws PlacementModelError when there is nothing by that id. */
export function lookUp<Item>(items: Map<string, Item>, id: string, what: string): Item {
  const item = items.get(id);
  if (item === undefined) {
    throw new PlacementModelError(`There is no ${what} ${id}.`);
  }
  return item;
}

function checkNumbers(model: PlacementModel): void {
  for (const [rule, weight] of Object.entries(model.weights)) {
    if (!Number.isSafeInteger(weight) || weight < 0 || weight > 1_000_000) {
      throw new PlacementModelError(`The weight ${rule} must be a whole number from 0 to 1,000,000.`);
    }
  }
  const rule = model.panelRule;
  for (const count of [rule.size, rule.minimumTrained, rule.maximumCommunityMembers]) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new PlacementModelError("The panel rule counts in whole numbers.");
    }
  }
  if (rule.size < 1 || rule.size > 12 || rule.roles.length > rule.size) {
    throw new PlacementModelError("A panel has from 1 to 12 members, and no more roles than members.");
  }
  if (rule.minimumTrained > rule.size) {
    throw new PlacementModelError("A panel cannot have more trained members than members.");
  }
  for (const person of model.people) {
    if (person.severity !== null && !Number.isFinite(person.severity)) {
      throw new PlacementModelError(`The severity of person ${person.id} is not a number.`);
    }
  }
}

function indexPanel(panel: PlacementPanel, blocks: Map<string, TimetableBlock>): IndexedPanel {
  const blockIds = new Set(panel.blockIds);
  const slots = [...blockIds].flatMap((blockId) => lookUp(blocks, blockId, "block").slots);
  slots.sort((one, other) => one.startsAt - other.startsAt);
  for (const [position, slot] of slots.entries()) {
    const next = slots[position + 1];
    if (next && next.startsAt < slot.endsAt) {
      throw new PlacementModelError(`The blocks of panel ${panel.id} overlap in time.`);
    }
  }
  return { panel, blockIds, slots, closedSlotIds: new Set(panel.closedSlotIds) };
}

/**
 * Looks the whole model through once.
 *
 * @throws PlacementModelError with a sentence when the model contradicts itself: an id twice, a block that does not
 *   exist, overlapping slots, weights that are not whole numbers.
 */
export function indexPlacement(model: PlacementModel): PlacementIndex {
  checkNumbers(model);
  const blocks = new Map<string, TimetableBlock>();
  for (const [id, block] of byId(model.blocks, "Block")) {
    blocks.set(id, timetableBlock(block));
  }
  const slots = byId(
    [...blocks.values()].flatMap((block) => block.slots),
    "Slot",
  );
  const panels = new Map<string, IndexedPanel>();
  for (const [id, panel] of byId(model.panels, "Panel")) {
    panels.set(id, indexPanel(panel, blocks));
  }
  for (const { id, availableBlockIds } of [...model.people, ...model.rooms]) {
    for (const blockId of availableBlockIds ?? []) {
      if (!blocks.has(blockId)) {
        throw new PlacementModelError(`${id} is available in block ${blockId}, which does not exist.`);
      }
    }
  }
  for (const candidate of model.candidates) {
    for (const span of candidate.unavailable) {
      if (!Number.isFinite(span.startsAt) || !Number.isFinite(span.endsAt)) {
        throw new PlacementModelError(
          `Candidate ${candidate.id} is unavailable at a time that is no number.`,
        );
      }
    }
  }
  return {
    model,
    blocks,
    slots,
    people: byId(model.people, "Person"),
    panels,
    candidates: byId(model.candidates, "Candidate"),
    rooms: byId(model.rooms, "Room"),
    shortPanelIds: new Set(model.shortPanelIds),
  };
}

/** Can this person or room be used in that block? */
export function isAvailableIn(owner: { availableBlockIds: string[] | null }, blockId: string): boolean {
  return owner.availableBlockIds === null || owner.availableBlockIds.includes(blockId);
}
