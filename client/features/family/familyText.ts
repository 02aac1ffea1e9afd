import { registerMessages } from "#client/ui/messages.ts";
import { familyMessages } from "#shared/messages/en/family.ts";

export const useFamilyText = registerMessages("family", familyMessages);
