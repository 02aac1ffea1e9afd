import { registerIssues, registerMessages, type Text } from "#client/ui/messages.ts";
import { requirementsMessages } from "#shared/messages/en/requirements.ts";

export type RequirementsText = Text<typeof requirementsMessages>;

export const useRequirementsText = registerMessages("requirements", requirementsMessages);

const { atLeastOne, notThatMany, tooManyMinutes } = requirementsMessages;
registerIssues({ atLeastOne, notThatMany, tooManyMinutes });

/** "4 pieces", "10 hours", or nothing where there is only ever one. */
export function sayHowMany(text: RequirementsText, asked: { kind: string; howMany: number }): string {
  if (asked.kind === "serviceHours")
    return text("hours", { count: Math.round((asked.howMany / 60) * 10) / 10 });
  return asked.kind === "portfolio" || asked.kind === "interview"
    ? ""
    : text("pieces", { count: asked.howMany });
}
