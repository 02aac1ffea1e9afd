import { messagesOf, registerMessages } from "#client/ui/messages.ts";
import { mentoringMessages } from "#shared/messages/en/mentoring.ts";

export const useMentoringText = registerMessages("mentoring", mentoringMessages);
export const mentoringText = messagesOf("mentoring", mentoringMessages);
