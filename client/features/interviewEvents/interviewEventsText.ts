import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { interviewEventIssues, interviewEventsMessages } from "#shared/messages/en/interviewEvents.ts";

registerIssues(interviewEventIssues);
export const useInterviewEventsText = registerMessages("interviewEvents", interviewEventsMessages);
