import { canFill, fillRoles } from "#shared/placement/panelRules.ts";
import { isAvailableIn, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { Membership, PlacementPerson, SeatAssignment } from "#shared/placement/placementModel.ts";
import { spansOverlap } from "#shared/placement/timetable.ts";
import type { WorkMeter } from "./workMeter.ts";

/** One place on a panel that is to be formed. */
export interface Chair {
  panel: number;
  /** The role to be filled, or null for a chair open to anybody. */
  roleId: string | null;
  /** Positions in `people` of those who may sit here. */
  eligible: number[];
  /** Pinned here: a position in `people`, or -1. */
  pinned: number;
}

/** Panels to be formed and the people to form them from, in numbers. */
export interface PanelProblem {
  index: PlacementIndex;
  people: PlacementPerson[];
  personNumber: Map<string, number>;
  panelIds: string[];
  chairs: Chair[];
  chairsOfPanel: number[][];
  /** `overlaps[panel][other]`: do the two sit at the same time? A panel overlaps itself. */
  overlaps: boolean[][];
  /** What people were told, by panel: positions in `people`. */
  toldMembers: number[][];
  /** By panel: for each person, the candidates told to come there whom the person must not interview. */
  toldBarred: Map<number, number>[];
  /** Memberships that stay as they are: those of panels made by hand. */
  kept: Membership[];
}

function sitTogether(index: PlacementIndex, one: string, other: string): boolean {
  const blocks = index.panels.get(one)?.blockIds ?? new Set<string>();
  const others = index.panels.get(other)?.blockIds ?? new Set<string>();
  for (const id of blocks) {
    if (others.has(id)) {
      return true;
    }
  }
  const slotsOf = (ids: Set<string>) => [...ids].flatMap((id) => index.blocks.get(id)?.slots ?? []);
  const second = slotsOf(others);
  return slotsOf(blocks).some((slot) => second.some((other) => spansOverlap(slot, other)));
}

/**
 * Only panels whose members stay all the time are formed. Others were made by hand, or mended on the day, and stay: with
 * whoever is pinned there and whoever was told so.
 */
function findHandMade(index: PlacementIndex, meter: WorkMeter): Map<string, Membership[]> {
  const handMade = new Map<string, Membership[]>();
  const { pins, published, panelRule } = index.model;
  for (const panelId of index.panels.keys()) {
    meter.spend(5 * (pins.memberships.length + (published?.memberships.length ?? 0)));
    const pinned = pins.memberships.filter((membership) => membership.panelId === panelId);
    const told = (published?.memberships ?? []).filter((membership) => membership.panelId === panelId);
    const isPartTime = [...pinned, ...told].some(({ slotIds }) => slotIds !== undefined);
    if (isPartTime || pinned.length > panelRule.size) {
      const others = told.filter(({ personId }) => !pinned.some((pin) => pin.personId === personId));
      handMade.set(panelId, [...pinned, ...others]);
    }
  }
  return handMade;
}

/** People into chairs: roles first, whoever fills none into the chairs left. */
export function takeChairs(problem: PanelProblem, panel: number, members: number[]): Map<number, number> {
  const chairs = problem.chairsOfPanel[panel] ?? [];
  const { roles } = problem.index.model.panelRule;
  const people = members.flatMap((member) => problem.people[member] ?? []);
  const taken = new Map<number, number>();
  const seated = new Set<number>();
  for (const [role, position] of fillRoles(roles, people).entries()) {
    const chair = chairs[role];
    const member = members[position];
    if (chair !== undefined && member !== undefined) {
      taken.set(chair, member);
      seated.add(member);
    }
  }
  const left = members.filter((member) => !seated.has(member));
  for (const chair of [...chairs].reverse()) {
    if (!taken.has(chair)) {
      const member = left.shift();
      if (member !== undefined) {
        taken.set(chair, member);
      }
    }
  }
  return taken;
}

/** People who must not interview a candidate that is to sit before the panel, by panel. */
function barredFrom(index: PlacementIndex, seats: SeatAssignment[]): Map<string, string[]> {
  const barred = new Map<string, string[]>();
  for (const { candidateId, panelId } of seats) {
    const candidate = index.candidates.get(candidateId);
    if (candidate) {
      const adults = [...candidate.mentorIds, ...candidate.relativeIds, ...candidate.keptApartIds];
      barred.set(panelId, [...(barred.get(panelId) ?? []), ...new Set(adults)]);
    }
  }
  return barred;
}

function addChairs(problem: PanelProblem, handMade: Map<string, Membership[]>, meter: WorkMeter): void {
  const { index, people } = problem;
  const barred = barredFrom(index, index.model.pins.seats);
  const { size, roles } = index.model.panelRule;
  const busy = people.map(({ id }) =>
    [...handMade]
      .filter(([, own]) => own.some(({ personId }) => personId === id))
      .map(([panelId]) => panelId),
  );
  for (const [panel, panelId] of problem.panelIds.entries()) {
    meter.spend(50 * people.length);
    const blockIds = [...(index.panels.get(panelId)?.blockIds ?? [])];
    const free = people.flatMap((person, position) => {
      const isFree =
        !person.isStandby &&
        !barred.get(panelId)?.includes(person.id) &&
        blockIds.every((blockId) => isAvailableIn(person, blockId)) &&
        !(busy[position] ?? []).some((other) => sitTogether(index, panelId, other));
      return isFree ? [position] : [];
    });
    const own: number[] = [];
    for (let chair = 0; chair < size; chair += 1) {
      const role = roles[chair];
      own.push(problem.chairs.length);
      problem.chairs.push({
        panel,
        roleId: role && role.anyOf.length > 0 ? role.id : null,
        eligible: role
          ? free.filter((position) => {
              const person = people[position];
              return person !== undefined && canFill(person, role);
            })
          : free,
        pinned: -1,
      });
    }
    problem.chairsOfPanel.push(own);
  }
}

/** Numbers the panels that are to be formed, their chairs, and who may sit in each. */
export function buildPanelProblem(index: PlacementIndex, meter: WorkMeter): PanelProblem {
  const { pins, published } = index.model;
  const handMade = findHandMade(index, meter);
  const pinnedIds = new Set(pins.memberships.map(({ personId }) => personId));
  const people = [...index.people.values()].filter((person) => !person.isStandby || pinnedIds.has(person.id));
  const panelIds = [...index.panels.keys()].filter((id) => !handMade.has(id));
  const problem: PanelProblem = {
    index,
    people,
    personNumber: new Map(people.map(({ id }, position) => [id, position])),
    panelIds,
    chairs: [],
    chairsOfPanel: [],
    overlaps: panelIds.map((one) => {
      meter.spend(50 * panelIds.length);
      return panelIds.map((other) => sitTogether(index, one, other));
    }),
    toldMembers: [],
    toldBarred: [],
    kept: [...handMade.values()].flat(),
  };
  addChairs(problem, handMade, meter);
  const membersOf = (memberships: Membership[], panelId: string) =>
    [...new Set(memberships.filter((membership) => membership.panelId === panelId))].flatMap(
      ({ personId }) => problem.personNumber.get(personId) ?? [],
    );
  const toldBarred = barredFrom(index, published?.seats ?? []);
  for (const [panel, panelId] of panelIds.entries()) {
    meter.spend(10 * (pins.memberships.length + (published?.memberships.length ?? 0)));
    const counts = new Map<number, number>();
    for (const personId of toldBarred.get(panelId) ?? []) {
      const position = problem.personNumber.get(personId) ?? -1;
      counts.set(position, (counts.get(position) ?? 0) + 1);
    }
    problem.toldBarred.push(counts);
    problem.toldMembers.push(membersOf(published?.memberships ?? [], panelId));
    for (const [chair, member] of takeChairs(problem, panel, membersOf(pins.memberships, panelId))) {
      const pinned = problem.chairs[chair];
      if (pinned) {
        pinned.pinned = member;
      }
    }
  }
  return problem;
}
