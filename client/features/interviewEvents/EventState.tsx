import { Status } from "#client/ui/Status.tsx";
import type { EventState as State } from "#shared/interviewEvents/interviewEvents.ts";
import { useInterviewEventsText } from "./interviewEventsText.ts";

/** How far an event is, as shape and word. */
export function EventState({ state }: { readonly state: State }) {
  const text = useInterviewEventsText();
  switch (state) {
    case "planning":
      return <Status tone="active">{text("statePlanning")}</Status>;
    case "published":
      return <Status tone="waiting">{text("statePublished")}</Status>;
    case "released":
      return <Status tone="done">{text("stateReleased")}</Status>;
  }
}
