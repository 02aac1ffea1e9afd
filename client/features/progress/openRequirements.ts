import type { Check } from "#client/features/submissions/handInChecks.ts";
import type { ProgressView } from "#shared/progress/progress.ts";
import type { mentoringText } from "./mentoringText.ts";

/**
 * What the program asks for besides the portfolio and the interview and is not met yet, as remarks at handing in;
 * none of them forbids it.
 */
export function openRequirements(
  requirements: readonly ProgressView[],
  text: typeof mentoringText,
  sayTime: (minutes: number) => string,
): Check[] {
  return requirements
    .filter(({ kind, state }) => kind !== "portfolio" && kind !== "interview" && state !== "met")
    .filter(({ state }) => state !== "excused")
    .map(({ requirementId, kind, title, done, wanted }) => {
      const say = (amount: number) => (kind === "serviceHours" ? sayTime(amount) : String(amount));
      const sentence =
        wanted > 1
          ? text("notMetOf", { title, done: say(done), wanted: say(wanted) })
          : text("notMet", { title });
      return { id: `asked-${requirementId}`, sentence, to: "/work" };
    });
}
