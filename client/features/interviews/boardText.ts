import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { interviewBoardMessages } from "#shared/messages/en/interviewBoard.ts";
import { interviewIssues, planProblemMessages } from "#shared/messages/en/interviews.ts";
import { panelIssues } from "#shared/messages/en/panels.ts";

registerIssues(interviewIssues);
registerIssues(panelIssues);
export const useBoardText = registerMessages("interviewBoard", interviewBoardMessages);
/** The sentences in which the placement rules speak; the server refuses in the same words. */
export const useProblemText = registerMessages("planProblems", planProblemMessages);
