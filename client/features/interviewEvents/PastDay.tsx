import { useLocale } from "#client/ui/Locale.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { dayIn } from "#shared/fields/schoolDay.ts";
import { useInterviewEventsText } from "./interviewEventsText.ts";

/** Says while a day is typed that it has passed: it can be meant, to enter what was held on paper, or a slip. */
export function PastDay({ on }: { readonly on: string }) {
  const text = useInterviewEventsText();
  const { timeZone } = useLocale();
  const isPast = on !== "" && on < dayIn(timeZone, new Date());
  return <div role="status">{isPast && <Banner tone="warn">{text("dayPast")}</Banner>}</div>;
}
