import type { Writer } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import type { EventRow, FoundEvent } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { createPanel, editPanel } from "#server/features/panels/panels.changes.ts";
import { listMembers, type PanelRow } from "#server/features/panels/panels.queries.ts";
import type { PlanBoard } from "#shared/interviews/planModel.ts";
import { openPlan, panelNeeds } from "#shared/interviews/planModel.ts";
import { type PlanProblem, planProblems } from "#shared/interviews/planProblems.ts";
import type { PanelInput, PanelView } from "#shared/panels/panelViews.ts";
import { hardConflict } from "#shared/placement/conflict.ts";
import { listSeats, type SeatRow } from "./board.queries.ts";
import { planRefusal } from "./planRefusal.ts";
import { readPlan } from "./readPlan.ts";

type Planned = Pick<FoundEvent, "event" | "timeZone">;

/** What more people cannot mend, so that it is refused even before the panel has any interviews. */
function excessOf(board: PlanBoard, panelId: string): PlanProblem[] {
  const members = board.panels.find(({ id }) => id === panelId)?.members ?? [];
  return panelNeeds(members)
    .filter(({ rule }) => rule === "panelTooLarge" || rule === "tooManyCommunityMembers")
    .map(({ rule, count, limit }) => hardConflict(rule, { panelIds: [panelId], count, limit }));
}

/**
 * Judges a panel after it was written and before it is kept: with interviews it must stay one that may interview,
 * whose people have no conflict with any of its candidates.
 * @param isRoomNew whether its room is judged too: one it had before hinders no exchange of people
 */
async function refuseBadPanel(
  writer: Writer,
  found: Planned,
  panelId: string,
  isRoomNew: boolean,
): Promise<PanelView> {
  const seated = (await listSeats(writer, found.event.id)).filter((seat) => seat.panelId === panelId);
  const board = await readPlan(writer, found, { studentIds: seated.map(({ studentId }) => studentId) });
  const seats = board.seats.filter((seat) => seat.panelId === panelId);
  const problems = planProblems(openPlan({ ...board, seats })).filter(
    ({ panelIds, rule }) => panelIds.includes(panelId) && (isRoomNew || rule !== "roomBusy"),
  );
  if (seats.length === 0) problems.push(...excessOf(board, panelId));
  if (problems.length > 0) throw planRefusal(problems, board);
  const panel = board.panels.find(({ id }) => id === panelId);
  if (!panel) throw new Error("The panel just written is not there");
  return panel;
}

/** Adds a panel. @throws Refusal 409 or 422 when its room, name or people cannot be */
export async function addPlannedPanel(writer: Writer, found: Planned, input: PanelInput): Promise<PanelView> {
  const event = await holdForPlanning(writer, found.event.id);
  const panel = await createPanel(writer, event, input);
  return refuseBadPanel(writer, { ...found, event }, panel.id, true);
}

/** Who joins and who leaves a panel, some of whose interviews have begun: those nobody came to are left out. */
export interface PanelTurnover {
  interviews: readonly SeatRow[];
  stayingIds: readonly string[];
  leavingIds: readonly string[];
  joiningIds: readonly string[];
}

/** Says what becomes of the cards of those interviews. @throws Refusal 409 when nobody could score one of them */
export type SettleBegun = (writer: Writer, event: EventRow, turnover: PanelTurnover) => Promise<void>;

async function findTurnover(
  writer: Writer,
  event: EventRow,
  panelId: string,
  memberIds: readonly string[],
): Promise<PanelTurnover | undefined> {
  const seats = await listSeats(writer, event.id);
  // To which nobody came needs nobody to score it; should they come after all, the panel there is then does.
  const interviews = seats.filter(
    (seat) => seat.panelId === panelId && seat.pinnedAt !== null && seat.state === "scheduled",
  );
  const members = (await listMembers(writer, event.id)).filter((member) => member.panelId === panelId);
  const present = members.map(({ id }) => id);
  const leavingIds = present.filter((id) => !memberIds.includes(id));
  const joiningIds = memberIds.filter((id) => !present.includes(id));
  if (interviews.length === 0 || leavingIds.length + joiningIds.length === 0) return undefined;
  const stayingIds = present.filter((id) => memberIds.includes(id));
  return { interviews, stayingIds, leavingIds, joiningIds };
}

/**
 * Changes a panel. Interviews still to come get the people it has then; for those that have begun `settle` decides.
 * @throws Refusal 409 with every rule its interviews would break; 422 for people or rooms it cannot have; 412 when
 *   it was changed meanwhile
 */
export async function editPlannedPanel(
  writer: Writer,
  found: Planned,
  edit: { panel: PanelRow; seenVersion: number; input: PanelInput },
  settle: SettleBegun,
): Promise<PanelView> {
  const event = await holdForPlanning(writer, found.event.id);
  const turnover = await findTurnover(writer, event, edit.panel.id, edit.input.memberIds);
  await editPanel(writer, event, {
    panelId: edit.panel.id,
    seenVersion: edit.seenVersion,
    input: edit.input,
  });
  if (turnover) await settle(writer, event, turnover);
  return refuseBadPanel(writer, { ...found, event }, edit.panel.id, edit.input.roomId !== edit.panel.roomId);
}
