import { registerIssues, registerMessages, type Text } from "#client/ui/messages.ts";
import { scorecardIssues } from "#shared/messages/en/scorecardRefusals.ts";
import { scorecardsMessages } from "#shared/messages/en/scorecards.ts";

registerIssues(scorecardIssues);

export type ScorecardsText = Text<typeof scorecardsMessages>;
export const useScorecardsText = registerMessages("scorecards", scorecardsMessages);
