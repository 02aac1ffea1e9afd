import type { planProblemMessages } from "#shared/messages/en/interviews.ts";
import type { PlanProblem } from "./planProblems.ts";

export type ProblemKey = keyof typeof planProblemMessages;

/** Which sentence says a problem, and what fills its holes. */
export interface ProblemSentence {
  key: ProblemKey;
  values: {
    person: string;
    candidate: string;
    other: string;
    panel: string;
    count: number;
    limit: number;
  };
}

/** The names behind the ids of a plan. */
export interface PlanNames {
  panels: readonly { id: string; name: string; members: readonly { id: string; displayName: string }[] }[];
  candidates: readonly { id: string; displayName: string }[];
}

function keyOf(problem: PlanProblem): ProblemKey {
  switch (problem.rule) {
    case "roleUnfilled":
      if (problem.roleId === "elementaryTeacher") return "noElementaryTeacher";
      return problem.roleId === "highSchoolTeacher" ? "noHighSchoolTeacher" : "roleUnfilled";
    case "panelInTwoRooms":
    case "roomUnavailable":
    case "roomLacksNeed":
      return "room";
    case "noDoubleSlot":
      return "seatClosed";
    default:
      return problem.rule;
  }
}

/** The sentence for a problem, with the names of the people and the panel it is about. */
export function problemSentence(problem: PlanProblem, names: PlanNames): ProblemSentence {
  const candidateOf = (id: string | undefined) =>
    names.candidates.find((candidate) => candidate.id === id)?.displayName ?? "";
  const panel = names.panels.find(({ id }) => id === problem.panelIds[0]);
  const person = names.panels.flatMap(({ members }) => members).find(({ id }) => id === problem.personIds[0]);
  return {
    key: keyOf(problem),
    values: {
      person: person?.displayName ?? "",
      candidate: candidateOf(problem.candidateIds[0]),
      other: candidateOf(problem.candidateIds[1]),
      panel: panel?.name ?? "",
      count: problem.count ?? 0,
      limit: problem.limit ?? 0,
    },
  };
}
