import { messagesOf, registerIssues, registerMessages, type Text } from "#client/ui/messages.ts";
import { artifactsMessages } from "#shared/messages/en/artifacts.ts";

export type ArtifactsText = Text<typeof artifactsMessages>;

export const useArtifactsText = registerMessages("artifacts", artifactsMessages);
export const artifactsText = messagesOf("artifacts", artifactsMessages);

const { dayInFuture, dayTooEarly, endsBeforeStart, otherKind } = artifactsMessages;
registerIssues({ dayInFuture, dayTooEarly, endsBeforeStart, otherKind });
