import { Status, type StatusTone } from "#client/ui/Status.tsx";
import type { SubmissionState } from "#shared/submissions/submissionStates.ts";
import { useReviewsText } from "./reviewsText.ts";

const tones: Record<SubmissionState, StatusTone> = {
  waiting: "waiting",
  opened: "active",
  returned: "attention",
  accepted: "done",
  withdrawn: "off",
};

/** How a submission stands, in a shape and a word. */
export function StandingStatus({ state }: { readonly state: SubmissionState }) {
  const text = useReviewsText();
  return <Status tone={tones[state]}>{text(`state_${state}`)}</Status>;
}
