import {
  defaultPanelRule,
  defaultPlacementWeights,
  type Membership,
  type PlacementBlock,
  type PlacementCandidate,
  type PlacementModel,
  type PlacementPerson,
  type PlacementRoom,
  type RoomNeed,
} from "#shared/placement/placementModel.ts";
import { seededRandom } from "#shared/random/seededRandom.ts";

/** How large a made-up event is, and how often each special rule occurs in it (as a share of the candidates). */
export interface SampleSize {
  seed: number;
  seniors: number;
  panels: number;
  blocks: number;
  slotsPerBlock: number;
  /** Adults beyond those that the panels need. */
  spareAdults?: number;
  rooms?: number;
  doubleSlots?: number;
  roomNeeds?: number;
  siblings?: number;
  keptApart?: number;
  relatives?: number;
  unavailable?: number;
  extraTime?: number;
  closedSeats?: number;
}

const slotMinutes = 15;
const breakMinutes = 15;
const departments = ["English", "Mathematics", "Science", "Arts", "History", "Languages"];

type Random = () => number;

function pick<Item>(random: Random, items: Item[]): Item[] {
  const item = items[Math.floor(random() * items.length)];
  return item === undefined ? [] : [item];
}

/** Half-days of two per day, with a break after every fourth slot. */
export function sampleBlocks(blocks: number, slotsPerBlock: number): PlacementBlock[] {
  return Array.from({ length: blocks }, (_, block) => {
    const slots: PlacementBlock["slots"] = [];
    const breaks: PlacementBlock["breaks"] = [];
    let time = Math.floor(block / 2) * 1440 + (block % 2 === 0 ? 480 : 780);
    for (let slot = 0; slot < slotsPerBlock; slot += 1) {
      slots.push({ id: `b${block}s${slot}`, startsAt: time, endsAt: time + slotMinutes });
      time += slotMinutes;
      if (slot % 4 === 3 && slot < slotsPerBlock - 1) {
        breaks.push({ startsAt: time, endsAt: time + breakMinutes });
        time += breakMinutes;
      }
    }
    return { id: `b${block}`, dayId: `d${Math.floor(block / 2)}`, slots, breaks };
  });
}

function samplePeople(size: SampleSize, random: Random): PlacementPerson[] {
  const count = size.panels * 3 + (size.spareAdults ?? 3);
  const people = Array.from({ length: count }, (_, position): PlacementPerson => {
    // Of every three, one elementary and one high-school teacher; the third may be anybody.
    const kind = position % 3 === 2 ? Math.floor(random() * 3) : position % 3;
    return {
      id: `p${position}`,
      schoolLevel: kind === 0 ? "elementary" : kind === 1 ? "high" : null,
      isCommunityMember: kind === 2,
      isTrained: position % 3 === 0 || random() < 0.5,
      department: kind === 1 ? (departments[Math.floor(random() * departments.length)] ?? null) : null,
      availableBlockIds: null,
      excludedPersonIds: [],
      lastYearPersonIds: random() < 0.2 ? [`p${Math.floor(random() * count)}`] : [],
      severity: random() < 0.5 ? Math.round((random() * 2 - 1) * 100) / 100 : null,
      isStandby: false,
    };
  });
  for (const person of people) {
    if (random() < 0.04) {
      person.excludedPersonIds.push(...pick(random, people).map(({ id }) => id));
    }
  }
  return people;
}

/** Panels as somebody would seat them by hand: three neighbors of the list each. */
export function sampleMemberships(model: PlacementModel): Membership[] {
  return model.panels.flatMap(({ id: panelId }, panel) =>
    [0, 1, 2].map((chair) => ({ panelId, personId: `p${panel * 3 + chair}` })),
  );
}

function sampleRooms(size: SampleSize, random: Random): PlacementRoom[] {
  const count = size.rooms ?? size.panels + 1;
  // One room may be needed for something else in the last half-day; there are always as many as panels.
  const isLastLost = count > size.panels && size.blocks > 1 && random() < 0.3;
  const allButLast = Array.from({ length: size.blocks - 1 }, (_, block) => `b${block}`);
  return Array.from({ length: count }, (_, position) => ({
    id: `r${position}`,
    offers: (["stepFree", "quiet", "remote"] as const).filter((_need, kind) => (position + kind) % 3 === 0),
    availableBlockIds: isLastLost && position === count - 1 ? allButLast : null,
  }));
}

function sampleCandidates(
  size: SampleSize,
  people: PlacementPerson[],
  blocks: PlacementBlock[],
  random: Random,
): PlacementCandidate[] {
  const ids = people.map(({ id }) => id);
  const teachers = people.filter(({ schoolLevel }) => schoolLevel === "high").map(({ id }) => id);
  const some = (share: number | undefined, otherwise: number) => random() < (share ?? otherwise);
  const needs: RoomNeed[] = ["stepFree", "quiet", "remote"];
  return Array.from({ length: size.seniors }, (_, position): PlacementCandidate => {
    const away = some(size.unavailable, 0.1) ? pick(random, blocks).flatMap(({ slots }) => slots) : [];
    const from = Math.floor(random() * away.length);
    return {
      id: `c${position}`,
      mentorIds: pick(random, teachers),
      relativeIds: some(size.relatives, 0.03) ? pick(random, ids) : [],
      keptApartIds: some(size.keptApart, 0.03) ? pick(random, ids) : [],
      teacherIds: [...new Set(Array.from({ length: 6 }, () => pick(random, teachers)).flat())],
      unavailable: away.slice(from, from + 6).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
      needsDoubleSlot: some(size.doubleSlots, 0.03),
      hasExtraTime: some(size.extraTime, 0.05),
      roomNeeds: some(size.roomNeeds, 0.03) ? pick(random, needs) : [],
      siblingIds: some(size.siblings, 0.02) && position > 0 ? [`c${Math.floor(random() * position)}`] : [],
    };
  });
}

/** A made-up event, the same for the same size and seed. */
export function sampleEvent(size: SampleSize): PlacementModel {
  const random = seededRandom(size.seed);
  const blocks = sampleBlocks(size.blocks, size.slotsPerBlock);
  const people = samplePeople(size, random);
  const slotIds = blocks.flatMap(({ slots }) => slots.map(({ id }) => id));
  return {
    blocks,
    people,
    panelRule: defaultPanelRule,
    panels: Array.from({ length: size.panels }, (_, panel) => ({
      id: `panel${panel}`,
      blockIds: blocks.map(({ id }) => id),
      closedSlotIds: slotIds.filter(() => random() < (size.closedSeats ?? 0)),
    })),
    candidates: sampleCandidates(size, people, blocks, random),
    rooms: sampleRooms(size, random),
    pins: { memberships: [], seats: [], rooms: [] },
    published: null,
    shortPanelIds: [],
    weights: defaultPlacementWeights,
  };
}
