import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { panelIssues, panelsMessages } from "#shared/messages/en/panels.ts";

registerIssues(panelIssues);
export const usePanelsText = registerMessages("panels", panelsMessages);
