import type { Writer } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import {
  type FoundEvent,
  listSlots,
  type SlotRow,
} from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { slotViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { instantOf, wallClockOf } from "#server/features/interviewEvents/localTime.ts";
import {
  addSlots,
  moveSlot,
  stretchesOf,
  stretchOf,
} from "#server/features/interviewEvents/slots.changes.ts";
import { fieldRefusal } from "#server/http/refusal.ts";
import { minutesOfDay } from "#shared/interviewEvents/planDay.ts";
import type { NewEventDay, SlotInput, SlotView } from "#shared/interviewEvents/slotViews.ts";
import { busyRoomProblems, type PlanProblem } from "#shared/interviews/planProblems.ts";
import { hardConflict } from "#shared/placement/conflict.ts";
import { listSeats } from "./board.queries.ts";
import { planRefusal } from "./planRefusal.ts";
import { readPlan } from "./readPlan.ts";

type Planned = Pick<FoundEvent, "event" | "timeZone">;

function isDuring(slot: SlotRow, span: { startsAt: string; endsAt: string }): boolean {
  return (
    new Date(span.startsAt).getTime() < slot.endsAt.getTime() &&
    slot.startsAt.getTime() < new Date(span.endsAt).getTime()
  );
}

/** @throws Refusal 409 when a new time puts a panelist, a candidate or a room in two places at once */
async function refuseClashes(writer: Writer, found: Planned, slots: readonly SlotRow[]): Promise<void> {
  const changed = new Set(slots.map(({ id }) => id));
  const seats = (await listSeats(writer, found.event.id)).filter(({ slotId }) => changed.has(slotId));
  const board = await readPlan(writer, found, { studentIds: seats.map(({ studentId }) => studentId) });
  const problems: PlanProblem[] = board.panels.flatMap((panel) =>
    panel.members
      .filter((member) => member.busy.some((span) => slots.some((slot) => isDuring(slot, span))))
      .map((member) => hardConflict("personUnavailable", { personIds: [member.id], panelIds: [panel.id] })),
  );
  for (const seat of seats) {
    const slot = slots.find(({ id }) => id === seat.slotId);
    const candidate = board.candidates.find(({ id }) => id === seat.studentId);
    if (slot && candidate?.busy.some((span) => isDuring(slot, span))) {
      problems.push(hardConflict("candidateUnavailable", { candidateIds: [candidate.id] }));
    }
  }
  for (const { panelId, slotId } of seats) problems.push(...busyRoomProblems(board, panelId, [slotId]));
  if (problems.length > 0) throw planRefusal(problems, board);
}

const mostDaysAway = 366;

/**
 * A day that has passed may be meant, to enter what was held on paper; one more than a year away is a slip of the
 * keys. Days the event has already stay as they are.
 * @throws Refusal 422
 */
async function refuseFarDay(writer: Writer, found: Planned, on: string): Promise<void> {
  const noon = instantOf(on, minutesOfDay / 2, found.timeZone);
  if (Math.abs(noon.getTime() - writer.at.getTime()) <= mostDaysAway * 86_400_000) return;
  const slots = await listSlots(writer, found.event.id);
  if (slots.some(({ startsAt }) => wallClockOf(startsAt, found.timeZone).on === on)) return;
  throw fieldRefusal(["on"], "dayFar");
}

/** Adds a day's slots. @throws Refusal 422 on overlap, a day too long or too far away, 409 for people needed elsewhere */
export async function addEventDay(
  writer: Writer,
  found: Planned,
  input: NewEventDay,
): Promise<{ slots: SlotView[] }> {
  const event = await holdForPlanning(writer, found.event.id);
  await refuseFarDay(writer, found, input.on);
  const stretches = stretchesOf(input);
  const { timeZone } = found;
  const slots = await addSlots(writer, event, { on: input.on, stretches, timeZone, path: "startsAt" });
  await refuseClashes(writer, { ...found, event }, slots);
  return { slots: slots.map((slot) => slotViewOf(slot, timeZone)) };
}

/** Adds one slot. @throws Refusal 422 on overlap, 409 for people needed elsewhere */
export async function addEventSlot(writer: Writer, found: Planned, input: SlotInput): Promise<SlotView> {
  const event = await holdForPlanning(writer, found.event.id);
  await refuseFarDay(writer, found, input.on);
  const { timeZone } = found;
  const slots = await addSlots(writer, event, {
    on: input.on,
    stretches: [stretchOf(input)],
    timeZone,
    path: "from",
  });
  await refuseClashes(writer, { ...found, event }, slots);
  const [slot] = slots;
  if (!slot) throw new Error("The slot just made is not there");
  return slotViewOf(slot, timeZone);
}

/** Moves a slot, and whoever has it, to another time. @throws Refusal 422, 409 as above; 412 when it was changed */
export async function moveEventSlot(
  writer: Writer,
  found: Planned,
  move: { slotId: string; seenVersion: number; input: SlotInput },
): Promise<SlotView> {
  const event = await holdForPlanning(writer, found.event.id);
  await refuseFarDay(writer, found, move.input.on);
  const slot = await moveSlot(writer, event, { ...move, timeZone: found.timeZone });
  await refuseClashes(writer, { ...found, event }, [slot]);
  return slotViewOf(slot, found.timeZone);
}
