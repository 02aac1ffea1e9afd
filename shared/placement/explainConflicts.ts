import { candidateConflicts, loadCosts, siblingCosts } from "./candidateRules.ts";
import {
  type ConflictReport,
  type HardConflict,
  hardConflict,
  noCosts,
  type ShortPanel,
  type SoftConflict,
  softConflict,
} from "./conflict.ts";
import { movedSincePublished } from "./movedSincePublished.ts";
import { panelCosts, panelFaults } from "./panelRules.ts";
import { personConflicts, personCosts } from "./personRules.ts";
import { indexPlacement, type PlacementIndex } from "./placementIndex.ts";
import type { PlacementAssignment, PlacementModel } from "./placementModel.ts";
import { roomConflicts, roomCosts, roomNeedConflicts, roomsBySitting, sittingKey } from "./roomRules.ts";
import { seatConflicts, seatCosts } from "./seatRules.ts";
import { listSittings, memberFinder, type Sitting } from "./sitting.ts";

/** A panel sitting short by permission must still be two people at least. */
export const fewestPanelMembers = 2;

/** What a sitting breaks; a panel allowed to sit short is noted in `shortPanels` instead where it only lacks people. */
export function sittingConflicts(
  index: PlacementIndex,
  sitting: Sitting,
  shortPanels: ShortPanel[],
): HardConflict[] {
  const { panelId, members, slots } = sitting;
  const slotIds = slots.map(({ id }) => id);
  const isShortAllowed = index.shortPanelIds.has(panelId) && members.length >= fewestPanelMembers;
  const faults = panelFaults(index.model.panelRule, members);
  const isForgiven = (rule: string) =>
    isShortAllowed && (rule === "panelTooSmall" || rule === "roleUnfilled" || rule === "tooFewTrained");
  if (faults.some(({ rule }) => isForgiven(rule))) {
    shortPanels.push({ panelId, slotIds, memberCount: members.length });
  }
  return faults
    .filter(({ rule }) => !isForgiven(rule))
    .map(({ rule, roleId, count, limit }) =>
      hardConflict(rule, { panelIds: [panelId], slotIds, roleId, count, limit }),
    );
}

function findOpen(index: PlacementIndex, assignment: PlacementAssignment, sittings: Sitting[]) {
  const seated = new Set(assignment.seats.map(({ candidateId }) => candidateId));
  const rooms = roomsBySitting(assignment);
  const roomless = new Map<string, { panelId: string; blockId: string }>();
  for (const { panelId, slotId } of index.rooms.size > 0 ? assignment.seats : []) {
    const blockId = index.slots.get(slotId)?.blockId;
    if (blockId !== undefined && !rooms.has(sittingKey(panelId, blockId))) {
      roomless.set(sittingKey(panelId, blockId), { panelId, blockId });
    }
  }
  const empty = sittings.filter(({ members }) => members.length === 0);
  return {
    candidateIds: [...index.candidates.keys()].filter((id) => !seated.has(id)),
    panelIds: [...new Set(empty.map(({ panelId }) => panelId))],
    sittings: [...roomless.values()],
  };
}

/** What looking one interview, and one seat on a panel, over costs in the steps that are told to `onSteps`. */
const stepsPerSeat = 100;
const stepsPerMembership = 200;

/**
 * As {@link explainConflicts}, on a model already looked through.
 *
 * @param onSteps told every few elementary steps how many there were since, so that a solver can ask whether to go on.
 */
export function explainIndexed(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  onSteps: (count: number) => void = () => undefined,
): ConflictReport {
  const byPanel = listSittings(index, assignment.memberships);
  onSteps(stepsPerMembership * assignment.memberships.length);
  const sittings = [...byPanel.values()].flat();
  const findMembers = memberFinder(byPanel);
  const rooms = roomsBySitting(assignment);
  const shortPanels: ShortPanel[] = [];
  const hard: HardConflict[] = personConflicts(index, assignment);
  onSteps(stepsPerMembership * assignment.memberships.length);
  for (const sitting of sittings) {
    hard.push(...sittingConflicts(index, sitting, shortPanels));
    onSteps(stepsPerMembership * sitting.members.length);
  }
  hard.push(...roomConflicts(index, assignment));
  onSteps(stepsPerSeat * assignment.rooms.length);
  hard.push(...candidateConflicts(index, assignment.seats));
  onSteps(stepsPerSeat * assignment.seats.length);
  const soft: SoftConflict[] = [...personCosts(index, assignment), ...roomCosts(index, rooms)];
  for (const { panelId, members, slots } of sittings) {
    for (const { rule, cost, personIds } of panelCosts(index.model.weights, members)) {
      soft.push(
        softConflict(rule, cost, { panelIds: [panelId], personIds, slotIds: slots.map(({ id }) => id) }),
      );
    }
  }
  for (const seat of assignment.seats) {
    onSteps(stepsPerSeat);
    hard.push(...seatConflicts(index, seat, findMembers), ...roomNeedConflicts(index, seat, rooms));
    soft.push(...seatCosts(index, seat, findMembers));
  }
  soft.push(...siblingCosts(index, assignment.seats));
  onSteps(stepsPerSeat * assignment.seats.length);
  const load = loadCosts(index, assignment);
  const byRule = noCosts();
  for (const { rule, cost } of soft) {
    byRule[rule] += cost;
  }
  byRule.unevenLoad = load.total;
  onSteps(stepsPerSeat * assignment.seats.length);
  const moved = movedSincePublished(index.model.published, assignment);
  onSteps(stepsPerSeat * assignment.seats.length);
  return {
    hard,
    soft: [...soft, ...load.uneven],
    shortPanels,
    moved,
    open: findOpen(index, assignment, sittings),
    cost: { total: Object.values(byRule).reduce((sum, cost) => sum + cost, 0), byRule },
  };
}

/**
 * Holds a whole or partial assignment against every rule: candidates without a seat, panels without members and
 * interviews without a room are listed as open, not as conflicts. One pass over the assignment; a few milliseconds
 * for a whole school.
 *
 * `cost.byRule.unevenLoad` is the full sum the solver makes least (see `loadCosts`); the other amounts are the sums of
 * what `soft` lists.
 *
 * @throws PlacementModelError when the model contradicts itself. Unknown ids in the assignment are conflicts.
 */
export function explainConflicts(model: PlacementModel, assignment: PlacementAssignment): ConflictReport {
  return explainIndexed(indexPlacement(model), assignment);
}
