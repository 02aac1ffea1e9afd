import { registerMessages } from "#client/ui/messages.ts";
import { appMessages } from "#shared/messages/en/app.ts";

export const useAppText = registerMessages("app", appMessages);
