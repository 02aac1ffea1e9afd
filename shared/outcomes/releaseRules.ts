import type { InterviewStanding } from "#shared/scorecards/cardStates.ts";

/** Standings with which an event can be released, once the coordinator has named those interviews. */
export const exceptionalStandings = ["fewRaters", "notShown"] as const satisfies readonly InterviewStanding[];

/** Whether an interview's outcome is not that of a full panel, so that a release must name it. */
export function isExceptional(standing: InterviewStanding): boolean {
  return exceptionalStandings.some((exceptional) => exceptional === standing);
}

/** Why an event cannot be released yet, or undefined when it can. */
export function releaseObstacle(
  standings: readonly InterviewStanding[],
): "nothingToRelease" | "sealBroken" | "cardsMissing" | undefined {
  if (standings.includes("broken")) return "sealBroken";
  if (standings.includes("waiting")) return "cardsMissing";
  const isAnyScored = standings.some((standing) => standing === "complete" || standing === "fewRaters");
  return isAnyScored ? undefined : "nothingToRelease";
}
