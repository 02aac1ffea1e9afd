import { Banner } from "#client/ui/Notice.tsx";
import { useBoardText } from "./boardText.ts";
import type { Plan } from "./usePlan.ts";

/** That a senior has a time in another event as well: to be seen before one is given here too. */
export function OtherTimes({ plan, candidateId }: { readonly plan: Plan; readonly candidateId: string }) {
  const text = useBoardText();
  const sentences = plan.otherTimes(candidateId);
  if (sentences.length === 0) return null;
  return (
    <Banner tone="warn" title={sentences.join(" ")}>
      {text("alsoInText")}
    </Banner>
  );
}
