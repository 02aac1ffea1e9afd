import { type HardConflict, hardConflict, type SoftConflict, softConflict } from "./conflict.ts";
import type { PlacementIndex } from "./placementIndex.ts";
import type { PlacementCandidate, PlacementPerson, SeatAssignment } from "./placementModel.ts";
import type { FindMembers } from "./sitting.ts";
import { spansOverlap, type TimetableSlot } from "./timetable.ts";

export type PairBar = "ownMentor" | "relative" | "keptApart";

/** Why this adult must not interview this candidate, or null when nothing forbids it. */
export function findPairBar(candidate: PlacementCandidate, personId: string): PairBar | null {
  if (candidate.mentorIds.includes(personId)) {
    return "ownMentor";
  }
  if (candidate.relativeIds.includes(personId)) {
    return "relative";
  }
  return candidate.keptApartIds.includes(personId) ? "keptApart" : null;
}

/** The slots an interview takes: one, or two that follow one another; null when there is no second. */
export function findSeatSlots(
  index: PlacementIndex,
  candidate: PlacementCandidate,
  first: TimetableSlot,
): TimetableSlot[] | null {
  if (!candidate.needsDoubleSlot) {
    return [first];
  }
  const second = first.nextSlotId === null ? undefined : index.slots.get(first.nextSlotId);
  return second ? [first, second] : null;
}

/** Is the panel there to interview in that slot? */
export function isOpen(index: PlacementIndex, panelId: string, slot: TimetableSlot): boolean {
  const panel = index.panels.get(panelId);
  return panel?.blockIds.has(slot.blockId) === true && !panel.closedSlotIds.has(slot.id);
}

/** Is the candidate elsewhere during the slot? */
export function isUnavailable(candidate: PlacementCandidate, slot: TimetableSlot): boolean {
  return candidate.unavailable.some((span) => spansOverlap(span, slot));
}

/** What a candidate on a panel breaks by the people who sit there, each private declaration once and unnamed. */
export function pairConflicts(
  candidate: PlacementCandidate,
  members: PlacementPerson[],
  subject: { panelIds: string[]; slotIds: string[] },
): HardConflict[] {
  const conflicts: HardConflict[] = [];
  let isKeptApart = false;
  for (const member of members) {
    const bar = findPairBar(candidate, member.id);
    if (bar === "keptApart") {
      isKeptApart = true;
    } else if (bar !== null) {
      conflicts.push(hardConflict(bar, { ...subject, candidateIds: [candidate.id], personIds: [member.id] }));
    }
  }
  if (isKeptApart) {
    conflicts.push(hardConflict("keptApart", { ...subject, candidateIds: [candidate.id] }));
  }
  return conflicts;
}

/** Everybody who sits on the panel in any of the slots, each once. */
function membersDuring(panelId: string, slots: TimetableSlot[], findMembers: FindMembers): PlacementPerson[] {
  const first = slots[0];
  return slots.length === 1 && first
    ? findMembers(panelId, first.id)
    : [...new Set(slots.flatMap((slot) => findMembers(panelId, slot.id)))];
}

/** Every hard rule one interview breaks by itself, whoever else is placed. */
export function seatConflicts(
  index: PlacementIndex,
  seat: SeatAssignment,
  findMembers: FindMembers,
): HardConflict[] {
  const candidate = index.candidates.get(seat.candidateId);
  const first = index.slots.get(seat.slotId);
  if (!candidate || !first || !index.panels.has(seat.panelId)) {
    return [
      hardConflict("unknownReference", {
        candidateIds: [seat.candidateId],
        panelIds: [seat.panelId],
        slotIds: [seat.slotId],
      }),
    ];
  }
  const subject = { candidateIds: [candidate.id], panelIds: [seat.panelId], slotIds: [first.id] };
  const conflicts: HardConflict[] = [];
  const slots = findSeatSlots(index, candidate, first);
  if (slots === null) {
    conflicts.push(hardConflict("noDoubleSlot", subject));
  }
  const taken = slots ?? [first];
  const closed = taken.filter((slot) => !isOpen(index, seat.panelId, slot));
  if (closed.length > 0) {
    conflicts.push(hardConflict("seatClosed", { ...subject, slotIds: closed.map(({ id }) => id) }));
  }
  if (taken.some((slot) => isUnavailable(candidate, slot))) {
    conflicts.push(hardConflict("candidateUnavailable", subject));
  }
  conflicts.push(...pairConflicts(candidate, membersDuring(seat.panelId, taken, findMembers), subject));
  return conflicts;
}

/** What one interview costs by itself: current teachers on the panel, no break after extra time. */
export function seatCosts(
  index: PlacementIndex,
  seat: SeatAssignment,
  findMembers: FindMembers,
): SoftConflict[] {
  const candidate = index.candidates.get(seat.candidateId);
  const first = index.slots.get(seat.slotId);
  if (!candidate || !first) {
    return [];
  }
  const { weights } = index.model;
  const slots = findSeatSlots(index, candidate, first) ?? [first];
  const subject = { candidateIds: [candidate.id], panelIds: [seat.panelId], slotIds: [first.id] };
  const costs = membersDuring(seat.panelId, slots, findMembers)
    .filter((member) => candidate.teacherIds.includes(member.id))
    .map((member) =>
      softConflict("currentTeacher", weights.currentTeacher, { ...subject, personIds: [member.id] }),
    );
  if (candidate.hasExtraTime && slots[slots.length - 1]?.isBeforeBreak === false) {
    costs.push(softConflict("extraTimeWithoutBreak", weights.extraTimeWithoutBreak, subject));
  }
  return costs.filter(({ cost }) => cost > 0);
}
