import { checkIndexedMember } from "#shared/placement/checkSeat.ts";
import type { ShortPanel } from "#shared/placement/conflict.ts";
import { fewestPanelMembers } from "#shared/placement/explainConflicts.ts";
import { panelCosts, panelFaults } from "#shared/placement/panelRules.ts";
import { membershipSlots } from "#shared/placement/personRules.ts";
import type { PlacementIndex } from "#shared/placement/placementIndex.ts";
import type {
  Membership,
  PlacementAssignment,
  PlacementModel,
  PlacementPerson,
} from "#shared/placement/placementModel.ts";
import { listSittings, memberFinder } from "#shared/placement/sitting.ts";
import type { TimetableSlot } from "#shared/placement/timetable.ts";
import type { RepairOptions, RepairRequest } from "./repairRequest.ts";
import { impossible, type RepairDraft } from "./repairSeats.ts";
import { closeSlots, reseat } from "./reseat.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Holding an assignment with one more member against the rules takes about as long as looking at so many numbers. */
const workPerStandby = 50_000;

/** What a standby costs in these slots of a panel, or null when a rule forbids it. */
function standbyCost(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  membership: Membership,
): number | null {
  if (checkIndexedMember(index, assignment, membership).length > 0) {
    return null;
  }
  const memberships = [...assignment.memberships, membership];
  const slotIds = new Set(membership.slotIds);
  let cost = 0;
  for (const { members, slots } of listSittings(index, memberships).get(membership.panelId) ?? []) {
    if (slots.some(({ id }) => slotIds.has(id))) {
      if (panelFaults(index.model.panelRule, members).length > 0) {
        return null;
      }
      cost += panelCosts(index.model.weights, members).reduce((sum, part) => sum + part.cost, 0);
    }
  }
  for (const { candidateId, panelId, slotId } of assignment.seats) {
    const candidate = index.candidates.get(candidateId);
    if (panelId === membership.panelId && slotIds.has(slotId)) {
      cost += candidate?.teacherIds.includes(membership.personId) ? index.model.weights.currentTeacher : 0;
    }
  }
  return cost;
}

function findStandby(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  standbys: PlacementPerson[],
  panelId: string,
  slots: TimetableSlot[],
  meter: WorkMeter,
): Membership | null {
  const slotIds = slots.map(({ id }) => id);
  const findMembers = memberFinder(listSittings(index, assignment.memberships));
  const seated = new Set(slotIds.flatMap((slotId) => findMembers(panelId, slotId).map(({ id }) => id)));
  const able = standbys.flatMap(({ id: personId }) => {
    if (seated.has(personId)) {
      return [];
    }
    meter.spend(workPerStandby);
    const membership = { panelId, personId, slotIds: slotsWith(assignment, panelId, personId, slotIds) };
    const cost = standbyCost(index, withoutMember(assignment, panelId, personId), membership);
    return cost === null ? [] : [{ membership, cost }];
  });
  able.sort((one, other) => one.cost - other.cost);
  return able[0]?.membership ?? null;
}

/** Slots somebody already serves on the panel, with more. */
function slotsWith(
  assignment: PlacementAssignment,
  panelId: string,
  personId: string,
  more: string[],
): string[] {
  const earlier = assignment.memberships
    .filter((membership) => membership.panelId === panelId && membership.personId === personId)
    .flatMap(({ slotIds }) => slotIds ?? []);
  return [...new Set([...earlier, ...more])];
}

function withoutMember(
  assignment: PlacementAssignment,
  panelId: string,
  personId: string,
): PlacementAssignment {
  return {
    ...assignment,
    memberships: assignment.memberships.filter(
      (membership) => membership.panelId !== panelId || membership.personId !== personId,
    ),
  };
}

/** Takes the person out of these slots of a panel; what lies before stays on record. */
function leavePanel(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  panelId: string,
  personId: string,
  missed: Set<string>,
): PlacementAssignment {
  const memberships = assignment.memberships.flatMap((membership) => {
    if (membership.panelId !== panelId || membership.personId !== personId) {
      return [membership];
    }
    const slotIds = membershipSlots(index, membership)
      .map(({ id }) => id)
      .filter((id) => !missed.has(id));
    return slotIds.length > 0 ? [{ panelId, personId, slotIds }] : [];
  });
  return { ...assignment, memberships };
}

function byBlock(slots: TimetableSlot[]): TimetableSlot[][] {
  const blocks = new Map<string, TimetableSlot[]>();
  for (const slot of slots) {
    blocks.set(slot.blockId, [...(blocks.get(slot.blockId) ?? []), slot]);
  }
  return [...blocks.values()];
}

/** Whoever is away for all of a half-day is not available then. */
function withAbsence(index: PlacementIndex, personId: string, isMissed: (slot: TimetableSlot) => boolean) {
  const away = [...index.blocks.values()].filter(({ slots }) => slots.every(isMissed)).map(({ id }) => id);
  const people = index.model.people.map((person) =>
    person.id === personId
      ? {
          ...person,
          availableBlockIds: (person.availableBlockIds ?? [...index.blocks.keys()]).filter(
            (id) => !away.includes(id),
          ),
        }
      : person,
  );
  return { ...index.model, people };
}

/**
 * A standby steps in where one may and the panel is then whole: for all missed slots if possible, else half-day by
 * half-day. Where nobody can, the panel sits short and is flagged; with fewer than two left it cannot sit, and only
 * its candidates look for other seats.
 */
export function repairAbsence(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  request: Extract<RepairRequest, { kind: "absentPanelist" }>,
  options: RepairOptions,
  meter: WorkMeter,
): RepairDraft {
  const { personId, slotIds, standbyIds } = request;
  if (!index.people.has(personId)) {
    return impossible("unknown");
  }
  const isMissed = (slot: TimetableSlot) =>
    slot.startsAt >= options.now && (slotIds === null || slotIds.includes(slot.id));
  const standbys = [...index.people.values()].filter(
    ({ id, isStandby }) => isStandby && id !== personId && (standbyIds === null || standbyIds.includes(id)),
  );
  let model: PlacementModel = withAbsence(index, personId, isMissed);
  let after = assignment;
  const shortPanels: ShortPanel[] = [];
  const mustMove = new Set<string>();
  for (const membership of assignment.memberships.filter((one) => one.personId === personId)) {
    const { panelId } = membership;
    const missed = membershipSlots(index, membership).filter(isMissed);
    if (missed.length === 0) {
      continue;
    }
    after = leavePanel(index, after, panelId, personId, new Set(missed.map(({ id }) => id)));
    const throughout = findStandby(index, after, standbys, panelId, missed, meter);
    for (const slots of throughout ? [missed] : byBlock(missed)) {
      const standby = throughout ?? findStandby(index, after, standbys, panelId, slots, meter);
      const ids = slots.map(({ id }) => id);
      if (standby) {
        const others = withoutMember(after, panelId, standby.personId).memberships;
        after = { ...after, memberships: [...others, standby] };
        continue;
      }
      const members = memberFinder(listSittings(index, after.memberships));
      const left = Math.min(...ids.map((id) => members(panelId, id).length));
      if (left >= fewestPanelMembers) {
        shortPanels.push({ panelId, slotIds: ids, memberCount: left });
        model = { ...model, shortPanelIds: [...new Set([...model.shortPanelIds, panelId])] };
      } else {
        model = closeSlots(model, panelId, ids);
        for (const seat of after.seats.filter((one) => one.panelId === panelId && ids.includes(one.slotId))) {
          mustMove.add(seat.candidateId);
        }
      }
    }
  }
  if (mustMove.size === 0) {
    return { kind: "repaired", assignment: after, model, shortPanels };
  }
  const { assignment: moved, shortages, report } = reseat(model, after, mustMove, [], options, meter);
  const unplacedIds = report.open.candidateIds;
  return { kind: "repaired", assignment: moved, model, shortPanels, unplacedIds, shortages };
}
