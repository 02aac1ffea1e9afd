import type { EventBoard } from "#shared/interviews/board.ts";
import { isPanelRule, type PlanProblem } from "#shared/interviews/planProblems.ts";

/** Where a broken rule is seen in the plan, and mended. */
export interface ProblemPlace {
  /** The senior whose time must change; undefined when it is about a panel or its room. */
  readonly candidateId: string | undefined;
  readonly panelIds: readonly string[];
  readonly slotIds: readonly string[];
}

/** Finds the panels and times of a problem: those it names itself, else those of the senior's seat. */
export function problemPlace(
  problem: PlanProblem,
  board: Pick<EventBoard, "seats" | "panels">,
): ProblemPlace {
  const [candidateId] = problem.candidateIds;
  if (isPanelRule(problem.rule) || candidateId === undefined) {
    const sitsOn = board.panels.filter(({ members }) =>
      members.some(({ id }) => problem.personIds.includes(id)),
    );
    const panelIds = problem.panelIds.length > 0 ? problem.panelIds : sitsOn.map(({ id }) => id);
    return { candidateId: undefined, panelIds, slotIds: isPanelRule(problem.rule) ? [] : problem.slotIds };
  }
  const seats = board.seats.filter(({ studentId }) => studentId === candidateId);
  return {
    candidateId,
    panelIds: problem.panelIds.length > 0 ? problem.panelIds : seats.map(({ panelId }) => panelId),
    slotIds: problem.slotIds.length > 0 ? problem.slotIds : seats.map(({ slotId }) => slotId),
  };
}
