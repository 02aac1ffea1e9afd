import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { rubricIssues, rubricsMessages } from "#shared/messages/en/rubrics.ts";

registerIssues(rubricIssues);
export const useRubricsText = registerMessages("rubrics", rubricsMessages);
