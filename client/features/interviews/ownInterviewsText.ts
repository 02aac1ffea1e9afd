import { registerMessages } from "#client/ui/messages.ts";
import { ownInterviewsMessages } from "#shared/messages/en/ownInterviews.ts";

export const useOwnInterviewsText = registerMessages("ownInterviews", ownInterviewsMessages);
