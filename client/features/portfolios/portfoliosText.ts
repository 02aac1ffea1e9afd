import { registerIssues, registerMessages, type Text } from "#client/ui/messages.ts";
import { portfoliosMessages } from "#shared/messages/en/portfolios.ts";

export type PortfoliosText = Text<typeof portfoliosMessages>;

export const usePortfoliosText = registerMessages("portfolios", portfoliosMessages);

const { sectionTwice, artifactTwice, unknownArtifact } = portfoliosMessages;
registerIssues({ sectionTwice, artifactTwice, unknownArtifact });
