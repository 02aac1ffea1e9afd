import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { sharesMessages } from "#shared/messages/en/shares.ts";

export const useSharesText = registerMessages("shares", sharesMessages);

const { passcodeTooShort, notOffered } = sharesMessages;
registerIssues({ passcodeTooShort, notOffered });
