import { registerMessages } from "#client/ui/messages.ts";
import { sessionsMessages } from "#shared/messages/en/sessions.ts";

export const useSessionsText = registerMessages("sessions", sessionsMessages);
