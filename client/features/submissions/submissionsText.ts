import { registerMessages, type Text } from "#client/ui/messages.ts";
import { submissionsMessages } from "#shared/messages/en/submissions.ts";

export type SubmissionsText = Text<typeof submissionsMessages>;

export const useSubmissionsText = registerMessages("submissions", submissionsMessages);

/** "Mona Reyes or Moe Stone": who is to read it; "" when nobody is named. */
export function sayMentors(text: SubmissionsText, mentors: readonly { displayName: string }[]): string {
  return mentors
    .map((mentor) => mentor.displayName)
    .reduce((first, second) => (first ? text("or", { first, second }) : second), "");
}
