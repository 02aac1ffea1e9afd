import { registerMessages, type Text } from "#client/ui/messages.ts";
import { outcomesMessages } from "#shared/messages/en/outcomes.ts";

export type OutcomesText = Text<typeof outcomesMessages>;
export const useOutcomesText = registerMessages("outcomes", outcomesMessages);
