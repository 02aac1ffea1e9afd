import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { homeroomsMessages } from "#shared/messages/en/homerooms.ts";

export const useHomeroomsText = registerMessages("homerooms", homeroomsMessages);

const { notAStudentHere, notAMentorHere, schoolStays } = homeroomsMessages;
registerIssues({ notAStudentHere, notAMentorHere, schoolStays });
