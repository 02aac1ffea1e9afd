import { refresh } from "#client/http/queryClient.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { type Change, type ChangeRecipe, useChange } from "#client/http/useChange.ts";
import { useInterviewEventsText } from "./interviewEventsText.ts";

/** What is read again after a change to an event's plan, and after a refusal: others plan at the same time. */
const planned = ["/api/events"];

/**
 * A change to an event's plan. When somebody else was quicker, the newest is fetched, and the form keeps what was
 * typed: saving again is then a choice made knowingly.
 */
export function usePlanChange<Input, Answer>(
  recipe: Omit<ChangeRecipe<Input, Answer>, "refreshes">,
): Change<Input, Answer> {
  const text = useInterviewEventsText();
  const change = useChange<Input, Answer>({
    ...recipe,
    refreshes: planned,
    onRefused: (error, input) => {
      void refresh(planned);
      recipe.onRefused?.(error, input);
    },
  });
  return isRefusal(change.error, 412) ? { ...change, problem: text("staleRetry") } : change;
}
