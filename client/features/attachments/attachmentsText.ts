import { registerMessages } from "#client/ui/messages.ts";
import { attachmentsMessages } from "#shared/messages/en/attachments.ts";

export const useAttachmentsText = registerMessages("attachments", attachmentsMessages);
