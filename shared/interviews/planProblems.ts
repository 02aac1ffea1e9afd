import { type ConflictSubject, type HardRule, hardConflict } from "#shared/placement/conflict.ts";
import { explainIndexed } from "#shared/placement/explainConflicts.ts";
import type { SeatAssignment } from "#shared/placement/placementModel.ts";
import { seatConflicts } from "#shared/placement/seatRules.ts";
import { spansOverlap } from "#shared/placement/timetable.ts";
import { type OpenPlan, type PlanBoard, panelNeeds, spanOf } from "./planModel.ts";

/** The placement rules, and those that only a plan by hand can break. */
export type PlanRule = HardRule | "notASenior" | "roomBusy";

/** A rule that is broken, or would be, with who and where. */
export interface PlanProblem extends ConflictSubject {
  rule: PlanRule;
}

const panelRules: ReadonlySet<PlanRule> = new Set<PlanRule>([
  "panelTooSmall",
  "panelTooLarge",
  "roleUnfilled",
  "tooFewTrained",
  "tooManyCommunityMembers",
  "excludedPair",
]);

/** Whether it is about who sits on a panel, whoever the candidate. */
export function isPanelRule(rule: PlanRule): boolean {
  return panelRules.has(rule);
}

function faultsOf(plan: OpenPlan, panelId: string): PlanProblem[] {
  const panel = plan.board.panels.find(({ id }) => id === panelId);
  return panelNeeds(panel?.members ?? []).map(({ rule, roleId, count, limit }) =>
    hardConflict(rule, { panelIds: [panelId], roleId, count, limit }),
  );
}

function notASenior(candidateId: string): PlanProblem {
  return { ...hardConflict("unknownReference", { candidateIds: [candidateId] }), rule: "notASenior" };
}

/**
 * At which of these times the room of a panel is used by interviews of another event.
 * @param slotIds the times of the panel's own interviews, unless others are given
 */
export function busyRoomProblems(
  board: Pick<PlanBoard, "panels" | "rooms" | "slots" | "seats">,
  panelId: string,
  slotIds = board.seats.filter((seat) => seat.panelId === panelId).map(({ slotId }) => slotId),
): PlanProblem[] {
  const panel = board.panels.find(({ id }) => id === panelId);
  const room = board.rooms.find(({ id }) => id === panel?.roomId);
  if (!room) return [];
  const taken = board.slots.filter(
    (slot) => slotIds.includes(slot.id) && room.busy.some((span) => spansOverlap(spanOf(span), spanOf(slot))),
  );
  if (taken.length === 0) return [];
  const subject = { panelIds: [panelId], slotIds: taken.map(({ id }) => id), roomIds: [room.id] };
  return [{ ...hardConflict("roomInTwoPlaces", subject), rule: "roomBusy" }];
}

/**
 * Everything that forbids giving this seat to this candidate: the panel is not complete, the people on it, the
 * time, somebody already there. The candidate's present seat, if any, counts as given up.
 */
export function seatProblems(plan: OpenPlan, seat: SeatAssignment): PlanProblem[] {
  const candidate = plan.board.candidates.find(({ id }) => id === seat.candidateId);
  const problems: PlanProblem[] = candidate?.isSenior === false ? [notASenior(candidate.id)] : [];
  problems.push(...faultsOf(plan, seat.panelId), ...seatConflicts(plan.index, seat, plan.findMembers));
  problems.push(...busyRoomProblems(plan.board, seat.panelId, [seat.slotId]));
  const other = plan.board.seats.find(
    ({ panelId, slotId, studentId }) =>
      panelId === seat.panelId && slotId === seat.slotId && studentId !== seat.candidateId,
  );
  if (other) {
    problems.push(
      hardConflict("seatTaken", {
        candidateIds: [seat.candidateId, other.studentId],
        panelIds: [seat.panelId],
        slotIds: [seat.slotId],
      }),
    );
  }
  return problems;
}

/**
 * Every rule the plan breaks as it stands. A panel that is not complete counts only once somebody is to be
 * interviewed by it: until then it is simply not finished.
 */
export function planProblems(plan: OpenPlan): PlanProblem[] {
  const used = new Set(plan.board.seats.map(({ panelId }) => panelId));
  const inUse = (panelIds: readonly string[]) => panelIds.some((panelId) => used.has(panelId));
  const broken: PlanProblem[] = explainIndexed(plan.index, plan.assignment).hard.filter(
    ({ rule, panelIds }) => !isPanelRule(rule) || inUse(panelIds),
  );
  const seated = new Set(plan.board.seats.map(({ studentId }) => studentId));
  const emptyInUse = plan.board.panels.filter(({ id, members }) => members.length === 0 && used.has(id));
  return [
    ...broken,
    ...emptyInUse.flatMap(({ id }) => faultsOf(plan, id)),
    ...[...used].flatMap((id) => busyRoomProblems(plan.board, id)),
    ...plan.board.candidates
      .filter(({ id, isSenior }) => !isSenior && seated.has(id))
      .map(({ id }) => notASenior(id)),
  ];
}
