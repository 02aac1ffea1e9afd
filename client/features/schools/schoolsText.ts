import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { schoolsMessages } from "#shared/messages/en/schools.ts";

export const useSchoolsText = registerMessages("schools", schoolsMessages);

const { notATimeZone, notAColor, endsBeforeItStarts, noSchool, noHighSchool } = schoolsMessages;
registerIssues({ notATimeZone, notAColor, endsBeforeItStarts, noSchool, noHighSchool });
