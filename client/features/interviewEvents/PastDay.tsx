import { Icon } from "#client/ui/Icon.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { dayIn } from "#shared/fields/schoolDay.ts";
import styles from "./Days.module.css";
import { useInterviewEventsText } from "./interviewEventsText.ts";

/** Says while a day is typed that it has passed: it can be meant, to enter what was held on paper, or a slip. */
export function PastDay({ on }: { readonly on: string }) {
  const text = useInterviewEventsText();
  const { timeZone } = useLocale();
  const isPast = on !== "" && on < dayIn(timeZone, new Date());
  return (
    <div role="status" className={styles.past}>
      {isPast && (
        <>
          <Icon name="warning" size={16} /> <span>{text("dayPast")}</span>
        </>
      )}
    </div>
  );
}
