import { registerMessages, type Text } from "#client/ui/messages.ts";
import { todayMessages } from "#shared/messages/en/today.ts";

export type TodayText = Text<typeof todayMessages>;

export const useTodayText = registerMessages("today", todayMessages);
