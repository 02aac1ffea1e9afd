import { takenSlots } from "#shared/placement/candidateRules.ts";
import { seatChecker } from "#shared/placement/checkSeat.ts";
import type { PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { PlacementAssignment, SeatAssignment } from "#shared/placement/placementModel.ts";
import type { Repair, RepairRequest } from "./repairRequest.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Holding one seat against the rules takes about as long as looking at so many numbers; a whole assignment, more. */
const workPerCheck = 500;
const workPerAssignment = 50_000;

export type RepairDraft = Partial<Repair> & Pick<Repair, "kind">;

/** Nothing can be done. */
export function impossible(reason: Repair["reason"]): RepairDraft {
  return { kind: "impossible", reason };
}

/** The assignment with some candidates' seats taken away or replaced. */
function withSeats(assignment: PlacementAssignment, seats: SeatAssignment[], without: string[]) {
  const gone = new Set([...without, ...seats.map(({ candidateId }) => candidateId)]);
  const kept = assignment.seats.filter(({ candidateId }) => !gone.has(candidateId));
  return { ...assignment, seats: [...kept, ...seats] };
}

/** Interviews of these candidates still to come, in the order of time, those of one panel before others. */
function laterSeats(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  candidateIds: string[],
  than: SeatAssignment,
  now: number,
): SeatAssignment[] {
  const start = (seat: SeatAssignment) => index.slots.get(seat.slotId)?.startsAt ?? Infinity;
  const own = (seat: SeatAssignment) => (seat.panelId === than.panelId ? 0 : 1);
  const wanted = new Set(candidateIds);
  const pinned = new Set(index.model.pins.seats.map(({ candidateId }) => candidateId));
  return assignment.seats
    .filter(
      (seat) =>
        wanted.has(seat.candidateId) &&
        seat.candidateId !== than.candidateId &&
        !pinned.has(seat.candidateId) &&
        start(seat) > start(than) &&
        start(seat) >= now &&
        start(seat) < Infinity,
    )
    .sort((one, other) => start(one) - start(other) || own(one) - own(other));
}

/** Has the slot ended, so that nobody can be interviewed in it any more? */
function isOver(index: PlacementIndex, slotId: string, now: number): boolean {
  return (index.slots.get(slotId)?.endsAt ?? Infinity) <= now;
}

/** Frees the seat and lists who could take it at once. Nobody is moved without being asked. */
export function repairNoShow(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  request: Extract<RepairRequest, { kind: "noShow" }>,
  now: number,
  meter: WorkMeter,
): RepairDraft {
  const seat = assignment.seats.find(({ candidateId }) => candidateId === request.candidateId);
  if (!seat) {
    return impossible("notSeated");
  }
  const freed = takenSlots(index, seat)
    .map(({ id }) => id)
    .filter((slotId) => !isOver(index, slotId, now));
  const after = withSeats(assignment, [], [request.candidateId]);
  const check = seatChecker(index, after);
  const offers = laterSeats(index, after, request.checkedInIds, seat, now).flatMap(({ candidateId }) =>
    freed
      .map((slotId) => ({ candidateId, panelId: seat.panelId, slotId }))
      .filter((offer) => {
        meter.spend(workPerCheck);
        return check(offer).hard.length === 0;
      }),
  );
  return { kind: "repaired", assignment: after, offers, unplacedIds: [request.candidateId] };
}

/** Moves one candidate to a free seat. */
export function repairTakeSeat(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  request: Extract<RepairRequest, { kind: "takeSeat" }>,
  now: number,
): RepairDraft {
  const { candidateId, panelId, slotId } = request;
  const seat = { candidateId, panelId, slotId };
  if (isOver(index, slotId, now)) {
    return impossible("over");
  }
  if (seatChecker(index, assignment)(seat).hard.length > 0) {
    return impossible("seatNotFree");
  }
  return { kind: "repaired", assignment: withSeats(assignment, [seat], []) };
}

/** Exchanges the late candidate with the next one of the panel who is there, if both may sit so. */
export function repairLate(
  index: PlacementIndex,
  assignment: PlacementAssignment,
  request: Extract<RepairRequest, { kind: "late" }>,
  now: number,
  meter: WorkMeter,
): RepairDraft {
  const seat = assignment.seats.find(({ candidateId }) => candidateId === request.candidateId);
  if (!seat) {
    return impossible("notSeated");
  }
  if (isOver(index, seat.slotId, now)) {
    return impossible("over");
  }
  const day = index.slots.get(seat.slotId)?.dayId;
  const partners = laterSeats(index, assignment, request.checkedInIds, seat, now).filter(
    ({ panelId, slotId }) => panelId === seat.panelId && index.slots.get(slotId)?.dayId === day,
  );
  for (const partner of partners) {
    const moved: [SeatAssignment, SeatAssignment] = [
      { ...seat, candidateId: partner.candidateId },
      { ...partner, candidateId: seat.candidateId },
    ];
    meter.spend(workPerAssignment);
    const after = withSeats(assignment, moved, []);
    const check = seatChecker(index, after);
    if (moved.every((one) => check(one).hard.length === 0)) {
      return { kind: "repaired", assignment: after };
    }
  }
  return impossible("nobodyToSwapWith");
}
